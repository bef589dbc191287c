import { Failure } from '../../lib/failure.ts'
import type { Address } from '../answers/application.ts'
import type { TreeNode } from '../answers/tree.ts'
import type { Argocd } from '../server/api.ts'

/** What a drill's Job has written so far; `job` is its uid. */
export type DrillLog = { job: string; lines: string[] }

const mostLines = 2_000

/** The uids of the drill's Jobs that are there before it is started: their reports are older. */
export const olderJobs = async (argocd: Argocd, address: Address): Promise<string[]> =>
  (await argocd.tree(address)).filter(({ kind }) => kind === 'Job').map(({ uid }) => uid)

/** Reads the log of the pod of the Job; undefined while there is no such Job, no pod, or no container that runs. */
export const readDrillLog = async (
  argocd: Argocd,
  address: Address,
  { job: name, container, older }: { job: string; container: string; older: readonly string[] },
): Promise<DrillLog | undefined> => {
  const nodes = await argocd.tree(address)
  const job = nodes.find((node) => node.kind === 'Job' && node.name === name && !older.includes(node.uid))
  // What a drill injects belongs to the Job, too; a Job's own pods have its name before theirs.
  const isOwn = (node: TreeNode, { uid }: TreeNode): boolean =>
    node.kind === 'Pod' && node.parents.includes(uid) && node.name.startsWith(`${name}-`)
  const pod = job && nodes.findLast((node) => isOwn(node, job))
  if (job === undefined || pod === undefined) return undefined
  const lines = await ifRunning(() => linesOf(argocd, address, { pod, container }))
  return lines === undefined || lines.some(tellsThatThereIsNone) ? undefined : { job: job.uid, lines }
}

/** While a container waits, Argo CD gives as its log what the kubelet says of it (server/application, PodLogs). */
const tellsThatThereIsNone = (line: string): boolean =>
  /^container "[^"]+" in pod "[^"]+" is waiting to start: /.test(line)

const linesOf = async (
  argocd: Argocd,
  address: Address,
  { pod: { namespace, name }, container }: { pod: TreeNode; container: string },
): Promise<string[]> =>
  await argocd.logs(address, { namespace, pod: name, container, previous: false, lines: mostLines })

/** A container that waits for its image has no log, and a pod that is replaced has none any more. */
const ifRunning = async <T>(read: () => Promise<T>): Promise<T | undefined> => {
  try {
    return await read()
  } catch (error) {
    if (error instanceof Failure && (error.reason === 'rejected' || error.reason === 'not-found')) return undefined
    throw error
  }
}
