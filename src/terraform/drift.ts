import { join } from 'node:path'
import type { Progress } from '../lib/progress.ts'
import { readDriftEvidence } from './drift/drift-evidence.ts'
import type { Authors } from './drift/find-authors.ts'
import { type DriftVerdict, judgeDrift } from './drift/judge-drift.ts'
import type { Run } from './lock-runs.ts'
import type { ResourceChange } from './meaning/plan-change.ts'
import { planUnlocked, type ReleaseLock } from './plan-unlocked.ts'
import type { Terraform } from './program/cli.ts'
import type { StateLock } from './program/state-lock.ts'
import { logLine } from './report/plan-blocks.ts'

export type DriftOutside = {
  terraform: Terraform
  releaseLock: ReleaseLock
  runsHolding: (lock: StateLock) => Promise<Run[] | undefined>
  authorsOf: (resources: ResourceChange[]) => Promise<Authors>
  /** For the plan in clear. */
  privateDirectory: string
  progress: Progress
}

export type Drift = DriftVerdict & { authors: Authors }
export type DriftResult = Drift | { outcome: 'locked'; lock: StateLock; runs: Run[] | undefined }

/** Plans, and judges what the plan says of the world and of the code. Nothing is changed, nor is the plan kept. */
export const drift = async (outside: DriftOutside): Promise<DriftResult> => {
  const { terraform, progress, privateDirectory } = outside
  await progress.phase('init', () => terraform.init())
  const out = join(privateDirectory, 'drift')
  const wish = { out, mode: 'normal', lock: true } as const
  const end = await progress.phase('plan', () => planUnlocked(wish, outside), isLocked)
  if (end.kind === 'locked') return { outcome: 'locked', lock: end.lock, runs: await outside.runsHolding(end.lock) }
  const evidence = await progress.phase('read', () => readDriftEvidence(() => terraform.show(out)))
  const verdict = judgeDrift(evidence)
  const drifted = new Set(verdict.drifted.map(({ address }) => address))
  const authors = await outside.authorsOf(evidence.drift.filter(({ address }) => drifted.has(address)))
  for (const { address, kind } of verdict.drifted) {
    const author = authors.byAddress.get(address)
    const by = author ? `, by ${author.who} (${author.did}, ${author.at})` : ''
    progress.say(`drifted: ${address} ${kind === 'destroy' ? 'is gone' : 'was changed'}${by}`)
  }
  for (const entry of verdict.pending) progress.say(`pending: ${logLine(entry)}`)
  return { ...verdict, authors }
}

const isLocked = ({ kind }: { kind: string }): boolean => kind === 'locked'
