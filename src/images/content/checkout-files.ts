import { realpathSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { Failure } from '../../lib/failure.ts'
import type { Git } from '../../outside/git.ts'
import type { TreeEntry } from './fingerprint.ts'
import { isRoot, repositoryRoot } from './repository-root.ts'

/**
 * A git checkout as it lies there: `committed` are HEAD's files, `lying` the paths that are not as HEAD has them
 * (changed, staged, untracked, ignored by git). Both are sorted, and hold at least what was asked for.
 */
export type CheckoutFiles = { root: string; committed: TreeEntry[]; lying: string[] }

type Wanted = { git: Git; workspace: string; paths: string[] }

/**
 * Reads the checkout by two git processes, however many paths there are, and one for each submodule that is checked out; a
 * depth-1 checkout is enough. `paths` are files and folders from the workspace.
 */
export const readCheckout = async ({ git, workspace, paths }: Wanted): Promise<CheckoutFiles> => {
  const root = await repositoryRoot(workspace, paths)
  // A path that is not there is told by who needs it, with the name of its input.
  const pathspecs = narrow(paths.flatMap((path) => pathIfThere({ root, workspace, path })))
  const list = async (args: string[]): Promise<string[]> => {
    const { code, stdout, stderr } = await git(['-C', root, ...args, ...pathspecs], {
      env: { GIT_LITERAL_PATHSPECS: '1' },
    })
    if (code === 0) return stdout.split('\0').filter(Boolean)
    throw new Failure(
      'invalid-input',
      `git cannot list the files of ${root}: ${stderr.trim()}. Is it a git checkout with a commit? actions/checkout makes one`,
    )
  }
  const [listed, found] = await Promise.all([list(['ls-tree', '-r', '-z', 'HEAD']), list(status)])
  const [committed, lying] = [listed.map(parseTreeEntry), found.flatMap(parseStatus)]
  // Git tells of a submodule's changed and new files, but not of those that it ignores.
  for (const { mode, path } of committed) {
    if (mode !== '160000' || !isRoot(join(root, path))) continue
    const { code, stdout } = await git(['-C', join(root, path), ...status])
    if (code !== 0 || stdout !== '') lying.push(path)
  }
  return { root, committed: committed.sort(byPath), lying: [...new Set(lying)].sort() }
}

/** Ignored files, too: Docker sees them. No lock is taken, for other steps may use the same checkout. */
const status = [
  '--no-optional-locks',
  'status',
  '--porcelain=v2',
  '-z',
  '--no-renames',
  '--untracked-files=all',
  '--ignored=traditional',
  '--ignore-submodules=none',
]

type PathInWorkspace = { root: string; workspace: string; path: string }

/** A path of the workspace as git names it: from the repository's root, '' for the root itself. */
export const pathInRoot = ({ root, workspace, path }: PathInWorkspace): string => {
  const real = realPath(workspace, path)
  const inside = relative(root, real)
  if (inside !== '..' && !inside.startsWith(`..${sep}`)) return inside
  throw new Failure('invalid-input', `\`${path}\` is not in the git checkout at ${root}. Name a path in it`)
}

const pathIfThere = (path: PathInWorkspace): string[] => {
  try {
    return [pathInRoot(path)]
  } catch (error) {
    if (error instanceof Failure) return []
    throw error
  }
}

const realPath = (workspace: string, path: string): string => {
  try {
    return realpathSync.native(resolve(workspace, path))
  } catch (error) {
    throw new Failure('invalid-input', `paths: there is no \`${path}\` in ${workspace}. Correct it, or check it out`, {
      cause: error,
    })
  }
}

/** Git compares every file with every pathspec: many are told by their topmost folders. */
const mostPathspecs = 50

const narrow = (declared: string[]): string[] => {
  const every = [...new Set(declared)]
  if (every.length === 0 || every.includes('')) return []
  const topmost = [...new Set(every.map((path) => path.split('/')[0] ?? ''))]
  return ['--', ...(every.length <= mostPathspecs ? every : topmost)]
}

/** A line of `git ls-tree -r`: `mode type oid`, a tab, and the path. */
const parseTreeEntry = (line: string): TreeEntry => {
  const tab = line.indexOf('\t')
  return { mode: line.slice(0, 6), oid: line.slice(line.lastIndexOf(' ', tab) + 1, tab), path: line.slice(tab + 1) }
}

/** How many fields stand before the path, by the kind of entry (git-status(1), porcelain v2). */
const fieldsBeforePath: Record<string, number> = { '1': 8, u: 10, '?': 1, '!': 1 }

const parseStatus = (entry: string): string[] => {
  const fields = fieldsBeforePath[entry[0] ?? '']
  return fields === undefined ? [] : [entry.split(' ').slice(fields).join(' ')]
}

export const byPath = (a: { path: string }, b: { path: string }): number =>
  a.path < b.path ? -1 : Number(a.path > b.path)
