import type { Failure } from '../../lib/failure.ts'
import { graceMilliseconds } from '../../outside/process.ts'
import type { Child } from './child.ts'
import type { Diagnostic } from './diagnostics.ts'
import type { OwnLock } from './release-own-lock.ts'
import type { StateLock } from './state-lock.ts'
import { troubleOf } from './trouble.ts'

export type PlanEnd =
  | { kind: 'planned'; changes: boolean; warnings: Diagnostic[] }
  | { kind: 'locked'; lock: StateLock }
  /** `left`: the lock that it may still hold. */
  | { kind: 'failed'; failure: Failure; left: OwnLock | undefined }

export type PlanWish = { out: string; mode: 'normal' | 'destroy'; lock: boolean }

/** Plans into a file. Progress is told while it lasts. */
export const runPlan = async ({ follow, signal, ...child }: Child, { out, mode, lock }: PlanWish): Promise<PlanEnd> => {
  const wish = [...(mode === 'destroy' ? ['-destroy'] : []), ...(lock ? [child.lockTimeout] : ['-lock=false'])]
  const args = ['-json', '-input=false', '-detailed-exitcode', `-out=${out}`, ...wish, ...child.varFiles]
  const { code, diagnostics, said, askedForLock, died } = await follow('plan', args, { graceMilliseconds })
  signal.throwIfAborted()
  if (code === 0 || code === 2) return { kind: 'planned', changes: code === 2, warnings: diagnostics }
  const trouble = troubleOf({ verb: 'plan', code, diagnostics, said })
  if (trouble.kind === 'locked') return trouble
  const { failure, mayHoldLock } = trouble
  return {
    kind: 'failed',
    failure,
    left: lock && mayHoldLock && askedForLock ? { operation: 'plan', died, ...askedForLock } : undefined,
  }
}
