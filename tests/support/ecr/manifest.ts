import { invalidParameter } from './refusal.ts'

const manifestMediaTypes = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
]
export const indexMediaTypes = [
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.index.v1+json',
]

/** What a manifest refers to: layers and config of an image, or the children of an index. */
export type Manifest = { mediaType: string; layers: string[]; children: string[]; size: number }

type Fields = Record<string, unknown>
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const invalid = () => invalidParameter("imageManifest' failed to satisfy constraint: 'Invalid JSON syntax'")

/** Reads a manifest and refuses what ECR refuses: no JSON, no media type that it knows, no digests. */
export const parseManifest = (bytes: Buffer, given: string | undefined): Manifest => {
  const manifest = parse(bytes)
  const mediaType = typeof manifest.mediaType === 'string' ? manifest.mediaType : given
  if (mediaType === undefined || (given !== undefined && given !== mediaType)) {
    throw invalidParameter(
      "imageManifestMediaType' failed to satisfy constraint: 'must match the manifest's mediaType'",
    )
  }
  if (indexMediaTypes.includes(mediaType)) {
    return { mediaType, layers: [], children: descriptors(manifest.manifests).map(({ digest }) => digest), size: 0 }
  }
  if (!manifestMediaTypes.includes(mediaType)) {
    throw invalidParameter("imageManifest' failed to satisfy constraint: 'Unsupported manifest media type'")
  }
  const parts = descriptors([manifest.config, ...(Array.isArray(manifest.layers) ? manifest.layers : [undefined])])
  const size = parts.slice(1).reduce((sum, part) => sum + part.size, 0)
  return { mediaType, layers: parts.map(({ digest }) => digest), children: [], size }
}

const parse = (bytes: Buffer): Fields => {
  try {
    const manifest: unknown = JSON.parse(bytes.toString('utf8'))
    if (isRecord(manifest) && manifest.schemaVersion === 2) return manifest
  } catch {
    throw invalid()
  }
  throw invalid()
}

const descriptors = (value: unknown): { digest: string; size: number }[] => {
  if (!Array.isArray(value)) throw invalid()
  return value.map((descriptor: unknown) => {
    if (!isRecord(descriptor) || typeof descriptor.digest !== 'string') throw invalid()
    if (!/^sha256:[0-9a-f]{64}$/.test(descriptor.digest)) throw invalid()
    if (typeof descriptor.size !== 'number') throw invalid()
    return { digest: descriptor.digest, size: descriptor.size }
  })
}
