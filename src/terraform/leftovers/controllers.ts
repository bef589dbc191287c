import { Failure, messageOf } from '../../lib/failure.ts'
import { optionalTextAt } from '../../lib/json.ts'
import type { Progress } from '../../lib/progress.ts'
import type { Clock } from '../../lib/time.ts'
import { type AwsCli, refused } from '../aws/aws-cli.ts'
import { type Cleared, clearLeftovers, refuseAnyLeft } from './clear-leftovers.ts'
import { findLeftovers } from './find-leftovers.ts'
import type { Controlled, Leftover } from './leftover.ts'

/** What the controllers of clusters made; without a cluster nothing is asked of AWS. */
export type Controllers = {
  /** Refuses where one of those that are `outside` of the plan is still there: it is not to be taken apart. */
  find: (clusters: string[], outside: string[]) => Promise<Leftover[]>
  clear: (approved: Controlled) => Promise<Cleared>
  refuseAnyLeft: (clusters: string[]) => Promise<void>
}

type Settings = {
  /** Only called where there is a cluster: other stacks need neither the AWS CLI nor a region. */
  aws: () => AwsCli
  clock: Clock
  progress: Progress
}

export const openControllers = ({ aws, clock, progress }: Settings): Controllers => ({
  find: async (clusters, outside) => {
    if (clusters.length === 0) return []
    progress.say(`Looking for what controllers of ${named(clusters)} made`)
    const found = async (): Promise<Leftover[]> => findLeftovers(clusters, aws())
    const leftovers = await found().catch(notListed(clusters))
    for (const cluster of outside) await refuseAlive(cluster, aws())
    return leftovers
  },
  clear: async (approved) => {
    if (approved.clusters.length === 0) return { kind: 'cleared', deleted: [] }
    return clearLeftovers(approved, { aws: aws(), clock, progress }).catch(notCleared(approved.clusters))
  },
  refuseAnyLeft: async (clusters) => {
    if (clusters.length > 0) await refuseAnyLeft(clusters, { aws: aws(), clock })
  },
})

/** Before its own end, the nodes of a cluster would be scaled to none, and its load balancers deleted. */
const refuseAlive = async (cluster: string, aws: AwsCli): Promise<void> => {
  const command = ['eks', 'describe-cluster', '--name', cluster]
  const answer = await aws.ask(command)
  if ('code' in answer && answer.code === 'ResourceNotFoundException') return
  if ('code' in answer) throw refused(command, answer)
  if (optionalTextAt(answer.value, 'cluster', 'status') === 'DELETING') return
  const todo = `destroy the cluster first, or take the tag kubernetes.io/cluster/${cluster} off subnets that are not its own`
  throw new Failure(
    'conflict',
    `the plan destroys subnets of the cluster ${cluster}, which is still there and is not destroyed with them: ${todo}`,
  )
}

const notListed =
  (clusters: string[]) =>
  (error: unknown): never => {
    const what = `the plan destroys ${named(clusters)}, and what its controllers made outside of Terraform cannot be listed`
    throw toldOf(error, (message) => `${what}: ${message}`)
  }

const notCleared =
  (clusters: string[]) =>
  (error: unknown): never => {
    const what = `what the controllers of ${named(clusters)} made could not all be deleted`
    const then = 'Nothing of the plan was applied yet, and the same plan goes on where this ended'
    throw toldOf(error, (message) => `${what}: ${message}. ${then}`)
  }

const named = (clusters: string[]): string => clusters.map((cluster) => `the cluster ${cluster}`).join(' and ')

const toldOf = (error: unknown, tell: (message: string) => string): unknown =>
  error instanceof Failure && error.reason !== 'cancelled'
    ? new Failure(error.reason, tell(messageOf(error)), { cause: error })
    : error
