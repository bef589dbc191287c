import { join } from 'node:path'
import { Failure } from '../lib/failure.ts'
import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import { type ApprovedPlan, type ReadPlan, type Replanned, replan } from './approval/replan.ts'
import type { Controllers } from './leftovers/controllers.ts'
import { type Leftover, lineOf } from './leftovers/leftover.ts'
import type { Run } from './lock-runs.ts'
import { appliedOutputs } from './program/applied-outputs.ts'
import type { Standing } from './program/apply-progress.ts'
import type { Terraform } from './program/cli.ts'
import type { Diagnostic } from './program/diagnostics.ts'
import type { StateOutputs } from './program/outputs.ts'
import type { Recovered } from './program/recover.ts'
import type { ApplyEnd } from './program/run-apply.ts'
import { stateIdOf } from './program/state-id.ts'
import type { StateLock } from './program/state-lock.ts'

export type ApplyRequest = {
  mode: 'normal' | 'destroy'
  /** Of the plan that was approved. */
  fingerprint: string
  /** The plan that was approved, opened; without one, a plan with this fingerprint is made. */
  approved: ApprovedPlan | undefined
  accept: 'exact' | 'subset'
}

/** Which plan was applied: the approved one, one with the same meaning, or one that the approved one contains. */
type Applied = 'approved' | 'same' | 'subset'

/** `deleted`: what controllers of clusters had made, before the plan was applied that destroys them. */
type Ran = { standing: Standing; warnings: Diagnostic[]; which: Applied; deleted: Leftover[] }

export type ApplyResult =
  | ({ outcome: 'applied'; outputs: StateOutputs } & Ran)
  | { outcome: 'nothing-to-do'; outputs: StateOutputs }
  | { outcome: 'stale'; because: string[] }
  | { outcome: 'locked'; lock: StateLock; runs: Run[] | undefined }
  | ({ outcome: 'interrupted' } & Ran)
  | ({ outcome: 'failed'; failure: Failure; recovered: Recovered } & Ran)

export type ApplyOutside = {
  terraform: Terraform
  /** Runs that may hold a lock; undefined when that cannot be told. */
  runsHolding: (lock: StateLock) => Promise<Run[] | undefined>
  /** Reads what a plan means, under the key of the seal. */
  readPlan: ReadPlan
  controllers: Pick<Controllers, 'clear' | 'refuseAnyLeft'>
  /** After a failure, with nothing of ours running any more. */
  recover: () => Promise<Recovered>
  /** For plans, which hold secrets. */
  privateDirectory: string
  clock: Clock
  progress: Progress
}

/** How often the state may change between our plan and its apply before we give up. */
const mostPlans = 3

type Next = Replanned | ({ kind: 'apply'; which: Applied } & Omit<ApprovedPlan, 'state'>)

/**
 * In a directory that is initialised. Applies the plan that was approved; where the state has moved on, a new one, if it
 * does nothing that was not approved. Before clusters are destroyed, what their controllers made is taken away.
 */
export const apply = async (request: ApplyRequest, outside: ApplyOutside): Promise<ApplyResult> => {
  const { terraform, progress, privateDirectory, controllers } = outside
  const { approved } = request
  const deleted: Leftover[] = []
  let next = await beginWith(request, outside)
  for (let plans = 2; next.kind === 'apply'; plans += 1) {
    const { planFile, which, controlled } = next
    const cleared = await controllers.clear(controlled)
    if (cleared.kind === 'unapproved') return { outcome: 'stale', because: tellUnapproved(cleared, deleted) }
    deleted.push(...cleared.deleted)
    const end = await progress.phase('apply', () => terraform.apply(planFile), isFailure)
    if (end.kind !== 'stale') return resultOf({ end, which, deleted, clusters: controlled.clusters }, outside)
    if (plans > mostPlans) return staleAfter(deleted, ['the state changes faster than a plan is made of it'])
    progress.say('the state has changed since that plan was made: planning again')
    next = await replan({ ...request, out: join(privateDirectory, `plan-${plans}`) }, outside)
  }
  if (next.kind === 'nothing-to-do') {
    await controllers.refuseAnyLeft(approved?.controlled.clusters ?? [])
    return { outcome: 'nothing-to-do', outputs: await terraform.outputs() }
  }
  return next.kind === 'locked' ? lockedBy(next.lock, outside) : staleAfter(deleted, next.because)
}

