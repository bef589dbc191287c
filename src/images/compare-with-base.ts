import { isDeepStrictEqual } from 'node:util'
import type { Git } from '../outside/git.ts'
import { baseOfMerge } from './base-of-merge.ts'
import { parseCatalog, type Service } from './catalog.ts'
import { pathInRoot } from './checkout-files.ts'
import type { Choice } from './choose-builds.ts'
import { readCommit } from './commit-files.ts'
import { type AtCommit, ingredientsAt, instructionFiles } from './ingredients-at.ts'
import type { Prepared } from './prepare-services.ts'
import { differences, traceOf } from './trace.ts'

/** `catalog` is its path from the workspace; `mergeCommit` a pull request's merge with its base, where that is checked out. */
export type Comparison = { baseCommit: string | undefined; mergeCommit: string | undefined; catalog: string }

type Asked = { prepared: Prepared[]; workspace: string; root: string; comparison: Comparison }

/** Without ECR: what differs from the base commit is built. It reads git alone, some processes however many services. */
export const compareWithBase = async (
  { prepared, workspace, root, comparison }: Asked,
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
  const { entries, read } = await readCommit({ git, root, commit })
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  const oidOf = (path: string): string => byPath.get(path)?.oid ?? ''
  const catalogPath = await pathInRoot({ root, workspace, path: comparison.catalog })
  const oids = prepared.flatMap((one) => instructionFiles(one).map(oidOf))
  const texts = await read([...new Set([oidOf(catalogPath), ...oids])].filter(Boolean))
  const textAt = (path: string): string | undefined => texts.get(oidOf(path))?.toString('utf8')
  const before = servicesIn(textAt(catalogPath) ?? '')
  return prepared.map((one) => choice(one, whyBuilt({ one, before, entries, oidOf, textAt, commit })))
}

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
  const changes = differences(traceOf(one.ingredients), traceOf(then))
  return changes.length === 0 ? undefined : `${changes.join(', ')}, ${since}`
}
