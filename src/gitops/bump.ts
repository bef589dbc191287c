import type { BumpOutside, BumpRequest, BumpResult } from './bump-request.ts'
import { isCalled } from './places/match.ts'
import { compareAndSwap } from './remote/compare-and-swap.ts'

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
