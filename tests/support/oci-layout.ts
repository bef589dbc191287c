import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type TarEntry, tar } from './tar.ts'

/** A layer as a registry keeps it: compressed bytes, and the digest of what they unpack to. */
export type Layer = { bytes: Buffer; diffId: string }

/** What a container of the image runs, in the words of the OCI image specification. */
export type ImageConfig = {
  User: string
  Env: string[]
  Entrypoint: string[]
  WorkingDir: string
  ExposedPorts: Record<string, object>
}

type Content = { architecture: string; config: ImageConfig; layers: readonly Layer[] }

/** Packs files into a layer, with gzip's level 0 without pressing them; the same entries give the same bytes on one version of zlib. */
export const packLayer = (entries: readonly TarEntry[], level: 0 | 1 = 1): Layer => {
  const unpacked = Buffer.concat([...tar(entries)])
  return { bytes: gzipSync(unpacked, { level }), diffId: digestOf(unpacked) }
}

/** The digests of an image's manifest and configuration. */
export type WrittenImage = { digest: string; configDigest: string }

/** Writes a one-image OCI layout into a directory. */
export const writeOciLayout = async (
  directory: string,
  { architecture, config, layers }: Content,
): Promise<WrittenImage> => {
  const blobs = join(directory, 'blobs', 'sha256')
  await mkdir(blobs, { recursive: true })
  const write = async (mediaType: string, bytes: Buffer) => {
    const digest = digestOf(bytes)
    await writeFile(join(blobs, digest.slice('sha256:'.length)), bytes)
    return { mediaType, digest, size: bytes.length }
  }
  const imageConfig = json({
    created: '1970-01-01T00:00:00Z',
    architecture,
    os: 'linux',
    config,
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
  })
  const configuration = await write('application/vnd.oci.image.config.v1+json', imageConfig)
  const manifest = json({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: configuration,
    layers: await Promise.all(layers.map(({ bytes }) => write('application/vnd.oci.image.layer.v1.tar+gzip', bytes))),
  })
  const image = await write('application/vnd.oci.image.manifest.v1+json', manifest)
  const index = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [image] }
  await writeFile(join(directory, 'index.json'), json(index))
  await writeFile(join(directory, 'oci-layout'), json({ imageLayoutVersion: '1.0.0' }))
  return { digest: image.digest, configDigest: configuration.digest }
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

const digestOf = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
