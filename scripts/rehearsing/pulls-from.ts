import { formatReference, parseReference } from '../../src/lib/image-reference.ts'
import type { PullsFrom } from '../../tests/support/argocd/registry-runtime.ts'

type Here = { host: string; repositories: string[] }

/**
 * An image that is delivered here is asked for here, whichever registry the manifests name; all others are taken for pulled.
 * Throws where they name none, as a node would find nothing.
 */
export const pullsFrom =
  ({ host, repositories }: Here): PullsFrom =>
  (image) => {
    const reference = parseReference(image)
    const [registry = '', ...path] = reference?.repository.split('/') ?? []
    if (reference === undefined) return undefined
    if (repositories.includes(reference.repository)) {
      throw new Error('the image names no registry, so Docker Hub is asked for it')
    }
    const repository = path.join('/')
    if (!/[.:]/.test(registry) || !repositories.includes(repository)) return undefined
    return formatReference({ ...reference, repository: `${host}/${repository}` })
  }
