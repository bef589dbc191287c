import { expect, test } from 'vitest'
import { dispatchEvent } from '../support/act/event.ts'
import { endingsOf, openDeliveryWorld, outcomeOf } from './delivery-world.ts'
import { digestsOf, linesOfPins } from './shop-manifests.ts'

test('a promotion gives production the very digests of demo, builds nothing, and waits until they are live', async () => {
  await using world = await openDeliveryWorld()
  const before = await world.pins('production')
  const { pin } = await world.pin('demo', 'cart')
  const base = await world.manifests.head()
  world.ecr.operations.length = 0
  const event = dispatchEvent('acme/shop', { delivery: 'push' })
  const run = await world.run({ caller: 'promote.yml', event })

  expect(run.result, run.log).toBe('success')
  expect(endingsOf(run)).toEqual({ bump: 'success', health: 'success', summary: 'success' })
  expect(outcomeOf(run)).toBe('live')
  const after = await world.pins('production')
  expect(after).toEqual({ ...before, cart: pin })
  expect(after).toEqual(await world.pins('demo'))
  expect(await world.changes(base)).toEqual([
    {
      commit: await world.manifests.head(),
      files: ['overlays/production/kustomization.yaml'],
      lines: linesOfPins(before, after),
    },
  ])
  expect(world.live('production')).toEqual(digestsOf(after))
  expect(world.ecr.operations).toEqual([])
  expect(world.pushed()).toEqual([])
})

test('a rollback gives a service back what ran before, and waits until that is live', async () => {
  await using world = await openDeliveryWorld()
  const before = await world.pins('demo')
  await world.pin('demo', 'ad')
  const between = await world.pins('demo')
  const { commit: bad } = await world.pin('demo', 'cart')
  const broken = await world.pins('demo')
  const event = dispatchEvent('acme/shop', { environment: 'demo', service: 'cart', commit: '' })
  const run = await world.run({ caller: 'rollback.yml', event })

  expect(run.result, run.log).toBe('success')
  expect(endingsOf(run)).toEqual({ rollback: 'success', health: 'success', summary: 'success' })
  expect(outcomeOf(run)).toBe('live')
  expect(await world.pins('demo')).toEqual(between)
  expect(between.cart).toBe(before.cart)
  expect(await world.changes(bad)).toEqual([
    {
      commit: await world.manifests.head(),
      files: ['overlays/demo/kustomization.yaml'],
      lines: linesOfPins(broken, between),
    },
  ])
  expect(world.live('demo')).toEqual(digestsOf(between))
})
