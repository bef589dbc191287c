import type { Clock } from '../../lib/time.ts'
import type { Address } from '../answers/application.ts'
import type { Observation, Pod } from '../answers/observation.ts'
import { readContainers, type TreeNode } from '../answers/tree.ts'
import type { Argocd } from '../server/api.ts'
import type { Evidence } from './diagnose.ts'
import { gatherOnPod, orNothing } from './gather-evidence.ts'

type Ask = { argocd: Argocd; clock: Clock; address: Address; observation: Observation }
type Hook = { kind: string; name: string }

const looks = 4

/**
 * Asks for what explains a hook that failed: its pod, and the last lines of the container that ended. Before it tries
 * again Argo CD deletes the hook, and when it gives up then there may be none (seen with 3.2.11): `before` is what was
 * gathered while it was there.
 */
export const gatherHook = async (ask: Ask, before: Evidence): Promise<Evidence> => {
  const hook = ask.observation.application.operation?.failures.find((failure) => failure.hook)
  if (hook === undefined) return { events: [], log: [] }
  for (let look = 1; look <= (before.hookPod === undefined ? looks : 1); look += 1) {
    const evidence = await gatherNow(ask, hook)
    if (evidence !== undefined) return evidence
    // The tree may be of a comparison before the hook was made.
    await ask.clock.sleep(500)
    await orNothing(async () => [await ask.argocd.refreshed(ask.address, 'normal')])
  }
  return before
}

/** What explains a hook that has failed already while its sync still runs. */
export const gatherFailingHook = async (ask: Ask, before: Evidence): Promise<Evidence> => {
  const { resources, operation } = ask.observation.application
  const failing = resources.find(({ hook, health }) => hook && health === 'Degraded')
  if (failing === undefined || operation?.phase !== 'Running') return before
  return (await gatherNow(ask, failing)) ?? before
}

const gatherNow = async (ask: Ask, hook: Hook): Promise<Evidence | undefined> => {
  const nodes = await orNothing(async () => await ask.argocd.tree(ask.address))
  const node = podOf(nodes, hook)
  if (node === undefined) return undefined
  const pods = await orNothing(async () => [await readPod(ask, node)])
  const hookPod = pods.find(({ containers }) => containers.length > 0)
  return hookPod === undefined ? undefined : { hookPod, ...(await gatherOnPod({ ...ask, pod: hookPod })) }
}

const podOf = (nodes: TreeNode[], { kind, name }: Hook): TreeNode | undefined => {
  const owners = nodes.filter((node) => node.kind === kind && node.name === name)
  return nodes.findLast(
    (node) => node.kind === 'Pod' && owners.some(({ uid }) => uid === node.uid || node.parents.includes(uid)),
  )
}

const readPod = async ({ argocd, address }: Ask, node: TreeNode): Promise<Pod> => {
  const { namespace, name, uid, health, message, info } = node
  const live = await argocd.live(address, { group: '', version: 'v1', kind: 'Pod', namespace, name })
  return {
    ...{ namespace, name, uid, health, message },
    workload: '',
    current: true,
    ready: false,
    reason: info['Status Reason'] ?? '',
    containers: live === undefined ? [] : readContainers(live),
  }
}
