import type { Prepared } from '../selection/prepare-services.ts'
import { baseImages } from './base-images.ts'
import { hashOfFolder, type ResolvedContext } from './build-contexts.ts'
import { parseDockerignore } from './dockerignore.ts'
import type { Ingredients, TreeEntry } from './fingerprint.ts'
import { ignoresIn, isIgnored, pick } from './source-files.ts'

/** The Dockerfile, and where its .dockerignore may be, the one that wins first. */
export const instructionFiles = ({ ingredients: { dockerfile, context } }: Prepared): string[] => [
  dockerfile.path,
  `${dockerfile.path}.dockerignore`,
  context === '' ? '.dockerignore' : `${context}/.dockerignore`,
]

/** A commit: its files, and by their path their object id and text; both are nothing where there is no such file. */
export type AtCommit = {
  entries: TreeEntry[]
  oidOf: (path: string) => string
  textAt: (path: string) => string | undefined
}

/** What a service was made of at a commit; undefined when its Dockerfile was not there. */
export const ingredientsAt = (one: Prepared, { entries, oidOf, textAt }: AtCommit): Ingredients | undefined => {
  const { ingredients, declared } = one
  const [dockerfile = '', ...ignoreFiles] = instructionFiles(one)
  const text = textAt(dockerfile)
  if (text === undefined) return undefined
  const ignores = ignoresIn(
    ingredients.context,
    parseDockerignore(ignoreFiles.map(textAt).find((found) => found !== undefined) ?? ''),
  )
  return {
    ...ingredients,
    files: pick(entries, declared, ({ path }) => path).filter((entry) => !isIgnored(entry, ignores)),
    dockerfile: { ...ingredients.dockerfile, oid: oidOf(dockerfile) },
    buildContexts: ingredients.buildContexts?.map((one) => contextAt(one, entries)),
    bases: baseImages(text, ingredients.buildArguments, ingredients.platforms)
      .filter((reference) => !ingredients.buildContexts?.some(({ name }) => name === reference))
      .map((reference) => resolvedNow(reference, ingredients)),
  }
}

/** What a base image stood for then is not known, and a name that did not change is none of the commit's changes. */
const resolvedNow = (reference: string, { bases }: Ingredients): Ingredients['bases'][number] =>
  bases.find((base) => base.reference === reference) ?? { reference, resolved: reference }

const contextAt = (context: ResolvedContext, entries: TreeEntry[]): ResolvedContext => {
  const { folder } = context
  if (folder === undefined) return context
  return {
    ...context,
    resolved: hashOfFolder(
      folder,
      pick(entries, [folder], ({ path }) => path),
    ),
  }
}
