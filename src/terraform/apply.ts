import { join } from 'node:path'
import type { ApplyOutside, ApplyRequest } from './apply-request.ts'
import type { Applied, ApplyResult } from './apply-result.ts'
import { type ApprovedPlan, type Replanned, replan } from './approval/replan.ts'
import { concludeApply, lockedBy } from './conclude-apply.ts'
import type { Leftover } from './leftovers/leftover.ts'
import type { ApplyEnd } from './program/run-apply.ts'
import { stateIdOf } from './program/state-id.ts'
import { staleAfter, tellUnapproved } from './stale-apply.ts'

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
    if (end.kind !== 'stale') return concludeApply({ end, which, deleted, clusters: controlled.clusters }, outside)
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

/** Whether the state is another than that of the plan, where it would be told too late: after something was deleted. */
const hasMovedOn = async ({ state }: ApprovedPlan, { terraform, progress }: ApplyOutside): Promise<boolean> => {
  if (state === '' || stateIdOf(await terraform.pullState()) === state) return false
  progress.say('the state has changed since that plan was made: planning again')
  return true
}

const isFailure = ({ kind }: ApplyEnd): boolean => kind !== 'applied'
