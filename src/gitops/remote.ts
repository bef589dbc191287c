import type { Again } from '../lib/retry.ts'
import type { Author } from './import-stream.ts'
import type { PushVerdict } from './judge-git.ts'
import type { TreeFile } from './select-files.ts'

/** The server cannot answer now, and may do so later. */
export type Busy = Again

/** `ours` is what `commit` returned for it, where the server gave this commit an id of its own. */
export type Snapshot = { commit: string; files: TreeFile[]; ours?: string }
export type NewCommit = { parent: string; message: string; author: Author; files: (TreeFile & { bytes: Buffer })[] }

/** A branch of a repository elsewhere: read without a checkout, written one commit at a time and never by force. */
export type Remote = {
  url: string
  branch: string
  /** The head as it is now, with the paths of its files. */
  fetch: () => Promise<Snapshot | Busy>
  /** The contents of blobs; one request for all that are not here yet. */
  read: (objects: string[]) => Promise<Map<string, Buffer> | Busy>
  /** Makes a commit here and returns its id, or what stands for it until the server has made it. */
  commit: (commit: NewCommit) => Promise<string>
  push: (commit: string) => Promise<PushVerdict>
}
