import { createHash } from 'node:crypto'
import { lstat, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Git } from '../outside/git.ts'
import { type CheckoutFiles, pathInRoot, readCheckout } from './checkout-files.ts'
import { parseDockerignore } from './dockerignore.ts'
import type { TreeEntry } from './fingerprint.ts'
import { isMissing } from './is-missing.ts'

/** The files that an image is made of; `uncommitted` are those that count as they lie there, not as HEAD has them. */
export type SourceFiles = {
  files: TreeEntry[]
  uncommitted: string[]
  root: string
  contextPath: string
  /** The declared paths as git names them. */
  declared: string[]
}

/** Paths are from the workspace; without `paths` the context is what the image is made of. */
export type Declared = { workspace: string; context: string; paths: string[]; dockerignore: string }

/**
 * What Docker will see of the declared paths: files of HEAD by git's own object ids (a depth-1 checkout is enough), and
 * those that are changed, generated or untracked by the same kind of id of their bytes, so that committing a file
 * changes no tag. What .dockerignore keeps from Docker is left out.
 */
export const readSourceFiles = async ({ git, ...declared }: Declared & { git: Git }): Promise<SourceFiles> => {
  const { workspace, context, paths } = declared
  return sourceFiles(await readCheckout({ git, workspace, paths: [context, ...paths] }), declared)
}

/** The same of a checkout that is read already, so that many services need no git process of their own. */
export const sourceFiles = async (
  { root, committed, lying }: CheckoutFiles,
  { workspace, context, paths, dockerignore }: Declared,
): Promise<SourceFiles> => {
  const contextPath = await pathInRoot({ root, workspace, path: context })
  const given = await Promise.all(paths.map((path) => pathInRoot({ root, workspace, path })))
  const declared = given.length === 0 ? [contextPath] : given
  const ignored = ignoredIn(contextPath, parseDockerignore(dockerignore))
  const uncommitted = pick(lying, declared, (path) => path).filter((path) => !ignored(path))
  const files = new Map(pick(committed, declared, ({ path }) => path).map((entry) => [entry.path, entry]))
  for (const path of uncommitted) {
    files.delete(path)
    for (const entry of await hashPath(root, path)) files.set(entry.path, entry)
  }
  return { root, contextPath, declared, files: [...files.values()].filter(({ path }) => !ignored(path)), uncommitted }
}

/** Of a list that is sorted by path, what is at or under one of the paths; '' is all of it. */
export const pick = <T>(sorted: T[], paths: string[], pathOf: (item: T) => string): T[] => {
  const chosen = new Set<T>()
  const from = (path: string): number => lowerBound(sorted, (item) => pathOf(item) < path)
  for (const path of paths) {
    // '0' is the character after '/'.
    const inside = path === '' ? sorted : sorted.slice(from(`${path}/`), from(`${path}0`))
    const itself = sorted[from(path)]
    if (itself !== undefined && pathOf(itself) === path) chosen.add(itself)
    for (const item of inside) chosen.add(item)
  }
  return [...chosen]
}

const lowerBound = <T>(sorted: T[], isBefore: (item: T) => boolean): number => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const item = sorted[middle]
    if (item !== undefined && isBefore(item)) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether .dockerignore keeps a path of the repository from Docker. */
export const ignoredIn =
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
