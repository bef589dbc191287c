import type { Phase } from '../lib/timeline.ts'
import { type Conclusion, conclude } from './conclude.ts'
import { type Jobs, outputOf } from './jobs.ts'
import { phasesOf } from './phases.ts'
import { type Verdict, verdictsOf, type Written, writtenBy } from './results.ts'
import { type Counts, countsOf, type Service, servicesOf } from './services.ts'

/** A delivery of several jobs, as one. */
export type Delivery = Conclusion & {
  jobs: Jobs
  services: Service[]
  counts: Counts
  /** The commit of the manifests, and the pull request that holds it instead. */
  commit: string
  pullRequest: string
  written: Written[]
  verdicts: Verdict[]
  phases: Phase[]
  /** Until the last job's action ended, since the push, or else since the first job's began; undefined without a timeline. */
  took: { milliseconds: number; since: 'push' | 'start' } | undefined
}

export type DeliveryRequest = {
  jobs: Jobs
  /** When the push came, in epoch milliseconds. */
  pushedAt: number | undefined
}

/** What the jobs came to together. Asks nobody: the jobs' results and outputs are all there is. */
export const tellDelivery = ({ jobs, pushedAt }: DeliveryRequest): Delivery => {
  const phases = phasesOf(jobs, pushedAt)
  const written = jobs.bump ?? jobs.rollback
  const services = servicesOf(jobs)
  return {
    ...conclude(jobs),
    jobs,
    services,
    counts: countsOf(jobs, services),
    commit: outputOf(written, 'commit'),
    pullRequest: outputOf(written, 'pull-request-url'),
    written: writtenBy(written),
    verdicts: verdictsOf(jobs.health),
    phases,
    took: tookOf(phases, pushedAt),
  }
}

const tookOf = (phases: Phase[], pushedAt: number | undefined): Delivery['took'] => {
  const [first] = phases
  if (first === undefined) return undefined
  const end = Math.max(...phases.map(({ endedAt }) => endedAt))
  return { milliseconds: end - first.startedAt, since: pushedAt === undefined ? 'start' : 'push' }
}
