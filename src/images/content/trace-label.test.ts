import { expect, test } from 'vitest'
import type { Trace } from './trace.ts'
import { differencesSince, traceLabel, traceLabelName } from './trace-label.ts'

const trace: Trace = {
  files: { 'cart/main.ts': '100644 a', 'cart/src/one.ts': '100644 b', 'cart/src/two.ts': '100755 c' },
  dockerfile: { 'cart/Dockerfile': '100644 d' },
  context: 'cart',
  target: 'run',
  arguments: { VERSION: '1' },
  contexts: {},
  platforms: 'linux/amd64',
  bases: { 'node:24': 'sha256:1' },
}
const manyFiles = (count: number, folder: string): Trace['files'] =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${folder}/${index}.ts`, `100644 ${index}`]))
const many: Trace = { ...trace, files: { ...manyFiles(40, 'cart/src/deep'), 'cart/main.ts': '100644 a' } }

const since = (now: Trace, before: Trace) => differencesSince(now, traceLabel(before).value)

test('is a short label of one line', () => {
  const { name, value } = traceLabel(trace)
  expect([name, value.includes('\n')]).toEqual([traceLabelName, false])
  expect(traceLabel({ ...many, files: manyFiles(10_000, 'cart/a/b/c') }).value.length).toBeLessThan(2000)
})

test.each<{ what: string; now: Trace; before: Trace; says: string[] }>([
  { what: 'nothing', now: trace, before: trace, says: [] },
  { what: 'nothing of many files', now: many, before: many, says: [] },
  {
    what: 'a file',
    now: { ...trace, files: { ...trace.files, 'cart/src/one.ts': '100644 x' } },
    before: trace,
    says: ['cart/src/one.ts changed'],
  },
  {
    what: 'a file that is new and one that is gone',
    now: { ...trace, files: { 'cart/main.ts': '100644 a', 'cart/src/two.ts': '100755 c', 'cart/x': '100644 x' } },
    before: trace,
    says: ['cart/x is new', 'cart/src/one.ts is gone'],
  },
  {
    what: 'one of many files, told by its folder',
    now: { ...many, files: { ...many.files, 'cart/src/deep/7.ts': '100644 x' } },
    before: many,
    says: ['cart/src/deep changed'],
  },
  {
    what: 'a file that makes them too many',
    now: { ...trace, files: { ...trace.files, ...manyFiles(40, 'cart/gen') } },
    before: trace,
    says: ['cart/gen/0.ts is new', 'cart/gen/1.ts is new', 'cart/gen/2.ts is new', '37 files more'],
  },
  {
    what: 'an argument, the target, a base image and the platforms',
    now: {
      ...trace,
      arguments: { VERSION: '2' },
      target: '',
      bases: { 'node:24': 'sha256:2' },
      platforms: 'linux/arm64',
    },
    before: trace,
    says: [
      'target is ``, it was `run`',
      'build argument VERSION changed',
      'platforms are linux/arm64, they were linux/amd64',
      'base image node:24 changed',
    ],
  },
])('tells what changed: $what', ({ now, before, says }) => {
  expect(since(now, before)).toEqual(says)
})

test.each(['', 'text', '{}', '[]', 'null', '{"files":1}'])('a label that says nothing is not believed: %j', (label) => {
  expect(differencesSince(trace, label)).toBeUndefined()
})
