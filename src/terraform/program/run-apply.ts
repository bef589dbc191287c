import type { Standing } from './apply-progress.ts'
import type { Child } from './child.ts'
import type { Diagnostic } from './diagnostics.ts'
import { type Trouble, troubleOf } from './trouble.ts'

/** `stale`: the state is not the one that the plan was made for; nothing was changed. */
export type ApplyEnd = { standing: Standing; warnings: Diagnostic[] } & (
  | { kind: 'applied' }
  | { kind: 'stale' }
  | { kind: 'interrupted' }
  | Trouble
)

/** Applies a saved plan. Progress is told while it lasts. */
export const runApply = async ({ follow, signal, lockTimeout }: Child, planFile: string): Promise<ApplyEnd> => {
  const { code, diagnostics, said, standing } = await follow(['apply', '-json', '-input=false', lockTimeout, planFile])
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning')
  if (code === 0) return { kind: 'applied', standing, warnings }
  if (signal.aborted) return { kind: 'interrupted', standing, warnings }
  if (diagnostics.some(({ summary }) => summary === 'Saved plan is stale')) {
    return { kind: 'stale', standing, warnings }
  }
  return { ...troubleOf({ verb: 'apply', code, diagnostics, said }), standing, warnings }
}
