import { createHash } from 'node:crypto'
import type { Ingredients, TreeEntry } from './fingerprint.ts'

/**
 * What an image is made of, in a form that two of them can be compared by. A file's value is its mode and object id; a
 * summarised trace has folders instead, with a hash of what is in them.
 */
export type Trace = {
  files: Record<string, string>
  dockerfile: Record<string, string>
  context: string
  target: string
  arguments: Record<string, string>
  contexts: Record<string, string>
  platforms: string
  bases: Record<string, string>
}

export const traceOf = (ingredients: Ingredients): Trace => {
  const { files, dockerfile, context, target = '', buildArguments, buildContexts = [], platforms, bases } = ingredients
  const inImage = files.find(({ path }) => path === dockerfile.path)
  return {
    // The Dockerfile is told by itself, with the mode by which it may get into the image.
    files: byPathOf(files.filter((file) => file !== inImage)),
    dockerfile: byPathOf([{ ...dockerfile, mode: inImage?.mode ?? dockerfile.mode }]),
    context,
    target,
    arguments: Object.fromEntries(buildArguments.map(({ name, value }) => [name, hashOf(value)])),
    contexts: Object.fromEntries(buildContexts.map(({ name, resolved }) => [name, resolved])),
    platforms: platforms.toSorted().join(', '),
    bases: Object.fromEntries(bases.map(({ reference, resolved }) => [reference, resolved])),
  }
}

const byPathOf = (entries: TreeEntry[]): Record<string, string> =>
  Object.fromEntries(entries.map(({ path, mode, oid }) => [path, `${mode} ${oid}`]))

/** Values say nothing of what they stand for; 12 hex digits tell two of them apart. */
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** What changed from one to the other, each as a few words; empty when they are the same. */
export const differences = (now: Trace, before: Trace): string[] => [
  ...changes(now.dockerfile, before.dockerfile),
  ...named(changes(now.files, before.files)),
  ...(now.context === before.context ? [] : [`context is \`${now.context}\`, it was \`${before.context}\``]),
  ...(now.target === before.target ? [] : [`target is \`${now.target}\`, it was \`${before.target}\``]),
  ...changes(now.arguments, before.arguments).map((change) => `build argument ${change}`),
  ...changes(now.contexts, before.contexts).map((change) => `build context ${change}`),
  ...(now.platforms === before.platforms ? [] : [`platforms are ${now.platforms}, they were ${before.platforms}`]),
  ...changes(now.bases, before.bases).map((change) => `base image ${change}`),
]

const changes = (now: Record<string, string>, before: Record<string, string>): string[] => [
  ...Object.entries(now).flatMap(([name, value]) => changeOf({ name, value, was: before[name] })),
  ...Object.keys(before)
    .filter((name) => !(name in now))
    .map((name) => `${name} is gone`),
]

const changeOf = ({ name, value, was }: { name: string; value: string; was: string | undefined }): string[] => {
  if (value === was) return []
  if (was === undefined) return [`${name} is new`]
  const [[mode, oid], [oldMode, oldOid]] = [value.split(' '), was.split(' ')]
  return [oid !== undefined && oid === oldOid ? `${name} has mode ${mode}, it had ${oldMode}` : `${name} changed`]
}

const mostNamed = 3

const named = (all: string[]): string[] =>
  all.length <= mostNamed ? all : [...all.slice(0, mostNamed), `${all.length - mostNamed} files more`]
