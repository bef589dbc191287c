import { expect, test } from 'vitest'
import { openLiveShop, resultsOf } from '../live-shop.ts'
import { serviceFiles } from '../manifests.ts'
import { startSecondServer } from '../second-server.ts'

test('an Argo CD behind a path prefix, with a certificate of a private authority', async () => {
  await using shop = await openLiveShop('prefix')
  await using server = await startSecondServer('/tools/argo-cd')
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, second))
  const wanted = { commit, images: second.json }

  const stranger = await shop.health(wanted, { 'argocd-server': server.url, timeout: '40s' })
  expect(stranger.outputs.outcome, stranger.log).toBe('unreachable')
  expect(resultsOf(stranger)).toMatchObject([{ because: expect.stringMatching(/certificate.*ca-certificate/i) }])

  const inputs = { 'argocd-server': server.url, 'ca-certificate': server.authority }
  const { outputs, log } = await shop.health(wanted, inputs)
  expect(outputs.outcome, log).toBe('live')
  expect(await shop.answers('quote')).toEqual(['two'])
})
