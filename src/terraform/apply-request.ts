import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import type { ApprovedPlan, ReadPlan } from './approval/replan.ts'
import type { Controllers } from './leftovers/controllers.ts'
import type { Run } from './lock-runs.ts'
import type { ReleaseLock } from './plan-unlocked.ts'
import type { Terraform } from './program/cli.ts'
import type { Recovered } from './program/recover.ts'
import type { OwnLock } from './program/release-own-lock.ts'
import type { StateLock } from './program/state-lock.ts'

export type ApplyRequest = {
  mode: 'normal' | 'destroy'
  /** Of the plan that was approved. */
  fingerprint: string
  /** The plan that was approved, opened; without one, a plan with this fingerprint is made. */
  approved: ApprovedPlan | undefined
  accept: 'exact' | 'subset'
}

export type ApplyOutside = {
  terraform: Terraform
  /** Runs that may hold a lock; undefined when that cannot be told. */
  runsHolding: (lock: StateLock) => Promise<Run[] | undefined>
  /** Reads what a plan means, under the key of the seal. */
  readPlan: ReadPlan
  controllers: Pick<Controllers, 'clear' | 'refuseAnyLeft'>
  releaseLock: ReleaseLock
  /** After a failure, with nothing of ours running any more; `left` is the lock that was asked for. */
  recover: (left: OwnLock | undefined) => Promise<Recovered>
  /** For plans, which hold secrets. */
  privateDirectory: string
  clock: Clock
  progress: Progress
}
