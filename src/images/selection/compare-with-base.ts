import { readFile, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Git } from '../../outside/git.ts'
import { type CheckoutFiles, pathInRoot } from '../content/checkout-files.ts'
import { readCommit } from '../content/commit-files.ts'
import type { Ingredients } from '../content/fingerprint.ts'
import { type AtCommit, ingredientsAt, instructionFiles } from '../content/ingredients-at.ts'
import { pick } from '../content/source-files.ts'
import { differences, traceOf } from '../content/trace.ts'
import { type Way, waysThroughLinks } from '../content/ways-through-links.ts'
import { baseOfMerge } from './base-of-merge.ts'
import { parseCatalog, type Service } from './catalog.ts'
import type { Choice } from './choose-builds.ts'
import type { Prepared } from './prepare-services.ts'

/** `catalog` is its path from the workspace; `mergeCommit` a pull request's merge with its base, where that is checked out. */
export type Comparison = { baseCommit: string | undefined; mergeCommit: string | undefined; catalog: string }

type Asked = {
  prepared: Prepared[]
  workspace: string
  checkout: CheckoutFiles
  comparison: Comparison
}

/**
 * Without ECR: what differs from the base commit is built. It reads git alone, some processes however many services, and
 * looks closer only at services of which a file differs. The checkout holds at least all that they are made of.
 */
export const compareWithBase = async (
  { prepared, workspace, checkout, comparison }: Asked,
  git: Git,
): Promise<Choice[]> => {
  const { root, committed, lying } = checkout
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
  const { entries, changed, read } = await readCommit({ git, root, commit, committed })
  const isTouched = ({ declared }: Prepared): boolean =>
    [changed, lying].some((paths) => pick(paths, declared, (path) => path).length > 0)
  const links = new Set(committed.filter(({ mode }) => mode === linkMode).map(({ path }) => path))
  const open = new Set(prepared.filter((one) => !isClosed(one, links) || isTouched(one)))
  const known = new Set(entries.map(({ path }) => path))
  const catalogPath = pathInRoot({ root, workspace, path: comparison.catalog })
  // What is not among the files of a service, where it would have to be, need not be asked for.
  const asked = [...open].flatMap((one) => instructionFiles(one).filter((path) => known.has(path) || !isOf(one, path)))
  const place = { root, workspace: await realpath(workspace) }
  const ways = new Map(prepared.map((one) => [one, waysThroughLinks(one, place)]))
  const ends = [...ways.values()].flat().flatMap(({ written, real }) => [written, real])
  const files = await read([catalogPath, ...asked, ...ends])
  const oidOf = (path: string): string => files.get(path)?.oid ?? ''
  const textAt = (path: string): string | undefined => files.get(path)?.bytes.toString('utf8')
  const catalog = textAt(catalogPath) ?? ''
  const isSame = catalog === (await readFile(join(root, catalogPath), 'utf8'))
  const before = new Map((isSame ? prepared.map(({ service }) => service) : servicesIn(catalog)).map(named))
  const question = { before, entries, oidOf, textAt, commit }
  return prepared.map((one) =>
    choice(
      one,
      whyOfRow(one, question) ??
        whyOfWays(ways.get(one) ?? [], question) ??
        (open.has(one) ? whyOfFiles(one, question) : undefined),
    ),
  )
}

const named = (service: Service): [string, Service] => [service.name, service]

const linkMode = '120000'

/**
 * Whether all that it is made of is among its own files: then it is what it was where none of them differs. A Dockerfile
 * that is a link is not: what it leads to may differ.
 */
const isClosed = (one: Prepared, links: Set<string>): boolean =>
  one.uncommitted.length === 0 &&
  (one.ingredients.buildContexts ?? []).length === 0 &&
  instructionFiles(one).every((path) => isOf(one, path) && !links.has(path))

const isOf = ({ declared }: Prepared, path: string): boolean =>
  declared.some((one) => one === '' || path === one || path.startsWith(`${one}/`))

const short = (commit: string | undefined): string => commit?.slice(0, 12) ?? ''

const servicesIn = (text: string): Service[] => {
  const read = parseCatalog(text, '')
  return 'catalog' in read ? read.catalog.services : []
}

type Question = AtCommit & { before: Map<string, Service>; commit: string }

const whyOfRow = ({ service }: Prepared, { before, commit }: Question): string | undefined => {
  const was = before.get(service.name)
  if (was === undefined) return `the catalogue has it since ${short(commit)}`
  return isDeepStrictEqual(was, service) ? undefined : `its row in the catalogue changed since ${short(commit)}`
}

/** Of what lies where a path leads now nothing need differ. */
const whyOfWays = (ways: Way[], { oidOf, commit }: Question): string | undefined => {
  const changed = ways.find(({ written, real }) => oidOf(written) !== oidOf(real))
  return changed && `${changed.written} leads elsewhere since ${short(commit)}`
}

const whyOfFiles = (one: Prepared, { commit, ...base }: Question): string | undefined => {
  const since = `since ${short(commit)}`
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
