import type { Image } from '../lib/image-reference.ts'
import type { ImagePath } from './places/place.ts'
import type { BranchOutside } from './remote/compare-and-swap.ts'
import type { Author } from './remote/import-stream.ts'
import type { RolledBack } from './rollback/plan-rollback.ts'

export type RollbackRequest = {
  /** The bump's commit or the start of its id; undefined: the last bump of each service. */
  commit: string | undefined
  /** Names of images; empty: all of the bump. */
  services: string[]
  /** Patterns of the files that may be edited. */
  patterns: string[]
  /** Where tags stand that have no name of an image beside them. */
  paths: ImagePath[]
  /** First line of the commit's message; undefined: `Roll back <name> to <tag>`. */
  subject: string | undefined
  author: Author
  runUrl: string
  dryRun: boolean
  budgetMilliseconds: number
}

/** `missing` says which of these images cannot be pulled any more, each with why. */
export type RollbackOutside = BranchOutside & { missing?: (images: Image[]) => Promise<string[]> }

/** `commit` is ours, or the head that was read. */
export type RollbackResult = {
  outcome: 'rolled-back' | 'superseded' | 'nothing-to-do' | 'proposed' | 'dry-run'
  commit: string
  bumps: string[]
  files: string[]
  results: RolledBack[]
  racesLost: number
}
