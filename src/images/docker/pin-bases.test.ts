import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  type BuildKit,
  type BuildKitTools,
  type DockerDirectory,
  findBuildKit,
  makeDockerDirectory,
  startBuildKit,
} from '../../../tests/support/buildkit.ts'
import { findEngine } from '../../../tests/support/engine.ts'
import { removeImages } from '../../../tests/support/engine-images.ts'
import { type ImageWorld, openImageWorld } from '../../../tests/support/image-world.ts'
import { packLayer, writeOciLayout } from '../../../tests/support/oci-layout.ts'
import { type EnsureOutside, ensure } from '../ensure.ts'
import type { BuildContext, DockerfileSource, EnsureResult } from '../ensure-request.ts'
import type { Docker } from './docker.ts'
import type { Method } from './docker-method.ts'
import { pinBases } from './pin-bases.ts'
import { canBePinned } from './pinnable.ts'

const tools = await findBuildKit()
const engineVersion = Number.parseInt((await findEngine())?.version ?? '', 10)
const docker = async (...args: string[]) => (await promisify(execFile)(tools?.docker ?? '', args)).stdout.trim()

describe.runIf(tools)('a base image that moves under its name', { timeout: 60_000 }, () => {
  let user: DockerDirectory
  let buildKit: BuildKit
  let world: ImageWorld
  let base: string

  const open = async (found: BuildKitTools): Promise<void> => {
    user = await makeDockerDirectory(found)
    const repositories = [{ name: 'shop/quote', immutable: true }, { name: 'base' }]
    world = await openImageWorld({ files: {}, repositories, docker: found.docker, dockerDirectory: user.path })
    base = `${world.ecr.host}/base:24`
    const auth = Buffer.from(`AWS:${world.ecr.password()}`).toString('base64')
    await writeFile(join(user.path, 'config.json'), JSON.stringify({ auths: { [world.ecr.host]: { auth } } }))
    buildKit = await startBuildKit(found, [world.ecr.host])
    await user.buildx('create', '--name', 'remote', '--driver', 'remote', buildKit.address)
  }

  beforeAll(async () => {
    if (tools) await open(tools)
  })
  beforeEach(() => removeImages(tools?.docker ?? '', { registry: world.ecr.host }))
  afterAll(async () => {
    await buildKit[Symbol.asyncDispose]()
    await world[Symbol.asyncDispose]()
    await user[Symbol.asyncDispose]()
  })

  /** Puts another image under the base's name in the registry; gives its digest, the digest of its only layer, and what is in that. */
  const move = async (): Promise<{ digest: string; layer: string; content: string }> => {
    const path = `base-${Math.random()}`
    const layers = [packLayer([{ path: 'base', mode: 0o644, content: Buffer.from(path) }])]
    const config = { User: '', Env: [`BASE=${path}`], Entrypoint: [], WorkingDir: '/', ExposedPorts: {} }
    const written = await writeOciLayout(join(world.checkout.directory, '.git', path), {
      architecture: 'amd64',
      config,
      layers,
    })
    const request = {
      ...world.request({ repository: 'base', tags: ['24'] }),
      source: { kind: 'oci-layout' as const, path: `.git/${path}` },
    }
    await ensure(request, world.outside('base'))
    const { manifest = '' } = world.ecr.image('base', '24') ?? {}
    return { digest: written.digest, layer: JSON.parse(manifest).layers[0].digest, content: path }
  }

  /** The handles, with something that happens before what is read for the tag is built, or before its push. */
  const outside = (when: 'build' | 'push', happens: () => Promise<unknown>): EnsureOutside => {
    const real = world.outside()
    const phase: EnsureOutside['progress']['phase'] = async (name, work) => {
      if (when === 'build' && name === 'build') await happens()
      return work()
    }
    const docker: EnsureOutside['docker'] = async (login) => {
      const opened = await real.docker(login)
      const show: typeof opened.show = async (args, options) => {
        const shown = await opened.show(args, options)
        if (when === 'push' && args.includes('build')) await happens()
        return shown
      }
      return { ...opened, show }
    }
    return { ...real, docker, progress: { ...real.progress, phase } }
  }

  const request = async (source: Partial<DockerfileSource>) => {
    await world.checkout.write(
      'Dockerfile',
      `FROM ${base} AS one\nCOPY content /content\nFROM one\nCOPY --from=${base} /base /copy\n`,
    )
    await world.checkout.write('content', `${Math.random()}`)
    return world.request({}, { platforms: ['linux/amd64'], ...source })
  }

  const layersOf = (result: EnsureResult): string[] => {
    const { manifest } = world.ecr.image('shop/quote', result.pushed ? result.image.tag : '') ?? {
      manifest: '{"layers":[]}',
    }
    return JSON.parse(manifest).layers.map(({ digest }: { digest: string }) => digest)
  }
  const layer = (digest = ''): string => gunzipSync(world.ecr.layer('shop/quote', digest) ?? '').toString('latin1')

  test('a builder takes the image that the tag was made of, and not what its name stands for by then', async () => {
    const old = await move()
    const result = await ensure(await request({ builder: 'remote' }), outside('build', move))
    expect(result).toMatchObject({ outcome: 'built' })
    expect(world.log).toContain(`Base image ${base}: ${old.digest}`)
    expect(layersOf(result)[0]).toBe(old.layer)
    expect(layer(layersOf(result).at(-1))).toContain(old.content)
  })

  test('so does a leg of a matrix, after the base image has moved for everybody else', async () => {
    const old = await move()
    await move()
    const bases = [{ reference: base, resolved: old.digest }]
    const result = await ensure(await request({ builder: 'remote', bases }), world.outside())
    expect(layersOf(result)[0]).toBe(old.layer)
  })

  const inEngine: { name: string; source: Partial<DockerfileSource> }[] = [
    { name: 'docker', source: { engine: 'docker' } },
    ...(engineVersion < 23
      ? [{ name: 'buildx on an engine whose builder knows no contexts', source: { builder: 'default' } }]
      : []),
  ]

  describe.each(inEngine)('$name', ({ source }) => {
    test('pulls what was selected, and builds on it', async () => {
      const { digest, layer } = await move()
      const bases = [{ reference: base, resolved: digest }]
      const result = await ensure(await request({ ...source, bases }), world.outside())
      expect(result).toMatchObject({ outcome: 'built' })
      expect(await docker('image', 'inspect', '--format', '{{.RepoDigests}}', base)).toContain(digest)
      expect(layersOf(result)[0]).toBe(layer)
    })

    test('refuses one that stands for something else, in the registry or in the engine', async () => {
      const { digest } = await move()
      const bases = [{ reference: base, resolved: digest }]
      await move()
      for (const held of [false, true]) {
        if (held) await docker('tag', base, base)
        await expect(ensure(await request({ ...source, bases }), world.outside())).rejects.toMatchObject({
          reason: 'conflict',
          message: expect.stringMatching(`${digest}, but the name stands for sha256:`),
        })
      }
    })

    test('refuses, before the push, one that moved in the engine during the build', async () => {
      await move()
      await docker('--config', user.path, 'pull', '--quiet', base)
      const elsewhere = async () => {
        await move()
        await docker('--config', user.path, 'pull', '--quiet', base)
      }
      const tags = world.ecr.tags('shop/quote')
      const building = ensure(await request(source), outside('push', elsewhere))
      await expect(building).rejects.toMatchObject({ reason: 'conflict' })
      expect(world.ecr.tags('shop/quote')).toEqual(tags)
    })
  })
})

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const [selected, other] = [digest('1'), digest('2')]
const node = { reference: 'node:24', resolved: selected }
const context = { name: 'node:24', value: `docker-image://node@${selected}` }
const builder: Method = { kind: 'buildx', intoEngine: false, platforms: [] }
const engine: Method = { kind: 'buildx', intoEngine: true, platforms: [] }

