import { at, fieldsOf, listOf, parseJson, textAt } from '../../lib/json.ts'

/** What a manifest names. A config is a blob like a layer; a child of an index may be an image, an index, or an attestation. */
export type Manifest = { blobs: Blob[]; children: Child[] }
export type Blob = { digest: string; size: number }
/** `platform` as in `linux/arm64/v8`; undefined for an attestation, which no machine runs and no scanner reads. */
type Child = { digest: string; platform: string | undefined }

/** Reads a manifest that a registry took, of an image or of an index. */
export const readManifest = (text: string): Manifest => {
  const { config, layers, manifests } = fieldsOf(parseJson(text))
  const blobs = [...(config === undefined ? [] : [config]), ...listOf(layers)]
  return {
    blobs: blobs
      .filter(isHeldByRegistry)
      .map((blob) => ({ digest: textAt(blob, 'digest'), size: Number(at(blob, 'size')) })),
    children: listOf(manifests).map((child) => ({ digest: textAt(child, 'digest'), platform: platformOf(child) })),
  }
}

/** Layers of Windows' base images lie elsewhere: no registry has them. */
const isHeldByRegistry = (blob: unknown): boolean => !/foreign|nondistributable/.test(textAt(blob, 'mediaType'))

/** BuildKit gives its attestations an unknown platform. What names one is run there, whatever its annotations say. */
const platformOf = (child: unknown): string | undefined => {
  const { os, architecture, variant } = fieldsOf(at(child, 'platform'))
  if (os === 'unknown') return undefined
  return [os ?? 'linux', architecture ?? 'amd64', variant].filter(Boolean).join('/')
}
