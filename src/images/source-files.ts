import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink, realpath } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { Failure } from '../lib/failure.ts'
import type { Git } from '../outside/git.ts'
import { parseDockerignore } from './dockerignore.ts'
import type { TreeEntry } from './fingerprint.ts'
import { isMissing } from './is-missing.ts'

/** The files that an image is made of; `uncommitted` are those that count as they lie there, not as HEAD has them. */
export type SourceFiles = { files: TreeEntry[]; uncommitted: string[]; root: string; contextPath: string }

type Wanted = { git: Git; workspace: string; context: string; paths: string[]; dockerignore: string }

/**
 * What Docker will see of the declared paths: files of HEAD by git's own object ids (a depth-1 checkout is enough), and
 * those that are changed, generated or untracked by the same kind of id of their bytes, so that committing a file
 * changes no tag. What .dockerignore keeps from Docker is left out.
 */
export const readSourceFiles = async ({
  git,
  workspace,
  context,
  paths,
  dockerignore,
}: Wanted): Promise<SourceFiles> => {
  const root = await repositoryRoot(git, workspace)
  const contextPath = await pathInRoot(root, workspace, context)
  const declared =
    paths.length === 0 ? [contextPath] : await Promise.all(paths.map((path) => pathInRoot(root, workspace, path)))
  const lists = await listFiles(git, root, declared)
  const ignored = ignoredIn(contextPath, parseDockerignore(dockerignore))
  const lying = lists.lying.filter((path) => !ignored(path))
  const files = lists.committed.filter(({ path }) => !lying.includes(path) && !ignored(path))
  for (const path of lying) files.push(...(await hashPath(root, path)).filter((entry) => !ignored(entry.path)))
  return { root, contextPath, files, uncommitted: lying }
}

const repositoryRoot = async (git: Git, workspace: string): Promise<string> => {
  const { code, stdout, stderr } = await git(['-C', workspace, 'rev-parse', '--show-toplevel'])
  if (code === 0) return realpath(stdout.replace(/\n$/, ''))
  throw new Failure(
    'invalid-input',
    `${workspace} is not a git checkout (${stderr.trim()}). The tag is made from the commit's files: run actions/checkout first`,
  )
}

const pathInRoot = async (root: string, workspace: string, path: string): Promise<string> => {
  const real = await realpath(resolve(workspace, path)).catch((error: unknown) => {
    throw new Failure('invalid-input', `paths: there is no \`${path}\` in ${workspace}`, { cause: error })
  })
  const inside = relative(root, real)
  if (inside !== '..' && !inside.startsWith(`..${sep}`)) return inside
  throw new Failure('invalid-input', `\`${path}\` is not in the git checkout at ${root}. Name a path in it`)
}

const listFiles = async (
  git: Git,
  root: string,
  declared: string[],
): Promise<{ committed: TreeEntry[]; lying: string[] }> => {
  const paths = declared.includes('') ? [] : ['--', ...declared]
  const list = async (args: string[]): Promise<string[]> => {
    const { code, stdout, stderr } = await git(['-C', root, ...args, ...paths], { env: { GIT_LITERAL_PATHSPECS: '1' } })
    if (code === 0) return stdout.split('\0').filter(Boolean)
    throw new Failure('invalid-input', `git cannot list the files of ${root}: ${stderr.trim()}. Is there a commit?`)
  }
  const committed = (await list(['ls-tree', '-r', '-z', 'HEAD'])).map(parseTreeEntry)
  const changed = await list(['diff', '--name-only', '-z', '--no-renames', '--ignore-submodules=dirty', 'HEAD'])
  const untracked = await list(['ls-files', '-z', '--others'])
  return { committed, lying: [...new Set([...changed, ...untracked])] }
}

const parseTreeEntry = (line: string): TreeEntry => {
  const [, mode = '', oid = '', path = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line) ?? []
  return { mode, oid, path }
}

const ignoredIn =
  (context: string, ignores: (path: string) => boolean) =>
  (path: string): boolean => {
    if (context === '') return ignores(path)
    return path.startsWith(`${context}/`) && ignores(path.slice(context.length + 1))
  }

/** A file as git would name it; a folder (a checkout within the checkout) file by file; what is gone is nothing. */
const hashPath = async (root: string, path: string): Promise<TreeEntry[]> => {
  const full = join(root, path)
  const stat = await lstat(full).catch((error: unknown) => {
    if (isMissing(error)) return undefined
    throw error
  })
  if (stat === undefined) return []
  if (stat.isDirectory()) {
    const entries: TreeEntry[] = []
    for (const name of await readdir(full))
      if (name !== '.git') entries.push(...(await hashPath(root, join(path, name))))
    return entries
  }
  if (stat.isSymbolicLink()) return [{ mode: '120000', oid: blobId(Buffer.from(await readlink(full))), path }]
  if (!stat.isFile()) return []
  return [{ mode: stat.mode & 0o100 ? '100755' : '100644', oid: blobId(await readFile(full)), path }]
}

/** The object id that git gives to these bytes. */
export const blobId = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
