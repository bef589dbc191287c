import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findEngine } from '../../tests/support/engine.ts'
import { openImageWorld } from '../../tests/support/image-world.ts'
import type { Docker } from './docker.ts'
import { ensure } from './ensure.ts'
import { resolveBases } from './resolve-bases.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const engine = await findEngine()

/** An engine that holds some images: what `docker image inspect` prints of each. */
const holding = (images: Record<string, string[]>): Docker => ({
  show: async () => ({ code: 0, lastLines: [] }),
  run: async (args) => {
    const lines = images[args.at(-1) ?? '']
    const stdout = `${(lines ?? []).join('\n')}\n`
    return { code: lines ? 0 : 1, stdout, stderr: '', bytes: Buffer.from(stdout) }
  },
})

test.each([
  { what: 'pinned', reference: `node:24@${digest('a')}`, holds: {}, resolved: digest('a') },
  {
    what: 'pulled',
    reference: 'node:24',
    holds: { 'node:24': [digest('1'), `node@${digest('b')}`] },
    resolved: digest('b'),
  },
  { what: 'made here', reference: 'mine:1', holds: { 'mine:1': [digest('2')] }, resolved: digest('2') },
  { what: 'not in the engine', reference: 'node:24', holds: {}, resolved: 'node:24' },
])('one that is $what', async ({ reference, holds, resolved }) => {
  expect(await resolveBases([reference], holding(holds))).toEqual([{ reference, resolved }])
})

test('without an engine the name stands for itself', async () => {
  expect(await resolveBases(['node:24'], undefined)).toEqual([{ reference: 'node:24', resolved: 'node:24' }])
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
