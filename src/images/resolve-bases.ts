import { parseReference } from '../lib/image-reference.ts'
import type { Docker } from './docker.ts'
import type { Ingredients } from './fingerprint.ts'

export type Bases = Ingredients['bases']

/**
 * What each base image stands for now. What was resolved before, for a whole matrix, stands for just that. One that is pinned stands for its digest. Of others the engine is asked, when it
 * builds: the digest the image was pulled by, or the id of one that was made here. What the engine does not have stands
 * for its bare name: then a new image under that name alone does not change the tag.
 */
export const resolveBases = async (
  references: string[],
  docker: Docker | undefined,
  given: Bases = [],
): Promise<Bases> =>
  Promise.all(
    references.map(async (reference) => {
      const known = given.find((base) => base.reference === reference)?.resolved ?? parseReference(reference)?.digest
      return { reference, resolved: known ?? (docker && (await askEngine(reference, docker))) ?? reference }
    }),
  )

const askEngine = async (reference: string, docker: Docker): Promise<string | undefined> => {
  const { code, stdout } = await docker.run(['image', 'inspect', '--format', inspectFormat, reference])
  const [id, ...digests] = stdout.trim().split('\n')
  if (code !== 0 || !id) return undefined
  return digests.map((digest) => digest.slice(digest.indexOf('@') + 1)).sort()[0] ?? id
}

const inspectFormat = '{{.Id}}{{range .RepoDigests}}\n{{.}}{{end}}'