/** The approved plan, or, where there is none or it is not good any more, a new one. */
const beginWith = async (request: ApplyRequest, outside: ApplyOutside): Promise<Next> => {
  const { approved } = request
  const { terraform, privateDirectory } = outside
  // Terraform's own refusal would come too late: after what controllers made is gone, and while somebody else is at work.
  const lock = approved && approved.controlled.clusters.length > 0 ? await terraform.lastingLock() : undefined
  if (lock) return { kind: 'locked', lock }
  return approved === undefined || (await hasMovedOn(approved, outside))
    ? replan({ ...request, out: join(privateDirectory, 'plan-1') }, outside)
    : { kind: 'apply', which: 'approved', ...approved }
}

const lockedBy = async (lock: StateLock, { runsHolding }: ApplyOutside): Promise<ApplyResult> => ({
  outcome: 'locked',
  lock,
  runs: await runsHolding(lock),
})

/** Whether the state is another than that of the plan, where it would be told too late: after something was deleted. */
const hasMovedOn = async ({ state }: ApprovedPlan, { terraform, progress }: ApplyOutside): Promise<boolean> => {
  if (state === '' || stateIdOf(await terraform.pullState()) === state) return false
  progress.say('the state has changed since that plan was made: planning again')
  return true
}

const tellUnapproved = ({ found, scaled }: { found: Leftover[]; scaled: boolean }, deleted: Leftover[]): string[] => {
  const done = deleted.length === 0 ? ['nothing was deleted'] : tellDeleted(deleted)
  return [
    ...found.map((one) => `${lineOf(one)} was made since the plan was approved`),
    ...(scaled ? [`the nodes were scaled to none already, ${done.join(', ')}`] : done),
  ]
}

/** What was deleted for a plan that was then not to be applied is gone all the same. */
const staleAfter = (deleted: Leftover[], because: string[]): ApplyResult => ({
  outcome: 'stale',
  because: [...because, ...tellDeleted(deleted)],
})

const tellDeleted = (deleted: Leftover[]): string[] =>
  deleted.length === 0 ? [] : [`deleted already, as approved: ${deleted.map(lineOf).join(', ')}`]

const isFailure = ({ kind }: ApplyEnd): boolean => kind !== 'applied'

type Ended = {
  end: Exclude<ApplyEnd, { kind: 'stale' }>
  which: Applied
  deleted: Leftover[]
  /** What must have nothing left in the end. */
  clusters: string[]
}

const resultOf = async ({ end, which, deleted, clusters }: Ended, outside: ApplyOutside): Promise<ApplyResult> => {
  const { standing, warnings } = end
  const ran = { standing, warnings, which, deleted }
  switch (end.kind) {
    case 'applied': {
      const failure = await leftOf(clusters, outside)
      if (failure) return { outcome: 'failed', failure, recovered: { lock: 'free', state: 'stored' }, ...ran }
      const outputs = await appliedOutputs(outside.terraform)
      if (!(outputs instanceof Failure)) return { outcome: 'applied', outputs, ...ran }
      return { outcome: 'failed', failure: outputs, recovered: { lock: 'free', state: 'stored' }, ...ran }
    }
    case 'interrupted':
      return { outcome: 'interrupted', ...ran }
    case 'locked':
      return lockedBy(end.lock, outside)
    default:
      return { outcome: 'failed', failure: end.failure, recovered: await outside.recover(), ...ran }
  }
}

/** The plan is applied, and the summary has to say so, whatever the look at what is left comes to. */
const leftOf = async (clusters: string[], { controllers }: ApplyOutside): Promise<Failure | undefined> => {
  try {
    await controllers.refuseAnyLeft(clusters)
    return undefined
  } catch (error) {
    if (error instanceof Failure && error.reason !== 'cancelled') return error
    throw error
  }
}
