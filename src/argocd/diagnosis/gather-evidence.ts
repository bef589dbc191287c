import { Failure } from '../../lib/failure.ts'
import type { Address } from '../answers/application.ts'
import type { Observation, Pod } from '../answers/observation.ts'
import type { Container } from '../answers/tree.ts'
import { failingContainer } from '../judgement/failing-pod.ts'
import type { Argocd } from '../server/api.ts'
import { type Evidence, worstPod } from './diagnose.ts'

const logLines = 20

type Ask = { argocd: Argocd; address: Address; observation: Observation }

/** Asks for what explains a failure: events, and the last lines that the failing container wrote. What is denied is said in the log's place. */
export const gatherEvidence = async ({ argocd, address, observation }: Ask): Promise<Evidence> => {
  const pod = worstPod(observation)
  if (pod === undefined) return { events: await eventsWithoutPod({ argocd, address, observation }), log: [] }
  return await gatherOnPod({ argocd, address, pod })
}

/** A pod's events, and the last lines of the container that keeps it from being ready. */
export const gatherOnPod = async ({
  argocd,
  address,
  pod,
}: Omit<Ask, 'observation'> & { pod: Pod }): Promise<Evidence> => {
  const container = failingContainer(pod) ?? pod.containers.find(({ ready }) => !ready)
  const [events, log] = await Promise.all([
    orNothing(async () => await argocd.events(address, pod)),
    container === undefined ? [] : readLog({ argocd, address, pod, container }),
  ])
  return { events, log }
}

const eventsWithoutPod = async ({ argocd, address }: Ask): Promise<Evidence['events']> =>
  await orNothing(async () => {
    const nodes = await argocd.tree(address)
    const owners = new Set(nodes.flatMap(({ kind, parents }) => (kind === 'Pod' ? parents : [])))
    const empty = nodes.filter(({ kind, uid }) => kind === 'ReplicaSet' && !owners.has(uid))
    const events = await Promise.all(empty.slice(-3).map(async (node) => await argocd.events(address, node)))
    return events.flat()
  })

type Log = { argocd: Argocd; address: Address; pod: Pod; container: Container }

/** What has not started has no log; what has restarted left it with the run before. */
const readLog = async (log: Log): Promise<string[]> => {
  const { last, terminated, waiting } = log.container
  if (last === undefined && terminated === undefined && waiting !== undefined) return []
  const tries = terminated === undefined && last !== undefined ? [true, false] : [false]
  for (const previous of tries) {
    const written = await askLog(log, previous)
    if (written.length > 0) return written
  }
  return []
}

const askLog = async ({ argocd, address, pod, container }: Log, previous: boolean): Promise<string[]> => {
  const ask = { namespace: pod.namespace, pod: pod.name, container: container.name, lines: logLines, previous }
  try {
    return await argocd.logs(address, ask)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return error.reason === 'denied' ? ['(no log: the token has no `logs, get`)'] : []
  }
}

/** Evidence that cannot be had leaves the verdict as it is. */
export const orNothing = async <T>(ask: () => Promise<T[]>): Promise<T[]> => {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}
