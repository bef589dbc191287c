import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImageConfig, packLayer, writeOciLayout } from './oci-layout.ts'

const config: ImageConfig = { User: '1:1', Env: [], Entrypoint: ['a'], WorkingDir: '/', ExposedPorts: {} }

/** Writes a layout of one image whose only file holds the content. */
export const writePlainLayout = (directory: string, content: string, architecture = 'amd64') =>
  writeOciLayout(directory, {
    architecture,
    config,
    layers: [packLayer([{ path: 'a', mode: 0o755, content: Buffer.from(content) }])],
  })

export type WrittenIndex = { digest: string; platforms: Record<string, string>; attestation: string }

/** Writes a layout of an index with an image for amd64, one for arm64, and BuildKit's provenance of the first. */
export const writeIndexLayout = async (directory: string, content: string): Promise<WrittenIndex> => {
  const amd64 = await writePlainLayout(directory, content)
  const arm64 = await writePlainLayout(directory, content, 'arm64')
  const blob = async (mediaType: string, bytes: Buffer) => {
    const hex = createHash('sha256').update(bytes).digest('hex')
    await writeFile(join(directory, 'blobs', 'sha256', hex), bytes)
    return { mediaType, digest: `sha256:${hex}`, size: bytes.length }
  }
  const imageType = 'application/vnd.oci.image.manifest.v1+json'
  const existing = async (digest: string) => {
    const bytes = await readFile(join(directory, 'blobs', digest.replace(':', '/')))
    return { mediaType: imageType, digest, size: bytes.length }
  }
  const attestation = await blob(
    imageType,
    json({
      schemaVersion: 2,
      mediaType: imageType,
      config: await blob('application/vnd.oci.image.config.v1+json', json({})),
      layers: [await blob('application/vnd.in-toto+json', json({ subject: amd64.digest }))],
    }),
  )
  const annotations = {
    'vnd.docker.reference.digest': amd64.digest,
    'vnd.docker.reference.type': 'attestation-manifest',
  }
  const index = await blob(
    'application/vnd.oci.image.index.v1+json',
    json({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [
        { ...(await existing(amd64.digest)), platform: { os: 'linux', architecture: 'amd64' } },
        { ...(await existing(arm64.digest)), platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
        { ...attestation, platform: { os: 'unknown', architecture: 'unknown' }, annotations },
      ],
    }),
  )
  await writeFile(join(directory, 'index.json'), json({ schemaVersion: 2, manifests: [index] }))
  const platforms = { 'linux/amd64': amd64.digest, 'linux/arm64/v8': arm64.digest }
  return { digest: index.digest, platforms, attestation: attestation.digest }
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
