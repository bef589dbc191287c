import { Failure, messageOf } from '../../lib/failure.ts'
import type { Progress } from '../../lib/progress.ts'
import type { Clock } from '../../lib/time.ts'
import type { AwsCli } from '../aws-cli.ts'
import { type Cleared, clearLeftovers, refuseAnyLeft } from './clear-leftovers.ts'
import { findLeftovers } from './find-leftovers.ts'
import type { Controlled, Leftover } from './leftover.ts'

/** What the controllers of clusters made; without a cluster nothing is asked of AWS. */
export type Controllers = {
  find: (clusters: string[]) => Promise<Leftover[]>
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
  find: async (clusters) => {
    if (clusters.length === 0) return []
    progress.say(`Looking for what controllers of ${named(clusters)} made`)
    const found = async (): Promise<Leftover[]> => findLeftovers(clusters, aws())
    return found().catch(notListed(clusters))
  },
  clear: async (approved) => {
    if (approved.clusters.length === 0) return { kind: 'cleared', deleted: [] }
    return clearLeftovers(approved, { aws: aws(), clock, progress }).catch(notCleared(approved.clusters))
  },
  refuseAnyLeft: async (clusters) => {
    if (clusters.length > 0) await refuseAnyLeft(clusters, { aws: aws(), clock })
  },
})

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
    const todo = 'Nothing of the plan was applied yet. Run again with the same plan: it goes on where this ended'
    throw toldOf(error, (message) => `${what}: ${message}. ${todo}`)
  }

const named = (clusters: string[]): string => clusters.map((cluster) => `the cluster ${cluster}`).join(' and ')

const toldOf = (error: unknown, tell: (message: string) => string): unknown =>
  error instanceof Failure && error.reason !== 'cancelled'
    ? new Failure(error.reason, tell(messageOf(error)), { cause: error })
    : error
