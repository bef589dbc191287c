import type { Source } from './commit-message.ts'
import type { Result } from './edits/plan-edits.ts'
import type { BatchRequest } from './edits/read-batch.ts'
import type { Contains } from './history/relation.ts'
import type { BranchOutside } from './remote/compare-and-swap.ts'
import type { Author } from './remote/import-stream.ts'

export type BumpRequest = BatchRequest & {
  /** First line of the commit's message; undefined: `Deploy <name> <tag>`. */
  subject: string | undefined
  author: Author
  source: Source
  order: 'ancestry' | 'none'
  /** Names of images that are written although they were taken back. */
  releaseHold: string[]
  dryRun: boolean
  budgetMilliseconds: number
}

/** `contains` asks the repositories of the sources which commit came first. */
export type BumpOutside = BranchOutside & { contains?: Contains }

/** `commit` is where the wanted state holds: ours, or the head that was read; in a dry run always the latter. */
export type BumpResult = {
  outcome: 'bumped' | 'unchanged' | 'superseded' | 'held' | 'proposed' | 'dry-run'
  commit: string
  /** Paths whose bytes change. */
  files: string[]
  results: Result[]
  /** How often another writer was first. */
  racesLost: number
}
