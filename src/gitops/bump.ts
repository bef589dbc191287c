import type { Again } from '../lib/retry.ts'
import { changeLines, commitMessage, type Source } from './commit-message.ts'
import { type BranchOutside, compareAndSwap, type Step } from './compare-and-swap.ts'
import { withCompareUrls } from './compare-url.ts'
import { type Decision, decideBump, decideWithout, idleOutcome, type State } from './decide-bump.ts'
import type { Author } from './import-stream.ts'
import { leaveOut } from './leave-out.ts'
import { isCalled } from './match.ts'
import { overwritten } from './overwritten.ts'
import type { Result } from './plan-edits.ts'
import { type BatchRequest, readBatch } from './read-batch.ts'
import type { Contains } from './relation.ts'
import type { NewCommit, Snapshot } from './remote.ts'

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

type Idle = Exclude<BumpResult['outcome'], 'bumped'>

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

const write = (request: BumpRequest, outside: BumpOutside): Promise<BumpResult> => {
  const { remote, progress } = outside
  let earlier: Result[] = []

  const decide = async (head: Snapshot, racesLost: number): Promise<Step<BumpResult> | Again> => {
    const batch = await readBatch(request, { remote, head, progress })
    if ('again' in batch) return batch
    const decision = await decideInOrder({ head: head.commit, ...batch })
    if ('again' in decision) return decision
    for (const line of overwritten(earlier, decision.results)) progress.warn(line)
    earlier = decision.results
    const outcome = outcomeWithoutPush(request, decision)
    if (outcome === 'unchanged') progress.say(`all of it stands already at ${head.commit}`)
    if (outcome !== undefined) return { result: { ...described(decision, racesLost), outcome, commit: head.commit } }
    return { commit: commitOf(request, decision), landed: (...as) => landed(decision, outside, ...as) }
  }

  const decideInOrder = async (state: State): Promise<Decision | Again> => {
    const whole = decideBump(state)
    const judged = await leaveOut({ ...request, ...whole, remote, progress, contains: outside.contains })
    if ('again' in judged) return judged
    for (const [name, { outcome, because }] of judged.left) progress.say(`${name} is ${outcome}: ${because}`)
    const decision = judged.left.size === 0 ? whole : decideWithout(state, whole, judged.left)
    return { ...decision, results: withCompareUrls(decision.results, { ...request, ...judged }) }
  }

  return compareAndSwap({ ...outside, budgetMilliseconds: request.budgetMilliseconds, decide })
}

const outcomeWithoutPush = ({ dryRun }: BumpRequest, { files, results }: Decision): Idle | undefined => {
  if (dryRun) return 'dry-run'
  return files.length === 0 ? idleOutcome(results) : undefined
}

const commitOf = ({ subject, source, author }: BumpRequest, { head, files, results }: Decision): NewCommit => ({
  parent: head,
  files,
  author,
  message: commitMessage({ subject, results, source }),
})

const described = ({ files, results }: Decision, racesLost: number) => ({
  files: files.map(({ path }) => path),
  results,
  racesLost,
})

const landed = (
  ours: Decision,
  { remote, progress }: BumpOutside,
  ...[commit, racesLost]: [string, number]
): BumpResult => {
  for (const line of changeLines(ours.results)) progress.say(line)
  progress.say(`pushed ${commit} to ${remote.proposes ?? remote.branch} of ${remote.url}`)
  return { ...described(ours, racesLost), outcome: 'bumped', commit }
}