type Machine = { server?: string; holds?: string[] | undefined; registry?: string }

const machine = ({ server = '28.2.2', holds, registry }: Machine): Docker => ({
  show: async () => ({ code: 0, lastLines: [] }),
  run: async ([verb]) => {
    const stdout = { version: server, image: holds?.join('\n'), buildx: registry }[verb ?? '']
    return { code: stdout === undefined ? 1 : 0, stdout: stdout ?? '', stderr: '', bytes: Buffer.alloc(0) }
  },
})

test.each<{
  what: string
  base?: typeof node
  method: Method
  dockerfile?: string
  on?: Machine
  contexts: BuildContext[]
}>([
  { what: 'a builder', method: builder, contexts: [context] },
  { what: 'a recent engine that does not have it', method: engine, contexts: [context] },
  {
    what: 'a recent engine that has another',
    method: engine,
    on: { holds: [digest('9'), `node@${other}`] },
    contexts: [context],
  },
  {
    what: 'an engine that has just that one',
    method: engine,
    on: { holds: [digest('9'), `node@${selected}`] },
    contexts: [],
  },
  {
    what: 'an engine that made it',
    base: { ...node, resolved: `id:${selected}` },
    method: engine,
    on: { holds: [selected] },
    contexts: [],
  },
  { what: 'a name that stands for itself', base: { ...node, resolved: 'node:24' }, method: builder, contexts: [] },
  {
    what: 'one that is pinned in the Dockerfile',
    base: { ...node, reference: `node@${selected}` },
    method: builder,
    contexts: [],
  },
  {
    what: 'a frontend without contexts',
    method: builder,
    dockerfile: '# syntax=docker/dockerfile:1.3\nFROM node:24',
    on: { registry: selected },
    contexts: [],
  },
])('by contexts: $what', async ({ base = node, method, dockerfile = 'FROM node:24', on = {}, contexts }) => {
  expect((await pinBases({ bases: [base], method, dockerfile }, machine(on))).contexts).toEqual(contexts)
})

