import { expect, test } from 'vitest'
import { createTell, type Moment } from './tell.ts'

test('each change is one line and one moment; in between there is a line every half minute', () => {
  const lines: string[] = []
  const timeline: Moment[] = []
  let now = 5_000
  const tell = createTell({
    application: 'quote',
    clock: { now: () => now, sleep: async () => undefined },
    progress: { say: (line) => lines.push(line), warn: () => undefined, phase: (_, work) => work() },
    startedAt: 5_000,
    timeline,
  })
  for (const [second, what] of [
    [0, 'the sync is running'],
    [10, 'the sync is running'],
    [31, 'the sync is running'],
    [40, 'the sync is running'],
    [62, 'the sync is running'],
    [63, 'healthy'],
  ] as const) {
    now = 5_000 + second * 1000
    tell(what)
  }
  expect(lines).toEqual([
    'quote: the sync is running',
    'quote: still so after 31s: the sync is running',
    'quote: still so after 1m02s: the sync is running',
    'quote: healthy',
  ])
  expect(timeline).toEqual([
    { afterMilliseconds: 0, application: 'quote', what: 'the sync is running' },
    { afterMilliseconds: 63_000, application: 'quote', what: 'healthy' },
  ])
})
