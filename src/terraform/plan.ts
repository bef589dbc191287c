import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '../lib/progress.ts'
import { blockedBy, type Limits } from './approval/protection.ts'
import type { Controllers } from './leftovers/controllers.ts'
import { type Leftover, lineOf } from './leftovers/leftover.ts'
import type { Run } from './lock-runs.ts'
import { type Meaning, readMeaning } from './meaning/read-meaning.ts'
import type { PlanSummary } from './meaning/read-plan.ts'
import { planUnlocked, type ReleaseLock } from './plan-unlocked.ts'
import type { Terraform } from './program/cli.ts'
import { type Diagnostic, describeDiagnostic, withoutRepeats } from './program/diagnostics.ts'
import { stateIdOf } from './program/state-id.ts'
import type { StateLock } from './program/state-lock.ts'
import { logLine } from './report/plan-blocks.ts'
import type { Binding } from './sealing/compare-bindings.ts'
import { seal } from './sealing/seal.ts'
import type { KeySource } from './sealing/seal-key.ts'

export type PlanRequest = {
  mode: 'normal' | 'destroy'
  /** Whether the state is locked meanwhile. */
  lock: boolean
  maxDestroy: number | undefined
  protect: Limits['protect']
  /** Where the sealed plan is written. */
  sealedFile: string
}

export type PlanOutside = {
  terraform: Terraform
  keys: KeySource
  /** What the plan is bound to, here and now; asked once Terraform is initialised. */
  bindingOf: (fingerprint: string) => Promise<Binding>
  releaseLock: ReleaseLock
  /** Runs that may hold a lock; undefined when that cannot be told. */
  runsHolding: (lock: StateLock) => Promise<Run[] | undefined>
  /** Of the clusters that a plan destroys. */
  controllers: Pick<Controllers, 'find'>
  /** For the plan in clear. */
  privateDirectory: string
  progress: Progress
}

/** `leftovers`: what controllers of the clusters that it destroys made, which is deleted before the plan is applied. */
type Planned = { summary: PlanSummary; leftovers: Leftover[]; warnings: string[] }

export type PlanResult =
  | ({ outcome: 'changes'; sealedFile: string } & Planned)
  | ({ outcome: 'no-changes' } & Planned)
  | ({ outcome: 'blocked'; because: string[] } & Planned)
  | { outcome: 'locked'; lock: StateLock; runs: Run[] | undefined }

/** Plans, reads what the plan would do, and seals it for its apply; what is blocked is never sealed. */
export const plan = async (request: PlanRequest, outside: PlanOutside): Promise<PlanResult> => {
  const { mode, lock, sealedFile } = request
  const { terraform, progress, privateDirectory } = outside
  await progress.phase('init', () => terraform.init())
  const doubts = await progress.phase('validate', () => terraform.validate())
  const file = join(privateDirectory, 'plan')
  const end = await progress.phase('plan', () => planUnlocked({ out: file, mode, lock }, outside), isLocked)
  if (end.kind === 'locked') return { outcome: 'locked', lock: end.lock, runs: await outside.runsHolding(end.lock) }
  const meaning = await progress.phase('read', () => readMeaning({ ...outside, mode, chunks: terraform.show(file) }))
  const { summary, controlled } = meaning
  for (const leftover of controlled.leftovers) progress.say(`delete ${lineOf(leftover)}`)
  for (const entry of summary.changes) progress.say(logLine(entry))
  const { leftovers } = controlled
  const planned = { summary, leftovers, warnings: warningsOf([...doubts, ...end.warnings]) }
  const because = blockedBy(summary.changes, request)
  if (because.length > 0) return { outcome: 'blocked', because, ...planned }
  if (!end.changes) return { outcome: 'no-changes', ...planned }
  await progress.phase('seal', () => sealPlan({ file, meaning, sealedFile }, outside))
  return { outcome: 'changes', sealedFile, ...planned }
}

const isLocked = ({ kind }: { kind: string }): boolean => kind === 'locked'

const warningsOf = (diagnostics: Diagnostic[]): string[] =>
  withoutRepeats(diagnostics.filter(({ severity }) => severity === 'warning')).map(describeDiagnostic)

type Sealing = { file: string; meaning: Meaning; sealedFile: string }

const sealPlan = async (
  { file, meaning, sealedFile }: Sealing,
  { keys, bindingOf, terraform }: PlanOutside,
): Promise<void> => {
  const { summary, controlled } = meaning
  const binding = await bindingOf(summary.fingerprint)
  // What is deleted before a plan is applied is gone, and so it must be sure before that the plan can be applied.
  const state = controlled.clusters.length > 0 ? stateIdOf(await terraform.pullState()) : ''
  const manifest = { counts: summary.counts, ...controlled, state }
  const sealed = await seal({ plan: await readFile(file), manifest }, binding, keys)
  await writeFile(sealedFile, sealed, { mode: 0o600 })
}
