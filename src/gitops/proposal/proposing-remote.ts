import { Failure } from '../../lib/failure.ts'
import type { Again } from '../../lib/retry.ts'
import { recentCommits } from '../history/read-pasts.ts'
import { type Contains, relate } from '../history/relation.ts'
import { readRecord } from '../history/trailers.ts'
import { blobId } from '../remote/api-blobs.ts'
import type { BranchOutside } from '../remote/compare-and-swap.ts'
import type { PushVerdict } from '../remote/judge-git.ts'
import type { NewCommit, Remote } from '../remote/remote.ts'
import type { Proposal } from './pull-request-answers.ts'
import type { PullRequests } from './pull-requests.ts'

/** What went to our branch: the messages, and whether the proposal of a later commit stands there instead. */
export type Sent = { messages: string[]; superseded: boolean }

type Outside = BranchOutside & { pulls: PullRequests; contains?: Contains }

/** The base as it is for reading; what is pushed goes to our branch. */
export const proposing = (branch: string, outside: Outside, sent: Sent): Remote => {
  const { remote, pulls, contains, progress } = outside
  const made = new Map<string, NewCommit>()
  const seen = new Set<string>()

  const push = async (id: string): Promise<PushVerdict> => {
    const commit = made.get(id)
    if (commit === undefined) throw new Error(`no commit was made as ${id}`)
    const there = await pulls.proposal(branch)
    if (there !== undefined && 'again' in there) return later(there)
    if (there === undefined || there.ahead === 0) return remote.propose(id, { branch, before: there?.head })
    const kept = await keep(there, commit)
    if (kept !== undefined) return kept
    if (there.ahead > 1) throw new Failure('conflict', whoseBranch(branch, there))
    return remote.propose(id, { branch, before: there.head })
  }

  /** Of two that were decided on different heads the later one is right; what was read anew since is not behind it. */
  const overtaken = async ({ head, base }: Proposal, { parent }: NewCommit): Promise<PushVerdict | undefined> => {
    if (base === parent || seen.has(head)) return undefined
    seen.add(head)
    const recent = await remote.log(parent, recentCommits)
    const isBehind = 'commits' in recent && recent.commits.some(({ id }) => id === base)
    return isBehind ? undefined : { ended: 'lost', reason: `${branch} stands on another head` }
  }

  const keep = async (there: Proposal, commit: NewCommit): Promise<PushVerdict | undefined> =>
    (await standing(there, commit)) ?? overtaken(there, commit)

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
