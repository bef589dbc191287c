import { Failure } from '../../lib/failure.ts'
import type { Git } from '../../outside/git.ts'
import { byPath } from './checkout-files.ts'
import type { TreeEntry } from './fingerprint.ts'

/** A file of a commit by its object id, and its bytes; of a folder the bytes say nothing. */
type CommitFile = { oid: string; bytes: Buffer }

/**
 * A commit's files, and the paths of those that are not as in HEAD, both sorted; and what some paths lead to, by way of links
 * too, of which those that are not there are left out.
 */
export type CommitFiles = {
  entries: TreeEntry[]
  changed: string[]
  read: (paths: string[]) => Promise<Map<string, CommitFile>>
}

type Wanted = { git: Git; root: string; commit: string; committed: TreeEntry[] }

/**
 * Reads a commit that need not be checked out, by what differs between it and HEAD, of which some or all files are given
 * as `committed`: an entry that is the same in both is the same object, too. When a depth-1 checkout does not have the
 * commit, it alone is fetched.
 */
export const readCommit = async ({ git, root, commit, committed }: Wanted): Promise<CommitFiles> => {
  const compare = () => git(['-C', root, ...differences, commit, 'HEAD'])
  let compared = await compare()
  if (compared.code !== 0) {
    const fetched = await git([
      '-C',
      root,
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      ...(await depthIn(git, root)),
      'origin',
      commit,
    ])
    if (fetched.code !== 0) throw notThere(commit, fetched.stderr)
    compared = await compare()
  }
  if (compared.code !== 0) throw notThere(commit, compared.stderr)
  const changes = parseChanges(compared.stdout)
  const same = committed.filter(({ path }) => !changes.has(path))
  const entries = [...same, ...[...changes.values()].flatMap((before) => before ?? [])].sort(byPath)
  return { entries, changed: [...changes.keys()].sort(), read: (paths) => readFiles({ git, root, commit, paths }) }
}

/** A checkout of all the history would become a shallow one, for every step after this one. */
const depthIn = async (git: Git, root: string): Promise<string[]> => {
  const { stdout } = await git(['-C', root, 'rev-parse', '--is-shallow-repository'])
  return stdout.trim() === 'false' ? [] : ['--depth=1']
}

const differences = ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--ignore-submodules=none']

/** By its path what each file was, undefined for one that was not there: `:mode mode oid oid letter`, then the path (git-diff-tree(1)). */
const parseChanges = (raw: string): Map<string, TreeEntry | undefined> => {
  const fields = raw.split('\0')
  return new Map(
    fields.flatMap((field, index): [string, TreeEntry | undefined][] => {
      if (index % 2 === 1 || field === '') return []
      const [mode = '', , oid = '', , letter] = field.slice(1).split(' ')
      const path = fields[index + 1] ?? ''
      return [[path, letter === 'A' ? undefined : { mode, oid, path }]]
    }),
  )
}

const notThere = (commit: string, stderr: string): Failure =>
  new Failure(
    'not-found',
    `the base commit ${commit} is not in the checkout and cannot be fetched (git said: ${stderr.trim().split('\n').at(-1)}). Set fetch-depth: 2 or 0 in actions/checkout, or let it persist its credentials`,
  )

type Reading = { git: Git; root: string; commit: string; paths: string[] }

const readFiles = async ({ git, root, commit, paths }: Reading): Promise<Map<string, CommitFile>> => {
  const files = new Map<string, CommitFile>()
  // Git takes a name a line.
  const asked = [...new Set(paths)].filter((path) => !path.includes('\n'))
  if (asked.length === 0) return files
  const input = asked.map((path) => `${commit}:${path}\n`).join('')
  const { bytes, code, stderr } = await git(['-C', root, 'cat-file', '--batch', '--follow-symlinks'], { input })
  if (code !== 0)
    throw new Failure('unexpected', `git cannot read files of ${root}: ${stderr.trim()}. Run the job again`)
  let start = 0
  for (const path of asked) {
    const end = bytes.indexOf('\n', start)
    const [, oid, size] = found.exec(bytes.subarray(start, end).toString('utf8')) ?? []
    start = end + 1
    if (size === undefined) continue
    if (oid !== undefined) files.set(path, { oid, bytes: bytes.subarray(start, start + Number(size)) })
    start += Number(size) + 1
  }
  return files
}

/** Git says `<name> missing` of what is not there, and of a link that leads to nothing in the commit how it ends, in so many bytes. */
const found = /^(?:([0-9a-f]{40,64}) (?:blob|tree)|symlink|dangling|loop|notdir) (\d+)$/
