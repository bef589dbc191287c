import { openShop, programs } from '../../tests/support/argocd/shop.ts'
import { findEngine, whyNoEngine } from '../../tests/support/engine.ts'
import { type Run, runAction } from '../../tests/support/runner/run-action.ts'
import type { Take } from './take.ts'

/** What argocd-health writes of a service that is killed for its memory as soon as it runs. */
export const takeHealth = async (take: Take): Promise<void> =>
  take({ name: 'health', title: 'The summary of argocd-health', markdown: (await lookAtHungry()).summary })

const lookAtHungry = async (): Promise<Run> => {
  const engine = await findEngine()
  if (engine === undefined) throw new Error(`this needs a Docker engine that runs the service: ${await whyNoEngine()}`)
  await using shop = await openShop({ engine })
  const revision = await shop.deploy(programs.hungry())
  const run = await runAction({
    directory: 'actions/argocd-health',
    inputs: {
      'argocd-server': shop.argocd.url,
      'argocd-token': shop.token,
      applications: 'quote',
      'manifests-repository': shop.manifests.url,
      'manifests-token': shop.manifests.token,
      revision,
      images: `shop/quote@${shop.digest}`,
      'stable-for': '1s',
      'degraded-grace': '2s',
      timeout: '60s',
    },
  })
  if (run.outputs.outcome !== 'degraded') throw new Error(`it was to be degraded:\n${run.log}`)
  return run
}
