import { join } from 'node:path'
import type { Failure } from '../lib/failure.ts'
import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import type { Standing } from './apply-progress.ts'
import type { ApplyEnd, Terraform } from './cli.ts'
import type { Diagnostic } from './diagnostics.ts'
import type { Run } from './lock-runs.ts'
import type { StateOutputs } from './outputs.ts'
import type { Recovered } from './recover.ts'
import { type Replanned, replan } from './replan.ts'
import type { StateLock } from './state-lock.ts'

export type ApplyRequest = {
  mode: 'normal' | 'destroy'
  /** Of the plan that was approved. */
  fingerprint: string
  /** The plan that was approved, opened; without one, a plan with this fingerprint is made. */
  planFile: string | undefined
  accept: 'exact' | 'subset'
}

/** Which plan was applied: the approved one, one with the same meaning, or one that the approved one contains. */
export type Applied = 'approved' | 'same' | 'subset'

type Ran = { standing: Standing; warnings: Diagnostic[]; which: Applied }

export type ApplyResult =
  | ({ outcome: 'applied'; outputs: StateOutputs } & Ran)
  | { outcome: 'nothing-to-do'; outputs: StateOutputs }
  | { outcome: 'stale'; because: string[] }
  | { outcome: 'locked'; lock: StateLock; runs: Run[] | undefined }
  | ({ outcome: 'interrupted' } & Ran)
  | ({ outcome: 'failed'; failure: Failure; recovered: Recovered } & Ran)

export type ApplyOutside = {
  terraform: Terraform
  /** The fingerprint of a plan, under the key of the seal. */
  fingerprintOf: (chunks: AsyncIterable<Buffer>) => Promise<string>
  /** Runs that may hold a lock; undefined when that cannot be told. */
  runsHolding: (lock: StateLock) => Promise<Run[] | undefined>
  /** After a failure, with nothing of ours running any more. */
  recover: () => Promise<Recovered>
  /** For plans, which hold secrets. */
  privateDirectory: string
  clock: Clock
  progress: Progress
}

/** How often the state may change between our plan and its apply before we give up. */
const mostPlans = 3

/** In a directory that is initialised. Applies the plan that was approved; where the state has moved on, a new one, if it does nothing that was not approved. */
export const apply = async (request: ApplyRequest, outside: ApplyOutside): Promise<ApplyResult> => {
  const { terraform, progress, privateDirectory } = outside
  let next: Replanned | { kind: 'apply'; planFile: string; which: Applied } =
    request.planFile === undefined
      ? await replan({ ...request, out: join(privateDirectory, 'plan-1') }, outside)
      : { kind: 'apply', planFile: request.planFile, which: 'approved' }
  for (let plans = 2; next.kind === 'apply'; plans += 1) {
    const { planFile, which } = next
    const end = await progress.phase('apply', () => terraform.apply(planFile), isFailure)
    if (end.kind !== 'stale') return resultOf({ end, which }, outside)
    if (plans > mostPlans) return { outcome: 'stale', because: ['the state changes faster than a plan is made of it'] }
    progress.say('the state has changed since that plan was made: planning again')
    next = await replan({ ...request, out: join(privateDirectory, `plan-${plans}`) }, outside)
  }
  if (next.kind === 'nothing-to-do') return { outcome: 'nothing-to-do', outputs: await terraform.outputs() }
  return next.kind === 'locked' ? lockedBy(next.lock, outside) : { outcome: 'stale', because: next.because }
}

const lockedBy = async (lock: StateLock, { runsHolding }: ApplyOutside): Promise<ApplyResult> => ({
  outcome: 'locked',
  lock,
  runs: await runsHolding(lock),
})

const isFailure = ({ kind }: ApplyEnd): boolean => kind !== 'applied'

type Ended = { end: Exclude<ApplyEnd, { kind: 'stale' }>; which: Applied }

const resultOf = async ({ end, which }: Ended, outside: ApplyOutside): Promise<ApplyResult> => {
  const { standing, warnings } = end
  const ran = { standing, warnings, which }
  switch (end.kind) {
    case 'applied': {
      const outputs = await outside.terraform.outputs()
      return { outcome: 'applied', outputs, ...ran }
    }
    case 'interrupted':
      return { outcome: 'interrupted', ...ran }
    case 'locked':
      return lockedBy(end.lock, outside)
    default:
      return { outcome: 'failed', failure: end.failure, recovered: await outside.recover(), ...ran }
  }
}
