import { createHash } from 'node:crypto'
import type { HistoryCommit, NewCommit, Remote } from '../../src/gitops/remote/remote.ts'
import { walkHistory } from '../../src/gitops/remote/walk-history.ts'

type Stored = HistoryCommit & { files: ReadonlyMap<string, Buffer> }

/** A branch in memory that many writers share: as strict as a server about what it takes, and nothing but that. */
export type MemoryBranch = {
  /** A writer's view of it; `turn` is awaited before everything that another writer could come before. */
  open: (turn: () => Promise<void>) => Remote
  /** From the first commit to the last. */
  line: () => Stored[]
}

/** It leaves out everything about git and networks: only the order of reads and writes can go wrong here. */
export const createMemoryBranch = (files: Record<string, string>): MemoryBranch => {
  const known = new Map<string, Stored>()
  const blobs = new Map<string, Buffer>()
  const idOf = (text: string): string => createHash('sha1').update(`${known.size} ${text}`).digest('hex')
  const store = (commit: Omit<Stored, 'id'>): string => {
    const id = idOf(commit.message)
    known.set(id, { ...commit, id })
    return id
  }
  const author = 'Somebody <somebody@example.com>'
  const first = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))
  let head = store({ parents: [], author, time: 0, message: 'Start', files: first })

  const snapshot = (commit: string) => {
    const stored = [...(known.get(commit)?.files ?? [])].map(([path, bytes]) => {
      const object = createHash('sha1').update(bytes).digest('hex')
      blobs.set(object, bytes)
      return { path, mode: '100644', object }
    })
    return { commit, files: stored }
  }

  const made = ({ parent, message, author: by, files: edited }: NewCommit): Omit<Stored, 'id'> => {
    const all = new Map(known.get(parent)?.files)
    for (const { path, bytes } of edited) all.set(path, bytes)
    return { parents: [parent], author: `${by.name} <${by.email}>`, time: 0, message, files: all }
  }

  return {
    open: (turn) => ({
      url: 'memory:',
      branch: 'main',
      fetch: async () => {
        await turn()
        return snapshot(head)
      },
      read: async () => {
        await turn()
        return blobs
      },
      log: async (from, count) => {
        await turn()
        const { commits, complete } = walkHistory({ known, from, count })
        return { commits, complete }
      },
      snapshot: async (commit) => {
        await turn()
        return snapshot(commit)
      },
      commit: async (commit) => store(made(commit)),
      propose: async () => {
        throw new Error('nothing proposes here')
      },
      push: async (id) => {
        await turn()
        if (known.get(id)?.parents[0] !== head) return { ended: 'lost', reason: 'stale info' }
        head = id
        await turn()
        return { ended: 'landed' }
      },
    }),
    line: () =>
      walkHistory({ known, from: head, count: known.size })
        .commits.flatMap(({ id }) => known.get(id) ?? [])
        .toReversed(),
  }
}
