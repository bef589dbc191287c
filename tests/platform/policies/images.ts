import { parseReference } from '../../../src/lib/image-reference.ts'
import { wordOf } from '../../support/read-fields.ts'
import { podsOf } from './pods.ts'
import type { Resource } from './resource.ts'

/** Every image names a registry's repository and a tag that stays, or a digest. */
export const imagesArePinned = (resources: Resource[]): string[] =>
  podsOf(resources)
    .flatMap(({ containers }) => containers)
    .flatMap(({ where, body }) => {
      const image = wordOf(body.image)
      const wrong = wrongOf(image)
      return wrong === undefined ? [] : [`${where}: image ${image || '(none)'} ${wrong}`]
    })

const wrongOf = (image: string): string | undefined => {
  const parsed = parseReference(image)
  if (parsed === undefined) return 'is no reference of an image. Write repository:tag or repository@sha256:….'
  if (parsed.digest !== undefined) return undefined
  if (!image.includes('/'))
    return "is a logical name that no overlay maps. Add it to images: of the overlay's kustomization.yaml."
  if (parsed.tag === undefined) return 'has no tag, which means latest. Name a version or a digest.'
  if (/^(latest|main|master|edge|nightly|stable)$/.test(parsed.tag))
    return `has the tag ${parsed.tag}, which moves. Name a version or a digest.`
  return undefined
}

/** What this repository builds is deployed by its digest: a tag can be pushed anew, and a digest cannot. `repositories` have no host. */
export const ownImagesAreByDigest = (resources: Resource[], repositories: string[]): string[] =>
  podsOf(resources)
    .flatMap(({ containers }) => containers)
    .flatMap(({ where, body }) => {
      const image = wordOf(body.image)
      const parsed = parseReference(image)
      const own = parsed !== undefined && repositories.some((name) => parsed.repository.endsWith(`/${name}`))
      return own && parsed.digest === undefined
        ? [
            `${where}: image ${image} is built here and has no digest. Deliver it with gitops-bump, or run scripts/pin-images.`,
          ]
        : []
    })
