import { readCommits } from './git-output.ts'
import { fetchCommand, type GitRepository } from './git-repository.ts'
import type { Busy, History, HistoryCommit } from './remote.ts'
import { walkHistory } from './walk-history.ts'

/** The commits of a branch without their files, in a repository of their own: what is shallow there cuts off nothing elsewhere. */
export type Commits = {
  /** Fetches what came to the branch last, ahead of `log` and beside other work; what goes wrong is `log`'s to tell. */
  bring: (branch: string, count: number) => Promise<void>
  log: (from: string, count: number) => Promise<History | Busy>
  /** Keeps the commits of another repository on this machine, from a reference of its own on; returns the first one's id. */
  learn: (local: GitRepository['local'], reference: string) => Promise<string>
}

export const createCommits = ({ local, fetch }: GitRepository): Commits => {
  const known = new Map<string, HistoryCommit>()
  let last: Promise<unknown> = Promise.resolve()

  // One after the other: fetches side by side into one repository trip over each other's files.
  const deepen = (what: string, count: number): Promise<Busy | undefined> => {
    const fetched = last.then(() => fetch([...fetchCommand, commitsOnly, `--depth=${count}`, 'origin', what]))
    last = fetched.catch(() => undefined)
    return fetched
  }

  const learn = async (from: GitRepository['local'], reference: string): Promise<string> => {
    const listed = readCommits((await from(['rev-list', '--header', reference])).stdout)
    for (const commit of listed) known.set(commit.id, commit)
    return listed[0]?.id ?? ''
  }

  return {
    learn,
    bring: async (branch, count) => {
      const busy = await deepen(`+refs/heads/${branch}:${tip}`, count).catch(() => 'failed')
      if (busy === undefined) await learn(local, tip)
    },
    log: async (from, count) => {
      await last
      const { lacking, ...history } = walkHistory({ known, from, count })
      if (!lacking) return history
      const busy = await deepen(from, count)
      if (busy) return busy
      await learn(local, from)
      const { commits, complete } = walkHistory({ known, from, count })
      return { commits, complete }
    },
  }
}

const tip = 'refs/slipway/tip'
const commitsOnly = '--filter=tree:0'
