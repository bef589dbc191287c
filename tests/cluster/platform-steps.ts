import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bootstrapFacts } from '../../scripts/argocd/bootstrap-facts.ts'
import { planBootstrap } from '../../scripts/argocd/plan-bootstrap.ts'
import { runSteps } from '../../scripts/argocd/run-step.ts'
import type { Step } from '../../scripts/argocd/step.ts'
import { clusterLayout } from './layout.ts'
import { type PlatformWorld, terraformOutputs } from './platform-world.ts'
import { until } from './until.ts'

export const say = (): void => undefined

/** But for the chart of Argo CD itself, which cannot be had here. */
const isPossible = (step: Step): boolean => step.kind !== 'command' || step.command[0] !== 'helm'

/** scripts/bootstrap, of these environments of the shop; of those of before where none are given. */
export const bootstrap = async (world: PlatformWorld, environments?: string[]): Promise<void> => {
  const { outside, url } = world
  const outputs = join(outside.directory, 'outputs.json')
  const server = ['config', 'view', '--minify', '--output=jsonpath={.clusters[0].cluster.server}']
  await writeFile(outputs, terraformOutputs(await world.kubectl(...server)))
  const chosen = { repository: url, revision: undefined, environments, exposeArgocd: undefined }
  const facts = await bootstrapFacts({ ...chosen, outputs, push: true, minutes: 8 }, outside)
  await runSteps(planBootstrap(facts).filter(isPossible), { ...outside, leftovers: async () => [], say })
}

export const waitFor = <T>(what: string, ask: () => Promise<T | undefined>): Promise<T> =>
  until({ what, layout: clusterLayout(), daemons: [], seconds: 240 }, ask)

/** What a controller of load balancers would write, once the application has made its Ingress. */
export const giveAnAddress = async (world: PlatformWorld, application: string, ingress: string): Promise<void> => {
  const where = await waitFor(`the Ingress ${ingress}`, async () => {
    const { status }: { status: { resources?: Deployed[] } } = JSON.parse(
      await world.argocd.ask('GET', `applications/${application}`),
    )
    return status.resources?.find(
      ({ kind, name, status: sync }) => kind === 'Ingress' && name === ingress && sync === 'Synced',
    )
  })
  const address = JSON.stringify({ status: { loadBalancer: { ingress: [{ hostname: 'lb.example.org' }] } } })
  const patch = [`--namespace=${where.namespace}`, '--subresource=status', '--type=merge', `--patch=${address}`]
  await world.kubectl('patch', 'ingress', ingress, ...patch)
}

type Deployed = { kind: string; name: string; namespace: string; status: string }
