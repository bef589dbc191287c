import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Service } from '../../src/images/selection/catalog.ts'
import type { Processes } from '../../src/outside/process.ts'
import { askingGit } from '../setup/ask-git.ts'
import { chooseServices } from './choose-services.ts'
import { type Copy, copyCommit } from './copy-commit.ts'
import { type DeliveryCall, type PromotionCall, readDeliveryCall, readPromotionCall } from './delivery-call.ts'
import { judgeSources } from './judge-sources.ts'
import { type Before, planBefore } from './plan-before.ts'
import { planManifests } from './plan-manifests.ts'
import { planPromotion } from './plan-promotion.ts'
import type { Kustomize } from './render-folder.ts'

/** What is delivered, how far, and why not further. */
export type Plan = {
  source: Copy
  call: DeliveryCall
  services: Service[]
  /** The commit since which a service has to differ. */
  base: string | undefined
  /** Undefined where the delivery ends after the push; without folders it ends after the commit. */
  manifests: { copy: Copy; folders: string[] } | undefined
  /** Delivered first; undefined where nothing is taken back. */
  before: Before | undefined
  /** Undefined where nothing is promoted. */
  promotion: (PromotionCall & { folders: string[] }) | undefined
  left: string[]
  /** What else could be rehearsed. */
  more: string[]
  /** What an engine does not run either. */
  unrun: string[]
  notes: string[]
}

type Wanted = {
  repository: string
  manifests: string | undefined
  base: string | undefined
  names: string[]
  /** Whether what was delivered is promoted, too. */
  promotes: boolean
  /** Whether it is taken back at the end. */
  goesBack: boolean
  kustomize: Kustomize | undefined
  /** Where the copies are made. */
  folder: string
  serverUrl: string
  processes: Processes
}

/** Copies what is committed and reads it; every mistake in it is told at once. */
export const makePlan = async (wanted: Wanted): Promise<Plan | { mistakes: string[] }> => {
  const { repository, folder, processes } = wanted
  const from = { from: repository, flag: '--repository', otherwise: `local/${basename(repository)}` }
  const { copy: source, mistakes } = await copyCommit({ ...wanted, ...from, to: join(folder, 'source') })
  if (source === undefined) return { mistakes }
  const workflows = workflowsOf(source)
  const read = readDeliveryCall(workflows)
  const call = 'call' in read ? read.call : undefined
  const path = call?.catalog ?? 'services.yaml'
  const names = wanted.names.length > 0 ? wanted.names : (call?.services ?? [])
  const { services, ...chosen } = chooseServices({ text: textIn(source, path), path, names })
  const base = await baseOf(wanted)
  const manifests = await planManifests({ wanted, source, call, services })
  const promotion = await planPromotion({
    ...wanted,
    copy: manifests.copy,
    services,
    called: readPromotionCall(workflows),
  })
  const before = await planBefore({
    ...{ ...wanted, source, manifests: manifests.copy, base: base.commit, catalog: path, services },
  })
  const all = [
    ...mistakes,
    ...('mistakes' in read ? read.mistakes : []),
    ...chosen.mistakes,
    ...(await judgeSources({ directory: source.directory, services, processes })),
    ...base.mistakes,
    ...manifests.mistakes,
    ...promotion.mistakes,
    ...before.mistakes,
  ]
  if (call === undefined || all.length > 0) return { mistakes: all }
  const { copy, folders, left, unrun, notes } = manifests
  return {
    ...{ source, call, services, base: base.commit, manifests: copy && { copy, folders } },
    before: before.before,
    promotion: promotion.planned,
    left: [...left, ...promotion.left],
    more: [...promotion.more, ...before.more],
    unrun: [...new Set([...unrun, ...promotion.unrun])],
    notes: [...notes, ...promotion.notes],
  }
}

/** The one that scripts/init writes comes first. */
const workflowsOf = (source: Copy): Record<string, string> => {
  const paths = source.tree.map(({ path }) => path).filter((path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path))
  const isInits = (path: string): number => Number(path.endsWith('/deliver.yml'))
  const sorted = paths.toSorted((one, other) => isInits(other) - isInits(one))
  return Object.fromEntries(sorted.map((path) => [basename(path), textIn(source, path) ?? '']))
}

const textIn = ({ directory, tree }: Copy, path: string): string | undefined =>
  tree.some((file) => file.path === path) ? readFileSync(join(directory, path), 'utf8') : undefined

/** Asked of the repository itself: its branches are not the copy's. */
const baseOf = async ({ base, repository, processes }: Wanted): Promise<{ commit?: string; mistakes: string[] }> => {
  if (base === undefined) return { mistakes: [] }
  const commit = await askingGit(processes)(repository, 'rev-parse', '--verify', '--quiet', `${base}^{commit}`)
  if (commit !== undefined) return { commit, mistakes: [] }
  return {
    mistakes: [
      `--base: should be a commit of ${repository}, but git knows no ${base} there. Name one that git log shows`,
    ],
  }
}
