import type { Again } from '../lib/retry.ts'
import type { BumpOutside, BumpRequest, BumpResult } from './bump-request.ts'
import { changeLines, commitMessage } from './commit-message.ts'
import { withCompareUrls } from './compare-url.ts'
import { type Decision, decideBump, decideWithout, idleOutcome, type State } from './edits/decide-bump.ts'
import type { Result } from './edits/plan-edits.ts'
import { readBatch } from './edits/read-batch.ts'
import { leaveOut } from './history/leave-out.ts'
import { overwritten } from './history/overwritten.ts'
import type { Step } from './remote/compare-and-swap.ts'
import type { NewCommit, Snapshot } from './remote/remote.ts'

type Idle = Exclude<BumpResult['outcome'], 'bumped'>

/** What a bump does on each head that is read, one after the other: it tells what others wrote over it between two of them. */
export const createDecide = (request: BumpRequest, outside: BumpOutside) => {
  const { remote, progress } = outside
  let earlier: Result[] = []

  const decideInOrder = async (state: State): Promise<Decision | Again> => {
    const whole = decideBump(state)
    const judged = await leaveOut({ ...request, ...whole, remote, progress, contains: outside.contains })
    if ('again' in judged) return judged
    for (const [name, { outcome, because }] of judged.left) progress.say(`${name} is ${outcome}: ${because}`)
    const decision = judged.left.size === 0 ? whole : decideWithout(state, whole, judged.left)
    return { ...decision, results: withCompareUrls(decision.results, { ...request, ...judged }) }
  }

  return async (head: Snapshot, racesLost: number): Promise<Step<BumpResult> | Again> => {
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
