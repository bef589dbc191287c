import type { StoredImage } from './ecr/ecr-reads.ts'
import type { Repository } from './ecr/ecr-repositories.ts'
import type { EnsureRequest, Served } from './ensure-request.ts'

type Found = { request: EnsureRequest; repository: Repository; tag: string; image: StoredImage }

/** The image as it is reported: by the digest that ECR serves, with what its manifest says of its size. */
export const served = ({ request, repository, tag, image }: Found): Served => {
  const layerSizes = sizesOf(image.manifest)
  return {
    image: { name: request.name, repository: request.repository, tag, digest: image.digest },
    reference: `${repository.host}/${request.repository}@${image.digest}`,
    mediaType: image.mediaType,
    sizeBytes: layerSizes.reduce((sum, size) => sum + size, 0),
    layers: layerSizes.length,
  }
}

/** An index has no layers of its own. */
const sizesOf = (manifest: string): number[] => {
  const parsed: unknown = JSON.parse(manifest)
  const layers: unknown = typeof parsed === 'object' && parsed !== null && 'layers' in parsed ? parsed.layers : []
  return Array.isArray(layers) ? layers.map(sizeOf) : []
}

const sizeOf = (layer: unknown): number =>
  typeof layer === 'object' && layer !== null && 'size' in layer && typeof layer.size === 'number' ? layer.size : 0
