import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { packLayer, writeOciLayout } from './oci-layout.ts'

const made: string[] = []
afterAll(() => Promise.all(made.map((directory) => rm(directory, { recursive: true }))))

const config = { User: '1', Env: ['A=b'], Entrypoint: ['x'], WorkingDir: '/', ExposedPorts: {} }
const layer = packLayer([{ path: 'x', mode: 0o755, content: Buffer.from('content') }])

const layout = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-layout-'))
  made.push(directory)
  const written = await writeOciLayout(directory, { architecture: 'amd64', config, layers: [layer] })
  return { directory, ...written }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('every blob lies under its digest, and the index leads to the config and the layer', async () => {
  const { directory, digest } = await layout()
  const blob = (name: string) => readFile(join(directory, 'blobs', 'sha256', name.replace('sha256:', '')))
  for (const name of await readdir(join(directory, 'blobs', 'sha256'))) expect(sha256(await blob(name))).toBe(name)

  const index = JSON.parse(await readFile(join(directory, 'index.json'), 'utf8'))
  expect(index.manifests).toEqual([
    {
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      digest,
      size: (await blob(digest)).length,
    },
  ])
  const manifest = JSON.parse((await blob(digest)).toString())
  expect(JSON.parse((await blob(manifest.config.digest)).toString())).toMatchObject({
    architecture: 'amd64',
    os: 'linux',
    config,
    rootfs: { type: 'layers', diff_ids: [layer.diffId] },
  })
  expect(`sha256:${sha256(gunzipSync(await blob(manifest.layers[0].digest)))}`).toBe(layer.diffId)
})

test('the same content is the same image', async () => {
  expect((await layout()).digest).toBe((await layout()).digest)
})
