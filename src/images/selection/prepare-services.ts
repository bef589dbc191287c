import { Failure, messageOf } from '../../lib/failure.ts'
import { inLanes } from '../../lib/in-lanes.ts'
import type { Git } from '../../outside/git.ts'
import { type CheckoutFiles, readCheckout } from '../content/checkout-files.ts'
import { fingerprint, type Ingredients } from '../content/fingerprint.ts'
import { pathsOf, type Recipe, readRecipe } from '../content/recipe.ts'
import { resolveBases } from '../content/resolve-bases.ts'
import type { Docker } from '../docker/docker.ts'
import { baseLookUp } from '../docker/look-up-base.ts'
import type { Service } from './catalog.ts'

/** A service with all that its image is made of; `own` is the tag of that content. */
export type Prepared = {
  service: Service
  ingredients: Ingredients
  own: string
  /** The paths that it is made of, as git names them. */
  declared: string[]
  uncommitted: string[]
}

type Outside = { git: Git; docker: () => Promise<Docker> }
type Asked = { services: Service[]; workspace: string }

/** The fingerprints of a whole catalogue: two git processes, and each base image resolved once. */
export const prepareServices = async (
  asked: Asked,
  { git, docker }: Outside,
): Promise<{ prepared: Prepared[]; checkout: CheckoutFiles }> => {
  const { read, checkout } = await readRecipes(asked, git)
  const references = [...new Set(read.flatMap(({ recipe }) => recipe.references))]
  const lookUp = references.length === 0 ? undefined : await baseLookUp({ engine: 'auto' }, await docker())
  const resolved = await resolveBases(references, lookUp)
  const prepared = read.map(({ recipe, ...one }) => {
    const bases = resolved.filter(({ reference }) => recipe.references.includes(reference))
    const ingredients = { ...recipe, bases }
    return { ...one, ingredients, own: fingerprint(ingredients) }
  })
  return { prepared, checkout }
}

type Read = Pick<Prepared, 'service' | 'declared' | 'uncommitted'> & { recipe: Recipe }

/** So many services are read at once; each reads a few files. */
const lanes = 16

/** Tells what is wrong with all services at once. */
const readRecipes = async (
  { services, workspace }: Asked,
  git: Git,
): Promise<{ read: Read[]; checkout: CheckoutFiles }> => {
  if (services.length === 0) return { read: [], checkout: { root: '', committed: [], lying: [] } }
  const checkout = await readCheckout({
    git,
    workspace,
    paths: services.flatMap(pathsOf),
  })
  const mistakes: string[] = []
  const read = await inLanes(services, lanes, async (service) => {
    try {
      return [{ service, ...(await readRecipe({ source: service, workspace, checkout })) }]
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      mistakes.push(`service \`${service.name}\`: ${messageOf(error)}`)
      return []
    }
  })
  if (mistakes.length > 0) throw new Failure('invalid-input', mistakes.join('\n'))
  return { read: read.flat(), checkout }
}
