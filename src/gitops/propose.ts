import { Failure } from '../lib/failure.ts'
import { type Again, retry } from '../lib/retry.ts'
import { blobId } from './api-blobs.ts'
import type { BranchOutside } from './compare-and-swap.ts'
import type { PushVerdict } from './judge-git.ts'
import type { Proposal, PullRequest, PullRequests } from './pull-requests.ts'
import { type Contains, relate } from './relation.ts'
import type { NewCommit, Remote } from './remote.ts'
import { readRecord } from './trailers.ts'

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
  /** Whether the base holds already what was wanted, so that a proposal is pointless. */
  isPointless: (result: T) => boolean
}

/**
 * Writes as a pull request: one commit on top of the base, on a branch of our own, which is found again and set anew by
 * compare-and-swap. What stands there already is left alone, and closed when the base has come to hold it.
 */
export const propose = async <T>(
  request: ProposeRequest,
  outside: ProposeOutside,
  { write, describe, isPointless }: Story<T>,
): Promise<Proposed<T>> => {
  const { pulls, progress } = outside
  const { branch } = request
  const sent: Sent = { messages: [], superseded: false }
  const result = await write(proposing(request, outside, sent))
  const message = sent.messages.at(-1)
  const ask = <R>(attempt: () => Promise<R | Again>): Promise<R> => patiently(request, outside, attempt)

  if (message === undefined) {
    if (isPointless(result)) await closePointless(request, outside, ask)
    return { result, pull: undefined, superseded: false }
  }
  const found = await ask<PullRequest | undefined>(() => pulls.find(branch))
  if (sent.superseded) return { result, pull: found, superseded: true }
  const { title, trailers } = partsOf(message)
  const text = { title, body: `${describe(result)}\n\n${trailers}\n` }
  const pull = await ask<PullRequest>(() => (found ? pulls.update(found, text) : pulls.open(branch, text)))
  progress.say(`${found ? 'updated' : 'opened'} pull request ${pull.url}`)
  await ask<undefined>(() => pulls.label(pull, request.labels))
  if (request.autoMerge) await mergeLater(pull, { title, body: bodyOf(message) }, { ask, outside })
  return { result, pull, superseded: false }
}

type Sent = { messages: string[]; superseded: boolean }
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

/** The base as it is for reading; what is pushed goes to our branch. */
const proposing = ({ branch }: ProposeRequest, outside: ProposeOutside, sent: Sent): Remote => {
  const { remote, pulls, contains, progress } = outside
  const made = new Map<string, NewCommit>()

  const push = async (id: string): Promise<PushVerdict> => {
    const commit = made.get(id)
    if (commit === undefined) throw new Error(`no commit was made as ${id}`)
    const there = await pulls.proposal(branch)
    if (there !== undefined && 'again' in there) return later(there)
    if (there === undefined || there.ahead === 0) return remote.propose(id, { branch, before: there?.head })
    const kept = await standing(there, commit)
    if (kept !== undefined) return kept
    if (there.ahead > 1) throw new Failure('conflict', whoseBranch(branch, there))
    return remote.propose(id, { branch, before: there.head })
  }

  const standing = async (there: Proposal, commit: NewCommit): Promise<PushVerdict | undefined> => {
    if (isSame(there, commit)) {
      progress.say(`${branch} holds this already at ${there.head}`)
      return { ended: 'landed', commit: there.head }
    }
    const [ours, theirs] = [originIn(commit.message), originIn(there.message)]
    if (ours === undefined) return undefined
    const stands = await relate({ ours, theirs, contains })
    if ('again' in stands) return later(stands)
    if (stands.relation !== 'older') return undefined
    progress.say(`${branch} proposes what was built of ${theirs?.commit}, which came later: it stays`)
    sent.superseded = true
    return { ended: 'landed', commit: there.head }
  }

  return {
    ...remote,
    proposes: branch,
    commit: async (commit) => {
      const id = await remote.commit(commit)
      made.set(id, commit)
      return id
    },
    push: async (id) => {
      const verdict = await push(id)
      if (verdict.ended === 'landed') sent.messages.push(made.get(id)?.message ?? '')
      return verdict
    },
  }
}

const later = ({ again: reason, ...wait }: Again): PushVerdict => ({ ended: 'unclear', reason, ...wait })

const originIn = (message: string) => {
  const { written, held } = readRecord(message)
  return [...written, ...held].at(0)?.source
}

/** Whether the branch changes these files to these bytes, and no other file. */
const isSame = ({ files }: Proposal, commit: NewCommit): boolean =>
  files.size === commit.files.length &&
  commit.files.every(({ path, bytes }) => files.get(path) === blobId(bytes, commit.parent.length))

const whoseBranch = (branch: string, { ahead }: Proposal): string =>
  `the branch ${branch} holds ${ahead} commits, so somebody has gone on with it: merge or close its pull request, or delete the branch`

const closePointless = async ({ branch }: ProposeRequest, { pulls, progress }: ProposeOutside, ask: Ask) => {
  const pull = await ask<PullRequest | undefined>(() => pulls.find(branch))
  if (pull === undefined) return
  const there = await ask<Proposal | undefined>(() => pulls.proposal(branch))
  await ask<undefined>(() => pulls.close(pull, branch, there?.head ?? ''))
  progress.say(`closed pull request ${pull.url}: the branch it was for holds all of it`)
}

type Merging = { ask: Ask; outside: ProposeOutside }

const mergeLater = async (pull: PullRequest, text: { title: string; body: string }, { ask, outside }: Merging) => {
  const refusal = await ask<string | undefined>(() => outside.pulls.mergeLater(pull, text))
  if (refusal === undefined)
    return outside.progress.say(`GitHub merges ${pull.url} when all that it waits for has come`)
  outside.progress.warn(`auto-merge of ${pull.url}: ${whyNoAutoMerge(refusal)}`)
}

const whyNoAutoMerge = (words: string): string => {
  if (/clean status|unstable status|Protected branch rules not configured/i.test(words)) {
    return `nothing has to come before it can be merged, so GitHub does not wait (it says: ${words}). Require a check or a review on the branch, or merge it yourself`
  }
  if (/not allowed for this repository/i.test(words)) {
    return `the repository does not allow it: switch on "Allow auto-merge" in its settings (GitHub says: ${words})`
  }
  if (/not accessible|permission|must have/i.test(words)) {
    return `the credential may not do it: it needs contents: write and pull_requests: write (GitHub says: ${words})`
  }
  return `GitHub refuses it: ${words}`
}

const bodyOf = (message: string): string => message.slice(message.indexOf('\n')).trim()

/** The trailers close the text: whoever squashes with it keeps what later runs read. */
const partsOf = (message: string): { title: string; trailers: string } => ({
  title: message.split('\n')[0] ?? '',
  trailers: message.trimEnd().split('\n\n').at(-1) ?? '',
})
