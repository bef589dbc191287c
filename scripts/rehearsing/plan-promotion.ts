import type { Service } from '../../src/images/selection/catalog.ts'
import type { Processes } from '../../src/outside/process.ts'
import type { Copy } from './copy-commit.ts'
import type { PromotionCall, readPromotionCall } from './delivery-call.ts'
import { judgeFiles } from './judge-files.ts'
import type { Kustomize } from './render-folder.ts'

type Wanted = {
  promotes: boolean
  called: ReturnType<typeof readPromotionCall>
  /** Where the manifests are; undefined where none are written. */
  copy: Copy | undefined
  services: Pick<Service, 'name' | 'repository'>[]
  kustomize: Kustomize | undefined
  processes: Processes
}

type Planned = {
  planned: (PromotionCall & { folders: string[] }) | undefined
  left: string[]
  more: string[]
  unrun: string[]
  notes: string[]
  mistakes: string[]
}

/** What comes after the delivery, where it is asked for; where it only could be, `more` says how. */
export const planPromotion = async ({ promotes, called, copy, ...programs }: Wanted): Promise<Planned> => {
  if (!promotes) return { ...nothing, more: hints(called, copy) }
  if (called === undefined) return { ...nothing, mistakes: [noCaller] }
  if ('mistakes' in called) return { ...nothing, mistakes: called.mistakes }
  if (copy === undefined) return { ...nothing, mistakes: [noManifests] }
  const { folders, ...judged } = await judgeFiles({ ...programs, copy, patterns: called.call.files })
  const where = called.call.environment
  return {
    planned: { ...called.call, folders },
    more: [],
    left: judged.left.map((one) => `promotion to ${where}, ${one}`),
    unrun: judged.unrun,
    notes: judged.notes,
    mistakes: judged.mistakes.map((mistake) => `promotion to ${where}: ${mistake}`),
  }
}

const nothing: Planned = { planned: undefined, left: [], more: [], unrun: [], notes: [], mistakes: [] }

const hints = (called: Wanted['called'], copy: Copy | undefined): string[] =>
  called !== undefined && 'call' in called && copy !== undefined
    ? [`--promote goes on to ${called.call.environment}`]
    : []

const noCaller =
  '--promote: should find a workflow that calls promote.yml, but there is none in the last commit. Give scripts/init a second --environment, and commit what it writes'
const noManifests =
  '--promote: should have manifests to write, but no files are known. Name a clone of the GitOps repository by --manifests'
