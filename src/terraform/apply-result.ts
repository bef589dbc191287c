import type { Failure } from '../lib/failure.ts'
import type { Leftover } from './leftovers/leftover.ts'
import type { Run } from './lock-runs.ts'
import type { Standing } from './program/apply-progress.ts'
import type { Diagnostic } from './program/diagnostics.ts'
import type { StateOutputs } from './program/outputs.ts'
import type { Recovered } from './program/recover.ts'
import type { StateLock } from './program/state-lock.ts'

/** Which plan was applied: the approved one, one with the same meaning, or one that the approved one contains. */
export type Applied = 'approved' | 'same' | 'subset'

/** `deleted`: what controllers of clusters had made, before the plan was applied that destroys them. */
type Ran = { standing: Standing; warnings: Diagnostic[]; which: Applied; deleted: Leftover[] }

export type ApplyResult =
  | ({ outcome: 'applied'; outputs: StateOutputs } & Ran)
  | { outcome: 'nothing-to-do'; outputs: StateOutputs }
  | { outcome: 'stale'; because: string[] }
  | { outcome: 'locked'; lock: StateLock; runs: Run[] | undefined }
  | ({ outcome: 'interrupted' } & Ran)
  | ({ outcome: 'failed'; failure: Failure; recovered: Recovered } & Ran)
