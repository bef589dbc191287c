import { afterAll, beforeAll, expect, test } from 'vitest'
import { deliverInputs } from '../../scripts/demonstration/deliver-inputs.ts'
import { openWorld, repositories, type World } from '../../scripts/demonstration/world.ts'
import { startDex } from '../support/argocd/dex.ts'
import { startFront } from '../support/argocd/front.ts'
import { type RunOptions, runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const idToken = 'a-token-that-github-signed'

let world: World
beforeAll(async () => {
  world = await openWorld(undefined)
  await world.source.commit('Quote a price', undefined)
})
afterAll(() => world.close())

const deliver = async (server: string, options: Partial<RunOptions> = {}) =>
  await runAction({
    directory: '.',
    workspace: world.source.directory,
    inputs: {
      ...(await deliverInputs(world)),
      'argocd-server': server,
    },
    env: world.ecr.env,
    github: { repository: repositories.source },
    ...options,
  })

test('an empty argocd-token, and a job that may ask for no other: told before anything is changed', async () => {
  const head = await world.manifests.head()
  const { outputs, annotations } = await deliver(world.argocd.url)
  expect(outputs).toMatchObject({ outcome: 'unauthorized', reason: 'denied' })
  expect(annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/argocd-token is empty, and this job may not ask GitHub .* `permissions: id-token: write`/),
  ])
  expect([await world.manifests.head(), world.ecr.tags(repositories.image)]).toEqual([head, {}])
})

test("live with no secret of Argo CD at all: GitHub's token is exchanged for one of its own", async () => {
  await using dex = await startDex({ connector: 'github-actions', idToken, accessToken: world.argocd.token })
  await using front = await startFront({ argocd: world.argocd.url, dex: dex.url, idToken })
  const run = await deliver(front.url, { idToken: { url: `${front.url}/token?api-version=2.0`, token: 'of-the-job' } })
  expect(run.outputs).toMatchObject({ outcome: 'live', reason: '' })
  expect(run.masks).toEqual(expect.arrayContaining([idToken, world.argocd.token]))
  expect(findLeaks(run, { idToken, 'token of Dex': world.argocd.token })).toEqual([])
})
