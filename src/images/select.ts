import type { Image } from '../lib/image-reference.ts'
import type { Progress } from '../lib/progress.ts'
import type { Clock } from '../lib/time.ts'
import type { Git } from '../outside/git.ts'
import { fingerprint } from './content/fingerprint.ts'
import type { Docker } from './docker/docker.ts'
import type { Service } from './selection/catalog.ts'
import { type Choice, chooseBuilds } from './selection/choose-builds.ts'
import { type Comparison, compareWithBase } from './selection/compare-with-base.ts'
import type { EcrLookup } from './selection/ecr-lookup.ts'
import { explainChoices } from './selection/explain-choices.ts'
import { type Prepared, prepareServices } from './selection/prepare-services.ts'
import { type Row, rowOf } from './selection/selection-row.ts'

export type SelectOutside = {
  git: Git
  docker: () => Promise<Docker>
  /** Loaded when it is asked for. */
  ecr: () => Promise<EcrLookup>
  progress: Progress
  clock: Clock
  newSalt: () => string
}

export type SelectRequest = {
  workspace: string
  services: Service[]
  rebuild: 'if-changed' | 'always'
  maxAgeMilliseconds?: number | undefined
  maxLegs: number
  /** Whether ECR is asked what changed since the newest image of each service that is built. */
  explain: boolean
  /** Given, AWS is not asked: what differs from the base commit is selected. */
  comparison?: Comparison | undefined
}

export type Selected = { row: Row; why: string }

/**
 * `selected` are to be built now, `deferred` in a later run; `standing` are the images that need not be, with why. Their
 * digest is empty when ECR was not asked.
 */
export type SelectResult = { selected: Selected[]; deferred: Selected[]; standing: { image: Image; why: string }[] }

/** Which services of the catalogue must be built. Nothing is changed anywhere. */
export const select = async (request: SelectRequest, outside: SelectOutside): Promise<SelectResult> => {
  const { progress } = outside
  const { workspace, services, rebuild, maxAgeMilliseconds, maxLegs, comparison } = request
  const asksEcr = comparison === undefined && rebuild !== 'always' && services.length > 0
  // It takes as long to load as git takes to look at many files.
  const [{ prepared, checkout }, ecr] = await Promise.all([
    progress.phase('fingerprints', () => prepareServices({ services, workspace }, outside)),
    asksEcr ? outside.ecr() : undefined,
  ])
  for (const { service, uncommitted } of prepared) {
    if (uncommitted.length > 0) progress.say(`${service.name}: ${uncommitted.length} files count as they lie here`)
  }
  const choose = (): Promise<Choice[]> => {
    if (rebuild === 'always') return Promise.resolve(rebuildAll(prepared, outside.newSalt))
    if (ecr !== undefined) {
      return progress.phase('ask ECR', async () => {
        const choices = await chooseBuilds({ prepared, maxAgeMilliseconds }, { ecr, clock: outside.clock })
        return request.explain ? explainChoices(choices, ecr) : choices
      })
    }
    if (prepared.length === 0 || comparison === undefined) return Promise.resolve([])
    return progress.phase('compare', () => compareWithBase({ prepared, workspace, checkout, comparison }, outside.git))
  }
  return sorted(await choose(), maxLegs)
}

const rebuildAll = (prepared: Prepared[], newSalt: () => string): Choice[] =>
  prepared.map((one) => ({
    prepared: one,
    tag: fingerprint({ ...one.ingredients, salt: newSalt() }),
    digest: undefined,
    why: 'rebuild is `always`',
  }))

const sorted = (choices: Choice[], maxLegs: number): SelectResult => {
  const wanted = choices.flatMap(({ prepared: { service, ingredients }, tag, digest, why }) =>
    digest === undefined ? [{ row: rowOf({ service, tag, bases: ingredients.bases }), why }] : [],
  )
  return {
    selected: wanted.slice(0, maxLegs),
    deferred: wanted.slice(maxLegs),
    standing: choices.flatMap(({ prepared: { service }, tag, digest, why }) =>
      digest === undefined ? [] : [{ image: { name: service.name, repository: service.repository, tag, digest }, why }],
    ),
  }
}
