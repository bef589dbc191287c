import { parseCatalog, type Service } from '../../src/images/selection/catalog.ts'
import type { Processes } from '../../src/outside/process.ts'
import { askingGit } from '../setup/ask-git.ts'
import type { Copy } from './copy-commit.ts'

type Wanted = {
  goesBack: boolean
  source: Copy
  /** Where the manifests are; undefined where none are written. */
  manifests: Copy | undefined
  /** The commit that --base names. */
  base: string | undefined
  catalog: string
  services: Service[]
  processes: Processes
}

/** What is delivered first, so that there is something to go back to. */
export type Before = { commit: string; services: Service[] }

/** `more` says what it would do, where nobody asks for it. */
type Planned = { before: Before | undefined; more: string[]; mistakes: string[] }

/** An earlier commit with those of the services that its catalogue has. */
export const planBefore = async (wanted: Wanted): Promise<Planned> => {
  const { goesBack, source, manifests, base, catalog, services, processes } = wanted
  if (!goesBack) return { ...nothing, more: manifests === undefined ? [] : [wouldDo] }
  if (manifests === undefined) return { ...nothing, mistakes: [noManifests] }
  const ask = askingGit(processes)
  const commit = base ?? (await ask(source.directory, 'rev-parse', '--verify', '--quiet', 'HEAD~1'))
  if (commit === undefined) return { ...nothing, mistakes: [noCommit(source)] }
  const text = await ask(source.directory, 'show', `${commit}:${catalog}`)
  const read = text === undefined ? undefined : parseCatalog(text, catalog)
  const known = read !== undefined && 'catalog' in read ? read.catalog.services.map(({ name }) => name) : []
  const common = services.filter(({ name }) => known.includes(name))
  return common.length === 0
    ? { ...nothing, mistakes: [noServices({ commit, catalog, services })] }
    : { ...nothing, before: { commit, services: common } }
}

const nothing: Planned = { before: undefined, more: [], mistakes: [] }

const wouldDo = '--rollback delivers the commit before first, and at the end takes back what the last one brought'
const noManifests =
  '--rollback: should have manifests to take back, but no files are known. Name a clone of the GitOps repository by --manifests'

const noCommit = ({ from }: Copy): string =>
  `--rollback: should have a commit before the last one to go back to, but ${from} has one alone. Commit a change, such as one of a service`

const noServices = ({ commit, catalog, services }: { commit: string } & Pick<Wanted, 'catalog' | 'services'>): string =>
  `--rollback: should go back to a commit whose ${catalog} has one of ${services.map(({ name }) => name).join(', ')}, but that of ${commit.slice(0, 7)} has none. Name a later one by --base, or commit a change`
