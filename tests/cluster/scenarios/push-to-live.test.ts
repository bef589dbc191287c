import { expect, test } from 'vitest'
import { serviceFiles } from '../manifests.ts'
import { openClusterShop } from '../shop.ts'

test('an image is built, pushed, bumped and live; one that ends at once is named with its exit code', async () => {
  await using shop = await openClusterShop('push-to-live')
  const first = await shop.push('one')
  await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, first))
  await shop.application('quote')

  const second = await shop.push('two')
  const bump = await shop.bump(second)
  expect(bump.outputs).toMatchObject({ outcome: 'bumped' })
  const live = await shop.health(bump.outputs)
  expect(live.outputs).toMatchObject({ outcome: 'live', revision: bump.outputs.commit })
  // Asked of the pod itself, and not of our own report.
  expect(await shop.answers('quote')).toEqual(['two'])

  const broken = await shop.repository.commit(serviceFiles('quote', { args: ['exit', '7'] }, second))
  const degraded = await shop.health({ commit: broken, images: bump.outputs.images })
  expect(degraded.outputs).toMatchObject({ outcome: 'degraded' })
  expect(JSON.parse(degraded.outputs.results ?? '')).toMatchObject([
    { outcome: 'degraded', cause: { kind: 'crash', because: expect.stringContaining('exit code 7') } },
  ])
  expect(degraded.summary).toContain('nothing is as it should be: ending')
})
