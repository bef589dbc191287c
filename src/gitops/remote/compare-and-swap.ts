import type { Progress } from '../../lib/progress.ts'
import { type Again, again, retry } from '../../lib/retry.ts'
import type { Clock } from '../../lib/time.ts'
import type { NewCommit, Remote, Snapshot } from './remote.ts'

export type BranchOutside = { remote: Remote; clock: Clock; progress: Progress; random?: () => number }

/** What is decided on a head: a result with nothing to write, or a commit on top of it and what its landing means. */
export type Step<T> = { result: T } | { commit: NewCommit; landed: (commit: string, racesLost: number) => T }

type Swap<T> = BranchOutside & {
  budgetMilliseconds: number
  decide: (head: Snapshot, racesLost: number) => Promise<Step<T> | Again>
}

/**
 * Decides on the branch's head and pushes one commit on top of it. A lost race is answered by reading the new head and
 * deciding anew, with full jitter for as long as the budget lasts; nothing made from an older head is ever sent.
 */
export const compareAndSwap = <T>({ remote, clock, progress, random, ...swap }: Swap<T>): Promise<T> => {
  const sent: { id: string; landed: (commit: string, racesLost: number) => T }[] = []
  let racesLost = 0

  let startedAt = clock.now()

  const attempt = async (): Promise<T | Again> => {
    startedAt = clock.now()
    const head = await remote.fetch()
    if ('again' in head) return head
    // A push whose connection broke may have landed all the same.
    const ours = sent.find(({ id }) => id === (head.ours ?? head.commit))
    if (ours) return ours.landed(head.commit, racesLost)
    const step = await swap.decide(head, racesLost)
    if ('again' in step) return step
    return 'result' in step ? step.result : push({ id: await remote.commit(step.commit), landed: step.landed })
  }

  const push = async (ours: (typeof sent)[number]): Promise<T | Again> => {
    sent.push(ours)
    const verdict = await remote.push(ours.id)
    if (verdict.ended === 'landed') return ours.landed(verdict.commit ?? ours.id, racesLost)
    if (verdict.ended === 'unclear') return again(`the push broke off: ${verdict.reason}`, verdict.waitMilliseconds)
    racesLost += 1
    const delayMilliseconds = (random ?? Math.random)() * spread(clock.now() - startedAt, racesLost)
    return { again: `another writer was first: ${verdict.reason}`, delayMilliseconds }
  }

  return retry<T>({
    what: `writing to ${remote.branch} of ${remote.url}`,
    attempt,
    clock,
    budgetMilliseconds: swap.budgetMilliseconds,
    firstDelayMilliseconds: 250,
    longestDelayMilliseconds: 2_500,
    ...(random === undefined ? {} : { random }),
    onAgain: (reason, delay) => progress.say(`${reason}; reading the new head in ${(delay / 1000).toFixed(1)} s`),
  })
}

/**
 * How far apart writers must be for somebody to read the head soon after the one before has landed, without many who do so
 * for nothing: an attempt's time for two, three times that for a crowd, and more only for one that does not end.
 */
const spread = (tookMilliseconds: number, lost: number): number =>
  Math.min(tookMilliseconds * (lost === 1 ? 1 : Math.max(3, lost / 4)), longestSpreadMilliseconds)

const longestSpreadMilliseconds = 15_000
