import { expect, test } from 'vitest'
import type { Docker } from './docker.ts'
import { askEngine } from './look-up-base.ts'

const digest = (digit: string) => `sha256:${digit.repeat(64)}`
const id = digest('0')

/** An engine that has this under the name that it is asked for: the id, and where the image was pulled from or pushed to. */
const holding = (...lines: string[]): Docker => ({
  show: async () => ({ code: 0, lastLines: [] }),
  run: async () => ({ code: lines.length > 0 ? 0 : 1, stdout: lines.join('\n'), stderr: '', bytes: Buffer.alloc(0) }),
})

test.each<[string, string, Docker, string | undefined]>([
  ['what it does not have', 'node:24', holding(), undefined],
  ['what it pulled, by its digest', 'node:24', holding(id, `node@${digest('1')}`), digest('1')],
  [
    "what it pulled from Docker Hub's long name",
    'node:24',
    holding(id, `docker.io/library/node@${digest('1')}`),
    digest('1'),
  ],
  [
    'what it pulled, and pushed elsewhere',
    'node:24',
    holding(id, `a.test/x@${digest('1')}`, `node@${digest('2')}`),
    digest('2'),
  ],
  ['what was made here, by its id', 'localhost/base:1', holding(id), `id:${id}`],
  ['what was made here, and pushed elsewhere', 'localhost/base:1', holding(id, `a.test/x@${digest('1')}`), `id:${id}`],
])('the engine says of %s', async (_, reference, docker, resolved) => {
  expect(await askEngine(reference, docker)).toBe(resolved)
})
