import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findEngine } from '../../../tests/support/engine.ts'
import { openImageWorld } from '../../../tests/support/image-world.ts'
import type { Docker } from '../docker/docker.ts'
import { baseLookUp } from '../docker/look-up-base.ts'
import { ensure } from '../ensure.ts'
import { resolveBases } from './resolve-bases.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const engine = await findEngine()

type Machine = {
  engine?: boolean
  driver?: string
  holds?: Record<string, string[]>
  registry?: Record<string, string>
}

/** A docker whose engine holds some images (what `image inspect` prints of each), and what buildx finds in the registry. */
const machine = ({ engine = true, driver, holds = {}, registry = {} }: Machine): Docker => ({
  show: async () => ({ code: 0, lastLines: [] }),
  run: async (args) => {
    const name = args.at(-1) ?? ''
    const stdout = {
      'version --format': engine ? 'linux/amd64' : undefined,
      'buildx version': driver && 'v0.33',
      'buildx inspect': driver && `Driver: ${driver}`,
      'image inspect': holds[name]?.join('\n'),
      'buildx imagetools': registry[name],
    }[args.slice(0, 2).join(' ')]
    return { code: stdout === undefined ? 1 : 0, stdout: `${stdout ?? ''}\n`, stderr: '', bytes: Buffer.alloc(0) }
  },
})

const [old, fresh] = [digest('1'), digest('2')]
const node = 'node:24'
const pulled = { [node]: [digest('9'), `node@${old}`] }
const registry = { [node]: fresh }

test.each<{ what: string; reference?: string; on: Machine; resolved: string }>([
  { what: 'pinned', reference: `node:24@${digest('a')}`, on: {}, resolved: digest('a') },
  { what: 'pulled to the engine that builds', on: { holds: pulled }, resolved: old },
  { what: 'the same with buildx', on: { holds: pulled, driver: 'docker', registry }, resolved: old },
  { what: 'made here', reference: 'mine:1', on: { holds: { 'mine:1': [digest('3')] } }, resolved: `id:${digest('3')}` },
  {
    what: 'pulled from a mirror, too',
    on: { holds: { [node]: [digest('9'), `a.mirror/node@${fresh}`, `node@${old}`] } },
    resolved: old,
  },
  {
    what: 'pulled from a mirror alone, and named here',
    on: { holds: { [node]: [digest('9'), `a.mirror/node@${fresh}`] } },
    resolved: fresh,
  },
  { what: 'not in the engine, but in the registry', on: { driver: 'docker', registry }, resolved: fresh },
  { what: 'for another builder', on: { driver: 'remote', holds: pulled, registry }, resolved: fresh },
  {
    what: 'for another builder, with no engine',
    on: { engine: false, driver: 'kubernetes', registry },
    resolved: fresh,
  },
  { what: 'in no registry that answers', on: { driver: 'remote', holds: pulled }, resolved: node },
  { what: 'not in the engine, and there is no buildx', on: {}, resolved: node },
  { what: 'asked for where there is neither', on: { engine: false }, resolved: node },
])('one that is $what', async ({ reference = node, on, resolved }) => {
  const lookUp = await baseLookUp({ engine: 'auto' }, machine(on))
  expect(await resolveBases([reference], lookUp)).toEqual([{ reference, resolved }])
})

test('many are looked up a few at a time, and what is no reference not at all', async () => {
  const asked: string[] = []
  let [now, most] = [0, 0]
  const lookUp = async (reference: string) => {
    asked.push(reference)
    now += 1
    most = Math.max(most, now)
    await new Promise((resolve) => setImmediate(resolve))
    now -= 1
    return fresh
  }
  const names = Array.from({ length: 40 }, (_, index) => `base-${index}:1`)
  const bases = await resolveBases([...names, 'a:', '-x'], lookUp)
  expect(asked).toEqual(names)
  expect(most).toBe(8)
  expect(bases.slice(39)).toEqual([
    { reference: 'base-39:1', resolved: fresh },
    { reference: 'a:', resolved: 'a:' },
    { reference: '-x', resolved: '-x' },
  ])
})

test.runIf(engine)('a base image that moves under its name makes another tag', { timeout: 60_000 }, async () => {
  const docker = (...args: string[]) => promisify(execFile)(engine?.docker ?? '', args)
  const base = `localhost/slipway-moving:${process.pid}`
  await using world = await openImageWorld({
    files: {
      Dockerfile: 'ARG BASE\nFROM $BASE\nCOPY content /content\n',
      content: 'content',
      'base/Dockerfile': 'FROM scratch\nARG V\nLABEL v=$V\nCOPY x /x',
      'base/x': '',
    },
    docker: engine?.docker,
  })
  const tagOn = async (version: string) => {
    await docker('build', '--quiet', '--build-arg', `V=${version}`, '--tag', base, `${world.checkout.directory}/base`)
    const request = world.request({ push: false }, { buildArguments: [{ name: 'BASE', value: base }] })
    const result = await ensure(request, world.outside())
    return result.pushed ? '' : result.tag
  }
  const [first, again, moved] = [await tagOn('1'), await tagOn('1'), await tagOn('2')]
  await docker('image', 'rm', '--force', base)
  expect(again).toBe(first)
  expect(moved).not.toBe(first)
})
