import type { Source } from './commit-message.ts'
import type { Result } from './edits/plan-edits.ts'
import type { BatchRequest } from './edits/read-batch.ts'
import type { Contains } from './history/relation.ts'
import { isCalled } from './places/match.ts'
import { type BranchOutside, compareAndSwap } from './remote/compare-and-swap.ts'
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

/**
 * Writes tags and digests as one commit on top of the branch's head, all or nothing. A lost race is answered by reading
 * the new head and deciding every edit again on its bytes; nothing made from an older head is ever sent.
 */
export const bump = async (request: BumpRequest, outside: BumpOutside): Promise<BumpResult> => {
  const { progress } = outside
  const result = await progress.phase(request.dryRun ? 'try the edits' : 'bump', () => write(request, outside))
  for (const line of idleReleases(request, result)) progress.warn(line)
  return result
}

const idleReleases = ({ releaseHold }: BumpRequest, { results }: BumpResult): string[] =>
  releaseHold
    .filter((name) => !results.some(({ wanted }) => isCalled(wanted, name)))
    .map((name) => `release-hold: ${name} is no image of this run, so no hold is released by it`)

// Loaded when the branch is read: what edits YAML would keep the first request waiting.
const deciding = () => import('./bump-on-head.ts')

const write = (request: BumpRequest, outside: BumpOutside): Promise<BumpResult> => {
  let decide: ReturnType<Awaited<ReturnType<typeof deciding>>['createDecide']> | undefined
  return compareAndSwap<BumpResult>({
    ...outside,
    budgetMilliseconds: request.budgetMilliseconds,
    decide: async (head, racesLost) => {
      decide ??= (await deciding()).createDecide(request, outside)
      return decide(head, racesLost)
    },
  })
}
