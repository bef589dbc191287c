import { Failure } from '../lib/failure.ts'
import type { Git } from '../outside/git.ts'
import { byPath, parseTreeEntry } from './checkout-files.ts'
import type { TreeEntry } from './fingerprint.ts'

/** A commit's files, sorted by path, and the bytes of some of them by object id. */
export type CommitFiles = { entries: TreeEntry[]; read: (oids: string[]) => Promise<Map<string, Buffer>> }

type Wanted = { git: Git; root: string; commit: string }

/** Reads a commit that need not be checked out; when a depth-1 checkout does not have it, it alone is fetched. */
export const readCommit = async ({ git, root, commit }: Wanted): Promise<CommitFiles> => {
  const list = () => git(['-C', root, 'ls-tree', '-r', '-z', commit])
  let listed = await list()
  if (listed.code !== 0) {
    const fetched = await git([
      '-C',
      root,
      'fetch',
      '--quiet',
      '--no-tags',
      '--no-write-fetch-head',
      '--depth=1',
      'origin',
      commit,
    ])
    if (fetched.code !== 0) throw notThere(commit, fetched.stderr)
    listed = await list()
  }
  if (listed.code !== 0) throw notThere(commit, listed.stderr)
  const entries = listed.stdout.split('\0').filter(Boolean).map(parseTreeEntry).sort(byPath)
  return { entries, read: (oids) => readBlobs({ git, root, oids }) }
}

const notThere = (commit: string, stderr: string): Failure =>
  new Failure(
    'not-found',
    `the base commit ${commit} is not in the checkout and cannot be fetched (git said: ${stderr.trim().split('\n').at(-1)}). Set fetch-depth: 2 or 0 in actions/checkout, or let it persist its credentials`,
  )

const readBlobs = async ({
  git,
  root,
  oids,
}: {
  git: Git
  root: string
  oids: string[]
}): Promise<Map<string, Buffer>> => {
  const blobs = new Map<string, Buffer>()
  if (oids.length === 0) return blobs
  const { bytes, code, stderr } = await git(['-C', root, 'cat-file', '--batch'], { input: `${oids.join('\n')}\n` })
  if (code !== 0) throw new Failure('unexpected', `git cannot read files of ${root}: ${stderr.trim()}`)
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf('\n', start)
    const [oid = '', , size = ''] = bytes.subarray(start, end).toString('utf8').split(' ')
    const length = Number(size) || 0
    blobs.set(oid, bytes.subarray(end + 1, end + 1 + length))
    start = end + 1 + length + 1
  }
  return blobs
}
