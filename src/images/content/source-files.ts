import { Failure } from '../../lib/failure.ts'
import { inLanes } from '../../lib/in-lanes.ts'
import { type CheckoutFiles, pathInRoot } from './checkout-files.ts'
import { type Ignores, parseDockerignore } from './dockerignore.ts'
import type { TreeEntry } from './fingerprint.ts'
import { hashPath, isGarbled } from './hash-path.ts'
import { isWithinAnother } from './repository-root.ts'

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
 * What Docker will see of the declared paths in a checkout that was read for them: files of HEAD by git's own object ids,
 * and those that are changed, generated or untracked by the same kind of id of their bytes, so that committing a file
 * changes no tag. What .dockerignore keeps from Docker is left out.
 */
export const sourceFiles = async (
  { root, committed, lying }: CheckoutFiles,
  { workspace, context, paths: given, dockerignore }: Declared,
): Promise<SourceFiles> => {
  const contextPath = pathInRoot({ root, workspace, path: context })
  const inRoot = given.map((path) => pathInRoot({ root, workspace, path }))
  const declared = inRoot.length === 0 ? [contextPath] : inRoot
  const ignores = ignoresIn(contextPath, parseDockerignore(dockerignore))
  const own = pick(committed, declared, ({ path }) => path)
  const uncommitted: string[] = []
  // Of what lies within another checkout git says nothing.
  const within = declared.filter((path) => isWithinAnother(root, path))
  // Git names a checkout within this one with a slash at the end.
  const paths = [...pick(lying, declared, (path) => path), ...within].map((path) => path.replace(/\/$/, ''))
  const hashed = await inLanes(paths, lanes, async (path) => ({ path, found: await hashPath(root, path, ignores) }))
  const files = new Map(hashed.length === 0 ? [] : own.map((entry) => [entry.path, entry]))
  for (const { path, found } of hashed) {
    if (found.length === 0 && ignores.file(path)) continue
    uncommitted.push(path)
    files.delete(path)
    for (const entry of found) files.set(entry.path, entry)
  }
  const seen = (hashed.length === 0 ? own : [...files.values()]).filter((entry) => !isIgnored(entry, ignores))
  const garbled = seen.find(({ path }) => isGarbled(path))
  if (garbled) throw strangeName(garbled.path)
  return { root, contextPath, declared, files: seen, uncommitted }
}

/** Files at once. */
const lanes = 16

const strangeName = (path: string): Failure =>
  new Failure(
    'invalid-input',
    `the name of the file \`${path}\` is not UTF-8, so nobody can tell whether it changed. Rename it, or leave it out by .dockerignore`,
  )

/** Of a list that is sorted by path, what is at or under one of the paths; '' is all of it. */
export const pick = <T>(sorted: T[], paths: string[], pathOf: (item: T) => string): T[] => {
  const from = (path: string): number => lowerBound(sorted, (item) => pathOf(item) < path)
  const parts = paths.map((path) => {
    // '0' is the character after '/'.
    const inside = path === '' ? sorted : sorted.slice(from(`${path}/`), from(`${path}0`))
    const itself = sorted[from(path)]
    return itself !== undefined && pathOf(itself) === path ? [itself, ...inside] : inside
  })
  const [first = [], ...others] = parts
  return others.length === 0 ? first : [...new Set(parts.flat())]
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

/** What .dockerignore keeps from Docker, by paths of the repository. */
export const ignoresIn = (context: string, ignores: Ignores): Ignores => {
  const inContext =
    (ask: (path: string) => boolean) =>
    (path: string): boolean =>
      context === '' ? ask(path) : path.startsWith(`${context}/`) && ask(path.slice(context.length + 1))
  return { file: inContext(ignores.file), folder: inContext(ignores.folder) }
}

/** A submodule is one entry for all that is in it. */
export const isIgnored = ({ path, mode }: TreeEntry, ignores: Ignores): boolean =>
  mode === '160000' ? ignores.folder(path) : ignores.file(path)