test.each<{ what: string; base?: typeof node; method: Method; dockerfile?: string; on?: Machine; says: string }>([
  {
    what: 'an older engine that has another',
    method: engine,
    on: { server: '20.10.24', holds: [digest('9'), `node@${other}`] },
    says: `stands for ${other}`,
  },
  {
    what: 'made on another machine',
    base: { ...node, resolved: `id:${selected}` },
    method: engine,
    says: 'cannot be had here',
  },
  {
    what: 'a frontend without contexts, and it has moved',
    method: builder,
    dockerfile: '#syntax=acme/frontend\nFROM node:24',
    on: { registry: other },
    says: `stands for ${other}`,
  },
])('refused: $what', async ({ base = node, method, dockerfile = 'FROM node:24', on = {}, says }) => {
  await expect(pinBases({ bases: [base], method, dockerfile }, machine(on))).rejects.toMatchObject({
    reason: 'conflict',
    message: expect.stringContaining(says),
  })
})

test.each([
  { dockerfile: 'FROM node:24 AS node\nFROM node', reference: 'node:24', can: true },
  { dockerfile: 'FROM node AS node', reference: 'node', can: false },
  { dockerfile: 'FROM docker.io/library/node:latest AS NODE', reference: 'docker.io/library/node:latest', can: false },
  { dockerfile: '# syntax=docker/dockerfile:1\nFROM node', reference: 'node', can: true },
  { dockerfile: '# syntax = mirror.example:5000/docker/dockerfile:1.7-labs\nFROM node', reference: 'node', can: true },
  { dockerfile: '# syntax=docker/dockerfile:1.3-labs\nFROM node', reference: 'node', can: false },
  { dockerfile: '# escape=`\n# syntax=docker/dockerfile:1.2.1\nFROM node', reference: 'node', can: false },
  { dockerfile: '# syntax=docker/dockerfile:experimental\nFROM node', reference: 'node', can: false },
  { dockerfile: '# syntax=acme/frontend:1\nFROM node', reference: 'node', can: false },
  { dockerfile: 'FROM node\n# syntax=acme/frontend:1', reference: 'node', can: true },
])('a context can stand for $reference of $dockerfile: $can', ({ dockerfile, reference, can }) => {
  expect(canBePinned(reference, dockerfile)).toBe(can)
})
