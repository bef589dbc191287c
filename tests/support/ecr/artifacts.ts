import { type Holder, putManifest } from './images.ts'
import { digestOf, findRepository, type StoredImage } from './store.ts'

/** BuildKit's provenance of an image, as it lies beside it in an index. */
export const putAttestation = (holder: Holder, name: string, { digest }: StoredImage): StoredImage => {
  const repository = findRepository(holder.store, name)
  const [config, statement] = [Buffer.from('{}'), Buffer.from(JSON.stringify({ subject: digest }))]
  for (const bytes of [config, statement]) repository.layers.set(digestOf(bytes), bytes)
  return putManifest(
    { ...holder, name },
    {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: digestOf(config), size: config.length },
      layers: [{ mediaType: 'application/vnd.in-toto+json', digest: digestOf(statement), size: statement.length }],
    },
  )
}

/** What refers to another image, as cosign, notation and oras leave it: by its subject or, without one, by its tag alone. */
export const putArtifact = (
  { store }: Holder,
  name: string,
  { content, subject, tag }: { content: string; subject?: StoredImage; tag?: string },
): StoredImage => {
  const repository = findRepository(store, name)
  const [config, bytes] = [Buffer.from('{}'), Buffer.from(content)]
  for (const blob of [config, bytes]) repository.layers.set(digestOf(blob), blob)
  return putManifest(
    { store, name, tag },
    {
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      artifactType: 'application/vnd.example.signature',
      config: { mediaType: 'application/vnd.oci.empty.v1+json', digest: digestOf(config), size: config.length },
      layers: [{ mediaType: 'application/vnd.example.signature', digest: digestOf(bytes), size: bytes.length }],
      ...(subject && {
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.manifest.length },
      }),
    },
  )
}
