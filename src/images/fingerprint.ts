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
  bases: { reference: string; resolved: string }[]
  /** Makes the tag new though nothing changed. */
  salt?: string | undefined
}

/** Raised whenever the same ingredients must give other tags than before. */
const schemaVersion = 1

/** `src-` and 16 hex digits: the same ingredients, in whatever order they were found, give the same tag. */
export const fingerprint = (ingredients: Ingredients): string => {
  const { files, dockerfile, context, target, buildArguments, platforms, bases, salt } = ingredients
  const recipe = [
    schemaVersion,
    files.map(({ mode, oid, path }) => [path, mode, oid]).sort(byFirst),
    [dockerfile.path, dockerfile.mode, dockerfile.oid],
    context,
    target ?? null,
    buildArguments.map(({ name, value }) => [name, sha256(value)]).sort(byFirst),
    [...platforms].sort(),
    bases.map(({ reference, resolved }) => [reference, resolved]).sort(byFirst),
    salt ?? null,
  ]
  return `src-${sha256(JSON.stringify(recipe)).slice(0, 16)}`
}

const byFirst = ([a = '']: string[], [b = '']: string[]): number => (a < b ? -1 : Number(a > b))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
