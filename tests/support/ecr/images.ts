import { indexMediaTypes } from './manifest.ts'
import { putImage } from './put-image.ts'
import { digestOf, findRepository, type Store, type StoredImage } from './store.ts'

/** Whatever holds a store: a local ECR has one. */
export type Holder = { store: Store }
type Plain = {
  tag?: string
  content: readonly (string | Buffer)[]
  architecture?: string
  labels?: Record<string, string>
}

/** Puts an image straight into the store: one layer for each content. */
export const putPlainImage = (
  { store }: Holder,
  name: string,
  { tag, content, architecture, labels = {} }: Plain,
): StoredImage => {
  const repository = findRepository(store, name)
  const blob = (bytes: Buffer, mediaType: string) => {
    const digest = digestOf(bytes)
    repository.layers.set(digest, bytes)
    return { mediaType, digest, size: bytes.length }
  }
  const config = { architecture: architecture ?? 'amd64', os: 'linux', config: { Labels: labels } }
  return putManifest(
    { store, name, tag },
    {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: blob(Buffer.from(JSON.stringify(config)), 'application/vnd.oci.image.config.v1+json'),
      layers: content.map((bytes) => blob(Buffer.from(bytes), 'application/vnd.oci.image.layer.v1.tar+gzip')),
    },
  )
}

type OfImage = { store: Store; name: string; tag?: string | undefined }

type Index = {
  tag?: string
  children: readonly StoredImage[]
  attestations?: readonly StoredImage[]
  mediaType?: false
}

/** Puts an index of images, as `amd64`, `arm64`, …; `mediaType: false` leaves the field out, as OCI allows. */
export const putIndex = (
  { store }: Holder,
  name: string,
  { tag, children, attestations = [], mediaType }: Index,
): StoredImage =>
  putManifest(
    { store, name, tag },
    {
      schemaVersion: 2,
      ...(mediaType ?? { mediaType: indexMediaTypes[1] }),
      manifests: [
        ...children.map((child, index) =>
          descriptor(child, { os: 'linux', architecture: ['amd64', 'arm64'][index] ?? 's390x' }),
        ),
        ...attestations.map((attestation, index) => ({
          ...descriptor(attestation, { os: 'unknown', architecture: 'unknown' }),
          annotations: {
            'vnd.docker.reference.digest': children[index]?.digest,
            'vnd.docker.reference.type': 'attestation-manifest',
          },
        })),
      ],
    },
  )

const descriptor = ({ digest, mediaType, manifest }: StoredImage, platform: object): object => ({
  mediaType,
  digest,
  size: manifest.length,
  platform,
})

/** Puts a manifest whose blobs are there. */
export const putManifest = (
  { store, name, tag }: OfImage,
  manifest: { schemaVersion: 2; mediaType?: string | undefined; [field: string]: unknown },
): StoredImage =>
  putImage({
    store,
    repository: findRepository(store, name),
    manifest: Buffer.from(JSON.stringify(manifest)),
    mediaType: manifest.mediaType ?? indexMediaTypes[1],
    tag,
  })
