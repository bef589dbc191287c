import { type Again, retry } from '../../lib/retry.ts'
import type { Contains } from '../history/relation.ts'
import type { BranchOutside } from '../remote/compare-and-swap.ts'
import type { Remote } from '../remote/remote.ts'
import { tellAutoMerge } from './merge-later.ts'
import { proposalText } from './proposal-text.ts'
import { proposing, type Sent } from './proposing-remote.ts'
import type { Proposal, PullRequest } from './pull-request-answers.ts'
import type { PullRequests } from './pull-requests.ts'

export type ProposeRequest = {
  /** Our branch: what stands on it is ours to replace. */
  branch: string
  labels: string[]
  autoMerge: boolean
  budgetMilliseconds: number
}

export type ProposeOutside = BranchOutside & { pulls: PullRequests; contains?: Contains }

/** `superseded`: a run of a later commit has proposed already, and its proposal stands. */
export type Proposed<T> = { result: T; pull: PullRequest | undefined; superseded: boolean }

type Story<T> = {
  /** What would write to the base; it writes to our branch instead. */
  write: (remote: Remote) => Promise<T>
  /** How what was written reads as a pull request. */
  describe: (result: T) => string
  /** Whether what is proposed has become pointless, now that there is nothing to write: `message` is its commit's. */
  isPointless: (result: T, message: string) => boolean
}

/**
 * Writes as a pull request: one commit on top of the base, on a branch of our own, which is found again and set anew by
 * compare-and-swap. What stands there already is left alone, and closed when the base has made it pointless.
 */
export const propose = async <T>(
  request: ProposeRequest,
  outside: ProposeOutside,
  { write, describe, isPointless }: Story<T>,
): Promise<Proposed<T>> => {
  const { pulls, progress } = outside
  const { branch } = request
  const sent: Sent = { messages: [], superseded: false }
  const result = await write(proposing(branch, outside, sent))
  const message = sent.messages.at(-1)
  const ask = <R>(attempt: () => Promise<R | Again>): Promise<R> => patiently(request, outside, attempt)

  if (message === undefined) {
    await closePointless((proposed) => isPointless(result, proposed), { ...request, ...outside }, ask)
    return { result, pull: undefined, superseded: false }
  }
  const found = await ask<PullRequest | undefined>(() => pulls.find(branch))
  if (sent.superseded) return { result, pull: found, superseded: true }
  const { title, trailers } = partsOf(message)
  const text = { title, body: proposalText(describe(result), trailers) }
  const pull = await ask<PullRequest>(() => (found ? pulls.update(found, text) : pulls.open(branch, text)))
  progress.say(`${found ? 'updated' : 'opened'} pull request ${pull.url}`)
  await ask<undefined>(() => pulls.label(pull, request.labels))
  if (request.autoMerge) {
    const commit = { title, body: bodyOf(message) }
    tellAutoMerge(pull.url, await ask<string | undefined>(() => pulls.mergeLater(pull, commit)), progress)
  }
  return { result, pull, superseded: false }
}

type Ask = <R>(attempt: () => Promise<R | Again>) => Promise<R>

const patiently = <R>(
  { budgetMilliseconds, branch }: ProposeRequest,
  { clock, progress, random }: ProposeOutside,
  attempt: () => Promise<R | Again>,
): Promise<R> =>
  retry<R>({
    what: `proposing ${branch}`,
    attempt,
    clock,
    budgetMilliseconds,
    firstDelayMilliseconds: 500,
    longestDelayMilliseconds: 5_000,
    ...(random === undefined ? {} : { random }),
    onAgain: (reason, delay) => progress.say(`${reason}; asking again in ${(delay / 1000).toFixed(1)} s`),
  })

const closePointless = async (
  isPointless: (message: string) => boolean,
  { branch, pulls, progress }: ProposeRequest & ProposeOutside,
  ask: Ask,
) => {
  const pull = await ask<PullRequest | undefined>(() => pulls.find(branch))
  if (pull === undefined) return
  const there = await ask<Proposal | undefined>(() => pulls.proposal(branch))
  if (!isPointless(there?.message ?? '')) return
  await ask<undefined>(() => pulls.close(pull, branch, there?.head ?? ''))
  progress.say(`closed pull request ${pull.url}: the branch it was for has no more use for it`)
}

const bodyOf = (message: string): string => message.slice(message.indexOf('\n')).trim()

const partsOf = (message: string): { title: string; trailers: string } => ({
  title: message.split('\n')[0] ?? '',
  trailers: message.trimEnd().split('\n\n').at(-1) ?? '',
})
