import type { HistoryCommit } from '../remote/remote.ts'
import { type CommitRecord, readRecord } from './trailers.ts'

/** A commit, what its message says, and the commit that took it back. */
export type Told = { commit: HistoryCommit; record: CommitRecord; by: HistoryCommit | undefined }

/** What a history says, newest first, as it is walked. */
export const tell = (commits: HistoryCommit[]): Told[] => {
  const reverted = createReverted()
  return commits.map((commit) => {
    const record = readRecord(commit.message)
    const by = reverted.by(commit)
    // Whoever reverts a rollback or a revert wants back what it took.
    if (by === undefined) reverted.note(commit, record)
    return { commit, record, by }
  })
}

const createReverted = () => {
  const ids = new Map<string, HistoryCommit>()
  const shortened: [start: string, by: HistoryCommit][] = []
  const pulls = new Map<number, HistoryCommit>()
  let merge: { by: HistoryCommit; until: string | undefined } | undefined

  const find = ({ id, message }: HistoryCommit): HistoryCommit | undefined =>
    ids.get(id) ?? shortened.find(([start]) => id.startsWith(start))?.[1] ?? pulls.get(pullOf(message) ?? 0)

  return {
    note: (commit: HistoryCommit, { reverts, revertedPulls }: CommitRecord): void => {
      for (const id of reverts) {
        if (id.length < wholeId) shortened.push([id, commit])
        else ids.set(id, commit)
      }
      for (const number of revertedPulls) pulls.set(number, commit)
    },
    /** What a merge brought in is listed between it and its first parent. */
    by: (commit: HistoryCommit): HistoryCommit | undefined => {
      if (commit.id === merge?.until) merge = undefined
      const by = find(commit) ?? merge?.by
      if (by !== undefined && commit.parents.length > 1) merge ??= { by, until: commit.parents[0] }
      return by
    },
  }
}

/** Hex digits of SHA-1; git shortens ids to fewer. */
const wholeId = 40

/** The pull request that GitHub made this commit of: it names it when it merges and when it squashes, not when it rebases. */
const pullOf = (message: string): number | undefined => {
  const [subject = ''] = message.split('\n', 1)
  const [, merged, squashed] = /^Merge pull request #(\d+) from |\(#(\d+)\)$/.exec(subject.trimEnd()) ?? []
  const number = merged ?? squashed
  return number === undefined ? undefined : Number(number)
}
