import { isDeepStrictEqual } from 'node:util'
import type { Git } from '../outside/git.ts'
import { baseOfMerge } from './base-of-merge.ts'
import { parseCatalog, type Service } from './catalog.ts'
import { pathInRoot } from './checkout-files.ts'
import type { Choice } from './choose-builds.ts'
import { readCommit } from './commit-files.ts'
import type { Ingredients, TreeEntry } from './fingerprint.ts'
import { type AtCommit, ingredientsAt, instructionFiles } from './ingredients-at.ts'
import type { Prepared } from './prepare-services.ts'
import { differences, traceOf } from './trace.ts'

/** `catalog` is its path from the workspace; `mergeCommit` a pull request's merge with its base, where that is checked out. */
export type Comparison = { baseCommit: string | undefined; mergeCommit: string | undefined; catalog: string }

type Asked = {
  prepared: Prepared[]
  workspace: string
  root: string
  committed: TreeEntry[]
  comparison: Comparison
}

/**
 * Without ECR: what differs from the base commit is built. It reads git alone, some processes however many services.
 * `committed` are HEAD's files, at least all that the services are made of.
 */
export const compareWithBase = async (
  { prepared, workspace, root, committed, comparison }: Asked,
  git: Git,
): Promise<Choice[]> => {
  const { baseCommit, mergeCommit } = comparison
  const merged = mergeCommit === undefined ? undefined : await baseOfMerge({ git, root, commit: mergeCommit })
  const commit = merged ?? baseCommit
  const choice = (one: Prepared, why: string | undefined): Choice => ({
    prepared: one,
    tag: one.own,
    digest: why === undefined ? '' : undefined,
    why: why ?? `nothing of it changed since ${short(commit)}`,
  })
  if (commit === undefined) {
    return prepared.map((one) =>
      choice(one, 'there is no base commit to compare with: it is a new branch, or the event has none'),
    )
  }
  const { entries, read } = await readCommit({ git, root, commit, committed })
  const known = new Set(entries.map(({ path }) => path))
  const catalogPath = await pathInRoot({ root, workspace, path: comparison.catalog })
  // What is not among the files of a service, where it would have to be, need not be asked for.
  const asked = prepared.flatMap((one) => instructionFiles(one).filter((path) => known.has(path) || !isOf(one, path)))
  const files = await read([catalogPath, ...asked])
  const oidOf = (path: string): string => files.get(path)?.oid ?? ''
  const textAt = (path: string): string | undefined => files.get(path)?.bytes.toString('utf8')
  const before = servicesIn(textAt(catalogPath) ?? '')
  return prepared.map((one) => choice(one, whyBuilt({ one, before, entries, oidOf, textAt, commit })))
}

const isOf = ({ declared }: Prepared, path: string): boolean =>
  declared.some((one) => one === '' || path === one || path.startsWith(`${one}/`))

const short = (commit: string | undefined): string => commit?.slice(0, 12) ?? ''

const servicesIn = (text: string): Service[] => {
  const read = parseCatalog(text, '')
  return 'catalog' in read ? read.catalog.services : []
}

type Question = AtCommit & { one: Prepared; before: Service[]; commit: string }

const whyBuilt = ({ one, before, commit, ...base }: Question): string | undefined => {
  const since = `since ${short(commit)}`
  const was = before.find(({ name }) => name === one.service.name)
  if (was === undefined) return `the catalogue has it ${since}`
  if (!isDeepStrictEqual(was, one.service)) return `its row in the catalogue changed ${since}`
  const then = ingredientsAt(one, base)
  if (then === undefined) return `${one.ingredients.dockerfile.path} is new ${since}`
  const changes = differences(
    traceOf(withoutFilesOf(one.ingredients, then)),
    traceOf(withoutFilesOf(then, one.ingredients)),
  )
  return changes.length === 0 ? undefined : `${changes.join(', ')}, ${since}`
}

/** Of a file that is the same in both there is nothing to tell. */
const withoutFilesOf = (one: Ingredients, other: Ingredients): Ingredients => {
  const others = new Set(other.files)
  return { ...one, files: one.files.filter((file) => !others.has(file)) }
}
