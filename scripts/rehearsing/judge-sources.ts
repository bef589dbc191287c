import { readCheckout } from '../../src/images/content/checkout-files.ts'
import { pathsOf, readRecipe } from '../../src/images/content/recipe.ts'
import type { Service } from '../../src/images/selection/catalog.ts'
import { Failure, messageOf } from '../../src/lib/failure.ts'
import { createGit } from '../../src/outside/git.ts'
import type { Processes } from '../../src/outside/process.ts'

type Sources = { directory: string; services: Service[]; processes: Processes }

/** Folders and Dockerfiles that are not there, as select-services finds them. */
export const judgeSources = async ({ directory, services, processes }: Sources): Promise<string[]> => {
  if (services.length === 0) return []
  const git = createGit({ processes, directory })
  const checkout = await readCheckout({ git, workspace: directory, paths: services.flatMap(pathsOf) })
  const mistakes = services.map(async (service) => {
    try {
      await readRecipe({ source: service, workspace: directory, checkout })
      return []
    } catch (error) {
      if (error instanceof Failure) return [`service \`${service.name}\`: ${messageOf(error)}`]
      throw error
    }
  })
  return (await Promise.all(mistakes)).flat()
}
