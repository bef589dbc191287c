import { parseJson } from '../../lib/json.ts'

/** What a manifest names. A config is a blob like a layer; a child of an index may be an image, an index, or an attestation. */
export type Manifest = { blobs: Blob[]; children: Child[] }
export type Blob = { digest: string; size: number }
/** `platform` as in `linux/arm64/v8`; undefined for an attestation, which no machine runs and no scanner reads. */
type Child = { digest: string; platform: string | undefined }

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})
const listOf = (value: unknown): Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads a manifest that a registry took, of an image or of an index. */
export const readManifest = (text: string): Manifest => {
  const { config, layers, manifests } = fieldsOf(parseJson(text))
  const blobs = [...listOf(config === undefined ? [] : [config]), ...listOf(layers)]
  return {
    blobs: blobs.filter(isHeldByRegistry).map(({ digest, size }) => ({ digest: textOf(digest), size: Number(size) })),
    children: listOf(manifests).map((child) => ({ digest: textOf(child.digest), platform: platformOf(child) })),
  }
}

/** Layers of Windows' base images lie elsewhere: no registry has them. */
const isHeldByRegistry = ({ mediaType }: Fields): boolean => !/foreign|nondistributable/.test(textOf(mediaType))

/** BuildKit gives its attestations an unknown platform. What names one is run there, whatever its annotations say. */
const platformOf = ({ platform }: Fields): string | undefined => {
  const { os, architecture, variant } = fieldsOf(platform)
  if (os === 'unknown') return undefined
  return [os ?? 'linux', architecture ?? 'amd64', variant].filter(Boolean).join('/')
}
