import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { readImageEntries } from '../../scripts/pinning/image-entries.ts'
import { renderSource } from '../../scripts/rendering/render-source.ts'
import { startEcr } from '../support/ecr/ecr.ts'
import { putPlainImage } from '../support/ecr/images.ts'
import { wordOf } from '../support/read-fields.ts'
import { root } from './overlay.ts'
import { podsOf } from './policies/pods.ts'
import { readResources } from './policies/resource.ts'

const run = promisify(execFile)

/** The shop in another folder, whose images come from a local registry that has them all. */
const open = async () => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-pin-'))
  await cp(join(root, 'manifests/shop'), join(directory, 'shop'), { recursive: true })
  const file = join(directory, 'shop/overlays/production/kustomization.yaml')
  const original = await readFile(file, 'utf8')
  const images = readImageEntries(original, file)
  const ecr = await startEcr({ repositories: images.map(({ name }) => ({ name: `shop/${name}` })) })
  const digests = images.map(({ name, tag }) => putPlainImage(ecr, `shop/${name}`, { tag, content: [name] }).digest)
  // Those that have a digest already would stay as they are.
  const text = original
    .replace(/ *digest: .*\n/g, '')
    .replace(/(- name: (\S+)\n\s+newName: )\S+/g, `$1${ecr.host}/shop/$2`)
  await writeFile(file, text)
  const auth = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  await writeFile(join(directory, 'config.json'), JSON.stringify({ auths: { [ecr.host]: { auth } } }))
  const pin = async (...args: string[]): Promise<string> => {
    const env = { ...process.env, DOCKER_CONFIG: directory }
    const script = join(root, 'scripts/pin-images.ts')
    const { stdout } = await run(process.execPath, [script, ...args, file], { env })
    return stdout
  }
  const dispose = async () => {
    await ecr.stop()
    await rm(directory, { recursive: true })
  }
  return { directory, file, text, digests, pin, [Symbol.asyncDispose]: dispose }
}

test('all images of production are pinned as their registry has them, and nothing else changes', async () => {
  await using shop = await open()
  expect(await shop.pin('--dry-run')).toContain('would be written')
  expect(await readFile(shop.file, 'utf8')).toBe(shop.text)
  expect(await shop.pin()).toContain('is written')
  const pinned = await readFile(shop.file, 'utf8')
  expect(pinned.match(/sha256:[0-9a-f]{64}/g)).toEqual(shop.digests)
  expect(pinned.replace(/ *digest: .*\n/g, '')).toBe(shop.text)
  expect(await shop.pin()).toContain('has all digests already')
  const directory = join(shop.directory, 'shop/overlays/production')
  const rendered = await renderSource({ kind: 'kustomization', name: 'production', directory })
  const images = podsOf(readResources(rendered)).flatMap(({ containers }) =>
    containers.map(({ body }) => wordOf(body.image)),
  )
  expect(images.filter((image) => !shop.digests.some((digest) => image.endsWith(`@${digest}`)))).toEqual([])
  expect(new Set(images).size).toBe(shop.digests.length)
})
