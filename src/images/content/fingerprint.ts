import { createHash } from 'node:crypto'
import type { BuildArgument } from './base-images.ts'

/** One file as git names it: mode, object id, and path from the repository's root. */
export type TreeEntry = { mode: string; oid: string; path: string }

/** All that decides what a build makes. `bases` are references with what they stand for now. */
export type Ingredients = {
  files: TreeEntry[]
  dockerfile: TreeEntry
  context: string
  target?: string | undefined
  buildArguments: BuildArgument[]
  platforms: string[]
  /** Beside the context, each with what it stands for now. */
  buildContexts?: { name: string; resolved: string; folder?: string }[] | undefined
  bases: { reference: string; resolved: string }[]
  /** Makes the tag new though nothing changed. */
  salt?: string | undefined
}

/** Raised whenever the same ingredients must give other tags than before. */
const schemaVersion = 1

/**
 * `src-` and 16 hex digits: the same ingredients, in whatever order they were found, give the same tag. A salt changes
 * the last 8 digits alone, so that whoever does not know it can still tell whether a tag is of his content.
 */
export const fingerprint = (ingredients: Ingredients): string => {
  const { files, dockerfile, context, target, buildArguments, platforms, buildContexts = [], bases, salt } = ingredients
  const recipe = [
    schemaVersion,
    files.toSorted(byPath).map(({ mode, oid, path }) => [path, mode, oid]),
    [dockerfile.path, dockerfile.mode, dockerfile.oid],
    context,
    target ?? null,
    buildArguments.map(({ name, value }) => [name, sha256(value)]).sort(byFirst),
    [...platforms].sort(),
    bases.map(({ reference, resolved }) => [reference, resolved]).sort(byFirst),
    null,
    // Only where there are any: the tags of all other images stay what they were.
    ...(buildContexts.length === 0 ? [] : [buildContexts.map(({ name, resolved }) => [name, resolved]).sort(byFirst)]),
  ]
  const content = sha256(JSON.stringify(recipe))
  const end = salt === undefined ? content.slice(8, 16) : sha256(`${content} ${salt}`).slice(0, 8)
  return `src-${content.slice(0, 8)}${end}`
}

/** Whether the tag, salted or not, is of the content whose own tag is given. */
export const isOfContent = (tag: string, own: string): boolean =>
  isFingerprint(tag) && tag.slice(0, 12) === own.slice(0, 12)

export const isFingerprint = (tag: string): boolean => /^src-[0-9a-f]{16}$/.test(tag)

const byPath = (one: TreeEntry, other: TreeEntry): number =>
  one.path < other.path ? -1 : Number(one.path > other.path)

const byFirst = ([a = '']: string[], [b = '']: string[]): number => (a < b ? -1 : Number(a > b))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
