import { Failure } from '../lib/failure.ts'
import type { ApplyOutside } from './apply-request.ts'
import type { Applied, ApplyResult } from './apply-result.ts'
import type { Leftover } from './leftovers/leftover.ts'
import { appliedOutputs } from './program/applied-outputs.ts'
import type { ApplyEnd } from './program/run-apply.ts'
import type { StateLock } from './program/state-lock.ts'

type Ended = {
  end: Exclude<ApplyEnd, { kind: 'stale' }>
  which: Applied
  deleted: Leftover[]
  /** What must have nothing left in the end. */
  clusters: string[]
}

/** What a plan came to that Terraform has applied, or has tried to. */
export const concludeApply = async (
  { end, which, deleted, clusters }: Ended,
  outside: ApplyOutside,
): Promise<ApplyResult> => {
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
      return { outcome: 'failed', failure: end.failure, recovered: await outside.recover(end.left), ...ran }
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

/** Somebody else holds the state: who, as far as that can be told. */
export const lockedBy = async (lock: StateLock, { runsHolding }: ApplyOutside): Promise<ApplyResult> => ({
  outcome: 'locked',
  lock,
  runs: await runsHolding(lock),
})
