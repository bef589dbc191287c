import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { importBaseImage, nodeRootFileSystem } from './base-image.ts'
import { findEngine } from './engine.ts'
import { type Layer, packLayer } from './oci-layout.ts'
import { writeQuoteLayout } from './quote-image.ts'
import { tar } from './tar.ts'

const run = promisify(execFile)
const engine = await findEngine()
const service = join(import.meta.dirname, '../../services/quote')

const layoutOn = async (base: Layer) => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-layout-'))
  const { digest } = await writeQuoteLayout({ service, base, directory })
  const blobs = join(directory, 'blobs', 'sha256')
  const blob = (name: string) => readFile(join(blobs, name.replace('sha256:', '')))
  const manifest: Manifest = JSON.parse((await blob(digest)).toString())
  const config: { config: object } = JSON.parse((await blob(manifest.config.digest)).toString())
  return { blobs, blob, manifest, config, [Symbol.asyncDispose]: () => rm(directory, { recursive: true }) }
}

type Manifest = { config: { digest: string }; layers: { digest: string }[] }

test('the service is a layer of its own: JavaScript and nothing else', async () => {
  await using layout = await layoutOn(packLayer([]))
  const service = join(layout.blobs, layout.manifest.layers[1]?.digest.slice('sha256:'.length) ?? '')
  const { stdout } = await run('tar', ['--list', '--gzip', '--file', service])
  const sources = globSync('services/quote/src/*.ts').filter((path) => !path.endsWith('.test.ts'))
  const scripts = sources.map((path) => `app/${basename(path, '.ts')}.js`)
  expect(stdout.trimEnd().split('\n')).toEqual(['app/', ...[...scripts, 'app/package.json'].toSorted()])
})

test.runIf(engine)(
  'made without an engine, it runs on one, and says of itself what the Dockerfile says',
  async () => {
    const docker = async (...args: string[]) => (await run(engine?.docker ?? '', args)).stdout.trim()
    const rootFileSystem = await nodeRootFileSystem()
    await using layout = await layoutOn(packLayer(rootFileSystem))
    const loaded = await load(layout)
    const built = await build(await importBaseImage(engine?.docker ?? '', rootFileSystem), layout.blobs)
    const container = await docker('run', '--detach', '--read-only', '--publish', '127.0.0.1::8080', loaded)
    try {
      const address = await docker('port', container, '8080/tcp')
      expect(await askedForThree(`http://${address}/getquote`)).toBe(26.97)

      const configOf = async (image: string) =>
        JSON.parse(await docker('image', 'inspect', '--format', '{{json .Config}}', image))
      expect(await configOf(built)).toMatchObject(layout.config.config)
    } finally {
      await docker('rm', '--force', container)
      await docker('image', 'rm', '--force', loaded, built)
    }
  },
  60_000,
)

type Layout = Awaited<ReturnType<typeof layoutOn>>

/** An engine as old as 20.10 loads no OCI layout, so the same blobs are handed to it as the archive of `docker save`. */
const load = async ({ blobs, blob, manifest }: Layout): Promise<string> => {
  const name = 'localhost/slipway-quote-from-layout:test'
  const paths = { Config: file(manifest.config), RepoTags: [name], Layers: manifest.layers.map(file) }
  const entries = [
    { path: 'manifest.json', mode: 0o644, content: Buffer.from(JSON.stringify([paths])) },
    ...(await Promise.all(
      (await readdir(blobs)).map(async (path) => ({ path, mode: 0o644, content: await blob(path) })),
    )),
  ]
  const loading = spawn(engine?.docker ?? '', ['load', '--quiet'], { stdio: ['pipe', 'ignore', 'inherit'] })
  Readable.from(tar(entries)).pipe(loading.stdin)
  expect(await once(loading, 'close')).toEqual([0, null])
  return name
}

const file = ({ digest }: { digest: string }): string => digest.slice('sha256:'.length)

const build = async (base: string, configuration: string): Promise<string> => {
  const bases = ['NODE_BUILD_IMAGE', 'NODE_RUNTIME_IMAGE'].flatMap((name) => ['--build-arg', `${name}=${base}`])
  const name = 'localhost/slipway-quote-from-dockerfile:test'
  // BuildKit's client notes an id of its own in the configuration, and the user's is not ours to write to.
  const env = { ...process.env, DOCKER_CONFIG: configuration, DOCKER_BUILDKIT: engine?.buildKit === true ? '1' : '0' }
  await run(engine?.docker ?? '', ['build', '--quiet', '--tag', name, ...bases, service], { env })
  return name
}

const askedForThree = async (url: string): Promise<unknown> => {
  for (;;) {
    const answer = await fetch(url, { method: 'POST', body: '{"numberOfItems":3}' }).catch(() => undefined)
    if (answer !== undefined) return answer.json()
    await setTimeout(50)
  }
}
