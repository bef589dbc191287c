import type { Failure } from '../../lib/failure.ts'
import type { Standing } from './apply-progress.ts'
import type { Child } from './child.ts'
import type { Diagnostic } from './diagnostics.ts'
import type { OwnLock } from './release-own-lock.ts'
import { type Trouble, troubleOf } from './trouble.ts'

/** `stale`: the state is not the one that the plan was made for; nothing was changed. */
export type ApplyEnd = { standing: Standing; warnings: Diagnostic[] } & (
  | { kind: 'applied' }
  | { kind: 'stale' }
  | { kind: 'interrupted' }
  | Extract<Trouble, { kind: 'locked' }>
  /** `left`: the lock that it had asked for. */
  | { kind: 'failed'; failure: Failure; left: OwnLock | undefined }
)

/** Applies a saved plan. Progress is told while it lasts. */
export const runApply = async ({ follow, signal, lockTimeout }: Child, planFile: string): Promise<ApplyEnd> => {
  const args = ['-json', '-input=false', lockTimeout, planFile]
  const { code, diagnostics, said, standing, askedForLock, died } = await follow('apply', args)
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning')
  if (code === 0) return { kind: 'applied', standing, warnings }
  if (signal.aborted) return { kind: 'interrupted', standing, warnings }
  if (diagnostics.some(({ summary }) => summary === 'Saved plan is stale')) {
    return { kind: 'stale', standing, warnings }
  }
  const trouble = troubleOf({ verb: 'apply', code, diagnostics, said })
  if (trouble.kind === 'locked') return { ...trouble, standing, warnings }
  const left: OwnLock | undefined = askedForLock && { operation: 'apply', died, ...askedForLock }
  return { kind: 'failed', failure: trouble.failure, left, standing, warnings }
}
