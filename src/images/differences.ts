import type { TreeEntry } from './fingerprint.ts'
import type { Recipe } from './recipe.ts'

/** What of an image's files and Dockerfile is not as it was, each as a few words; empty when all is the same. */
export const differences = (now: Recipe, before: Recipe): string[] => {
  const docker = now.dockerfile.path
  const apart = (files: TreeEntry[]): TreeEntry[] => files.filter(({ path }) => path !== docker)
  return [
    ...(now.dockerfile.oid === before.dockerfile.oid ? [] : [`${docker} changed`]),
    ...named(changedFiles(apart(now.files), apart(before.files))),
    ...changedContexts(now.buildContexts ?? [], before.buildContexts ?? []),
    ...missingFrom(now.references, before.references).map((reference) => `it stands on ${reference} now`),
  ]
}

const changedFiles = (now: TreeEntry[], before: TreeEntry[]): string[] => {
  const old = new Map(before.map((entry) => [entry.path, entry]))
  const paths = new Set(now.map(({ path }) => path))
  return [
    ...now.flatMap(({ path, oid, mode }) => {
      const was = old.get(path)
      if (was === undefined) return [`${path} is new`]
      if (was.oid !== oid) return [`${path} changed`]
      return was.mode === mode ? [] : [`${path} has mode ${mode}, it had ${was.mode}`]
    }),
    ...before.filter(({ path }) => !paths.has(path)).map(({ path }) => `${path} is gone`),
  ]
}

type Contexts = NonNullable<Recipe['buildContexts']>

const changedContexts = (now: Contexts, before: Contexts): string[] =>
  now.flatMap(({ name, resolved }) =>
    before.some((one) => one.name === name && one.resolved === resolved) ? [] : [`build context ${name} changed`],
  )

const mostNamed = 3

const named = (changes: string[]): string[] =>
  changes.length <= mostNamed ? changes : [...changes.slice(0, mostNamed), `${changes.length - mostNamed} files more`]

const missingFrom = (now: string[], before: string[]): string[] => now.filter((one) => !before.includes(one))
