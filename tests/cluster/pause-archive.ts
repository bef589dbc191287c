import { createHash } from 'node:crypto'
import { tar } from '../support/tar.ts'

const pauseImage = 'slipway.test/pause:1'

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))

/** The sandbox's image as an archive that `ctr images import` reads; nothing is pulled for it. */
export const pauseArchive = (program: Buffer): Buffer => {
  const layer = Buffer.concat([...tar([{ path: 'pod', mode: 0o755, content: program }])])
  const config = bytesOf({
    architecture: process.arch === 'arm64' ? 'arm64' : 'amd64',
    os: 'linux',
    config: { Entrypoint: ['/pod', 'pause'] },
    rootfs: { type: 'layers', diff_ids: [`sha256:${sha256(layer)}`] },
  })
  const configName = `${sha256(config)}.json`
  const manifest = bytesOf([{ Config: configName, RepoTags: [pauseImage], Layers: ['layer.tar'] }])
  const files = { 'manifest.json': manifest, [configName]: config, 'layer.tar': layer }
  return Buffer.concat([...tar(Object.entries(files).map(([path, content]) => ({ path, mode: 0o644, content })))])
}
