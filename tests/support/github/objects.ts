import { randomUUID } from 'node:crypto'
import { git, gitText } from '../git-server/real-git.ts'

export type Entry = { path: string; mode: string; type: string; sha: string }
type Person = { name: string; email: string }

/** What is asked of an object once is known: it never changes. What is not there yet is asked for again. */
const remembering = <T>(ask: (id: string) => Promise<T>): ((id: string) => Promise<T>) => {
  const known = new Map<string, T>()
  return async (id) => {
    const held = known.get(id)
    if (held !== undefined) return held
    const found = await ask(id)
    if (/^[0-9a-f]{40}$/.test(id)) known.set(id, found)
    return found
  }
}

/** The objects and refs of a bare repository, by the real git; no object is ever thrown away. */
export const openObjects = (path: string) => {
  const text = (args: string[], input?: string | Buffer): Promise<string> => gitText(path, args, input)
  const ref = async (name: string): Promise<string | undefined> =>
    (await text(['for-each-ref', '--format=%(objectname)', name])) || undefined

  const listing = async (id: string, options: string[]): Promise<Entry[]> => {
    const listed = await git(path, ['ls-tree', '-z', ...options, id])
    return listed.toString().split('\0').filter(Boolean).map(readEntry)
  }
  const wholeTree = remembering((id) => listing(id, ['-r', '-t']))
  const topOfTree = remembering((id) => listing(id, []))

  const read = new Map<string, ReadCommit>()
  /** All of them with one call of git, since a history may be long. */
  const commits = async (ids: string[]): Promise<ReadCommit[]> => {
    const unread = ids.filter((id) => !read.has(id))
    if (unread.length > 0) {
      const shown = await text(['show', '--no-patch', `--format=${commitFormat}`, ...unread])
      for (const commit of shown.split('\x01').slice(1).map(readCommit)) read.set(commit.oid, commit)
    }
    return ids.flatMap((id) => read.get(id) ?? [])
  }

  return {
    ref,
    typeOf: remembering((id) => text(['cat-file', '-t', id]).catch(() => undefined)),
    blob: remembering((id) => git(path, ['cat-file', 'blob', id])),
    tree: (id: string, recursive: boolean): Promise<Entry[]> => (recursive ? wholeTree(id) : topOfTree(id)),
    commits,
    commit: async (id: string): Promise<ReadCommit> => only(await commits([id])),
    ancestry: remembering(async (id) => (await text(['rev-list', id])).split('\n')),
    isAncestor: (older: string, newer: string): Promise<boolean> =>
      text(['merge-base', '--is-ancestor', older, newer]).then(
        () => true,
        () => false,
      ),
    mergeBase: (one: string, other: string): Promise<string> => text(['merge-base', one, other]),
    changes: async (from: string, to: string) => {
      const shown = await text(['diff-tree', '-r', '--no-renames', from, to])
      return shown.split('\n').filter(Boolean).map(readChange)
    },
    writeBlob: (bytes: Buffer): Promise<string> => text(['hash-object', '-w', '--stdin'], bytes),
    /** A tree like `base` with other entries in it. */
    writeTree: async (base: string, entries: Entry[]): Promise<string> => {
      const index = `${path}/slipway-index-${randomUUID()}`
      const inIndex = (args: string[], input?: string) => gitWithIndex({ path, index, args, input })
      await inIndex(['read-tree', base])
      const lines = entries.map(({ mode, sha, path: file }) => `${mode} ${sha}\t${file}\0`)
      await inIndex(['update-index', '-z', '--add', '--index-info'], lines.join(''))
      return inIndex(['write-tree'])
    },
    writeCommit: ({ tree, parents, message, author }: NewCommit): Promise<string> => {
      const who = `${author.name} <${author.email}> ${Math.floor(Date.now() / 1000)} +0000`
      const github = `GitHub <noreply@github.com> ${Math.floor(Date.now() / 1000)} +0000`
      const head = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`), `author ${who}`]
      return text(
        ['hash-object', '-t', 'commit', '-w', '--stdin'],
        `${head.join('\n')}\ncommitter ${github}\n\n${message}`,
      )
    },
    /** False when the ref is not at `before`; the zero id stands for "there is none". */
    moveRef: ({ name, before, after }: { name: string; before: string | undefined; after: string }) => {
      const args = /^0+$/.test(after) ? ['-d', name] : [name, after]
      return text(['update-ref', ...args, ...(before === undefined ? [] : [before])]).then(
        () => true,
        () => false,
      )
    },
  }
}

export type Objects = ReturnType<typeof openObjects>

export type ReadCommit = {
  oid: string
  tree: string
  parents: string[]
  date: string
  author: Person
  message: string
}

const commitFormat = '%x01%H%x00%T%x00%P%x00%cI%x00%an%x00%ae%x00%B'

const readCommit = (shown: string): ReadCommit => {
  const [oid = '', tree = '', parents = '', date = '', name = '', email = '', message = ''] = shown.split('\0')
  const author = { name, email }
  return { oid, tree, parents: parents.split(' ').filter(Boolean), date, author, message: `${message.trimEnd()}\n` }
}

const only = <T>([found]: T[]): T => {
  if (found === undefined) throw new Error('no such commit')
  return found
}

type NewCommit = { tree: string; parents: string[]; message: string; author: Person }

const readEntry = (line: string): Entry => {
  const [, mode = '', type = '', sha = '', path = ''] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? []
  return { path, mode, type, sha }
}

const readChange = (line: string) => {
  const [, sha = '', status = '', filename = ''] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) (\w)\t(.*)$/.exec(line) ?? []
  const words = new Map([
    ['A', 'added'],
    ['D', 'removed'],
    ['M', 'modified'],
  ])
  return { filename, sha, status: words.get(status) ?? 'changed' }
}

type WithIndex = { path: string; index: string; args: string[]; input?: string | undefined }

const gitWithIndex = ({ path, index, args, input }: WithIndex): Promise<string> =>
  gitText(path, args, input ?? '', { GIT_INDEX_FILE: index })
