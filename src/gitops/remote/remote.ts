import type { Again } from '../../lib/retry.ts'
import type { Author } from './import-stream.ts'
import type { PushVerdict } from './judge-git.ts'
import type { TreeFile } from './select-files.ts'

/** The server cannot answer now, and may do so later. */
export type Busy = Again

/** `ours` is what `commit` returned for it, where the server gave this commit an id of its own. */
export type Snapshot = { commit: string; files: TreeFile[]; ours?: string }
export type NewCommit = { parent: string; message: string; author: Author; files: (TreeFile & { bytes: Buffer })[] }

/** `time` in epoch seconds; `author` as `Name <email>`. */
export type HistoryCommit = { id: string; parents: string[]; author: string; time: number; message: string }

/** `complete`: there is nothing beyond these commits. */
export type History = { commits: HistoryCommit[]; complete: boolean }

/** A branch of a repository elsewhere: read without a checkout, written one commit at a time and never by force. */
export type Remote = {
  url: string
  branch: string
  /** The branch that is written to, where it is another: a pull request's. */
  proposes?: string
  /** The head as it is now, with the paths of its files. */
  fetch: () => Promise<Snapshot | Busy>
  /** The contents of blobs; one request for all that are not here yet. */
  read: (objects: string[]) => Promise<Map<string, Buffer> | Busy>
  /**
   * The commits that `from` comes from, at most `count`: newest first, none before a child of its own, and what a merge
   * brought in before what it was merged into. No more of the history is fetched than that, and none of its files.
   */
  log: (from: string, count: number) => Promise<History | Busy>
  /** The paths of the files at a commit of the branch's history; their contents come by `read`. */
  snapshot: (commit: string) => Promise<Snapshot | Busy>
  /** Makes a commit here and returns its id, or what stands for it until the server has made it. */
  commit: (commit: NewCommit) => Promise<string>
  push: (commit: string) => Promise<PushVerdict>
  /** Puts the commit onto a branch of our own instead, over whatever is there: if that is still `before`, or nothing. */
  propose: (commit: string, onto: { branch: string; before: string | undefined }) => Promise<PushVerdict>
}
