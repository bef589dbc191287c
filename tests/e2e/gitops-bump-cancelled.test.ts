import { expect, test } from 'vitest'
import { startGitServer } from '../support/git-server/git-server.ts'
import { runAction } from '../support/runner/run-action.ts'

test('a run that is cancelled ends in time and leaves nothing behind, here or there', async () => {
  const token = 'ghs_writes-the-manifests-0123456789'
  const server = await startGitServer({ token, latencyMilliseconds: 1_500 })
  const repository = await server.createRepository('shop/manifests', { 'quote.yaml': 'image: shop/quote:v1\n' })
  const head = await repository.head()
  const run = await runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      'manifests-repository': 'shop/manifests',
      'manifests-files': 'quote.yaml',
      'manifests-token': token,
      images: 'quote=v2',
    },
    github: { server_url: server.url },
    cancelWhen: { milliseconds: 1_000 },
  })
  expect([run.outcome, run.outputs.outcome, run.outputs.reason]).toEqual(['cancelled', 'cancelled', 'cancelled'])
  expect(run.signals).toEqual(['SIGINT'])
  expect(run.leftovers).toEqual({ files: [], processes: [] })
  expect(await repository.head()).toBe(head)
  await server.stop()
})
