import { expect, test } from 'vitest'
import { judge, type Verdict } from './judge.ts'
import { firstMemory, remember } from './memory.ts'
import { decidesAt, type Patience } from './patience.ts'
import type { Standing } from './standing.ts'

const patience: Patience = { timeout: 900_000, detectTimeout: 300_000, degradedGrace: 60_000, stableFor: 15_000 }

const undetected: Standing = { kind: 'undetected', because: 'an older commit' }
const unrendered: Standing = { kind: 'unrendered', because: 'no such path', passing: false }
const away: Standing = { kind: 'unrendered', because: 'connection refused', passing: true }
const unread: Standing = { kind: 'unread', because: 'failed to list refs' }
const syncing: Standing = { kind: 'syncing', because: 'running' }
const held: Standing = { kind: 'held', because: 'automatic sync is off' }
const rolling: Standing = { kind: 'rolling', because: '0 of 1' }
const failing: Standing = { kind: 'failing', because: 'exit code 7', final: false }
const stalled: Standing = { kind: 'failing', because: 'exit code 7', final: true }
const healthy: Standing = { kind: 'healthy', because: 'healthy' }
const stale: Standing = { kind: 'other-image', because: 'app:0', newer: false }
const newer: Standing = { kind: 'other-image', because: 'app:2', newer: true }
const syncFailed: Standing = { kind: 'sync-failed', because: 'invalid' }

const wait = (refresh: 'none' | 'normal' | 'hard'): Verdict => ({ state: 'waiting', refresh })
const end = (outcome: string, because: string) => ({ state: 'settled', outcome, because })

/** Looks as [second, standing]; the verdict after the last one. */
const judgeAll = (looks: [number, Standing][], limits: Patience = patience): Verdict => {
  let memory = firstMemory(0)
  let verdict: Verdict = wait('normal')
  for (const [second, standing] of looks) {
    memory = remember(memory, standing, second * 1000)
    verdict = judge({ standing, memory, patience: limits, now: second * 1000 })
  }
  return verdict
}

const rows: { story: string; looks: [number, Standing][]; verdict: unknown }[] = [
  { story: 'not seen yet: Argo CD is asked to look', looks: [[0, undetected]], verdict: wait('normal') },
  {
    story: 'not seen in time',
    looks: [
      [0, undetected],
      [300, undetected],
    ],
    verdict: end('not-detected', 'an older commit (detect-timeout of 5m00s is over)'),
  },
  { story: 'one error of rendering may be of the moment', looks: [[0, unrendered]], verdict: wait('normal') },
  {
    story: 'two in a row are believed',
    looks: [
      [0, unrendered],
      [1, unrendered],
    ],
    verdict: end('render-failed', 'no such path'),
  },
  {
    story: 'two with a good look between them are not',
    looks: [
      [0, unrendered],
      [1, rolling],
      [2, unrendered],
    ],
    verdict: wait('normal'),
  },
  {
    story: 'a repository server that is away is waited for',
    looks: [
      [0, away],
      [200, away],
    ],
    verdict: wait('normal'),
  },
  {
    story: 'but not for ever',
    looks: [
      [0, away],
      [900, away],
    ],
    verdict: end('render-failed', 'connection refused (timeout of 15m00s is over)'),
  },
  {
    story: 'a repository that Argo CD cannot read for a while is no fault of the manifests',
    looks: [
      [0, unread],
      [1, unread],
      [299, unread],
    ],
    verdict: wait('normal'),
  },
  {
    story: 'one that it cannot read for long keeps it from the commit',
    looks: [
      [0, unread],
      [300, unread],
    ],
    verdict: end('not-detected', 'failed to list refs (detect-timeout of 5m00s is over)'),
  },
  {
    story: 'one that it can read no more after it has compared the commit is waited for',
    looks: [
      [0, rolling],
      [400, unread],
    ],
    verdict: wait('normal'),
  },
  {
    story: 'a sync that failed is final',
    looks: [
      [0, syncing],
      [1, syncFailed],
    ],
    verdict: end('sync-failed', 'invalid'),
  },
  {
    story: 'a sync is waited for',
    looks: [
      [0, syncing],
      [600, syncing],
    ],
    verdict: wait('none'),
  },
  {
    story: 'what is held may be let go',
    looks: [
      [0, held],
      [299, held],
    ],
    verdict: wait('none'),
  },
  {
    story: 'what is held too long is blocked',
    looks: [
      [0, held],
      [300, held],
    ],
    verdict: end('blocked', 'automatic sync is off (detect-timeout of 5m00s is over)'),
  },
  {
    story: 'being held counts anew after something moved',
    looks: [
      [0, held],
      [200, syncing],
      [201, held],
      [400, held],
    ],
    verdict: wait('none'),
  },
  {
    story: 'what is held at the end is blocked, too',
    looks: [
      [700, held],
      [900, held],
    ],
    verdict: end('blocked', 'automatic sync is off (timeout of 15m00s is over)'),
  },
  {
    story: 'healthy for a moment is not stable',
    looks: [
      [0, healthy],
      [14, healthy],
    ],
    verdict: wait('none'),
  },
  {
    story: 'healthy and stable is live',
    looks: [
      [0, healthy],
      [15, healthy],
    ],
    verdict: end('live', 'healthy'),
  },
  {
    story: 'stability counts anew after a restart',
    looks: [
      [0, healthy],
      [10, rolling],
      [12, healthy],
      [20, healthy],
    ],
    verdict: wait('none'),
  },
  {
    story: 'failing has its grace',
    looks: [
      [0, failing],
      [59, failing],
    ],
    verdict: wait('none'),
  },
  {
    story: 'failing past the grace is degraded',
    looks: [
      [0, failing],
      [60, failing],
    ],
    verdict: end('degraded', 'exit code 7'),
  },
  {
    story: 'the grace runs on while a crashing pod starts again',
    looks: [
      [0, failing],
      [30, rolling],
      [60, failing],
    ],
    verdict: end('degraded', 'exit code 7'),
  },
  {
    story: 'the grace begins anew after health',
    looks: [
      [0, failing],
      [30, healthy],
      [61, failing],
    ],
    verdict: wait('none'),
  },
  {
    story: "past the workload's own deadline there is no grace",
    looks: [[0, stalled]],
    verdict: end('degraded', 'exit code 7'),
  },
  { story: 'the wrong image is rendered anew once', looks: [[0, stale]], verdict: wait('hard') },
  {
    story: 'the wrong image after that is a stale render',
    looks: [
      [0, stale],
      [1, stale],
    ],
    verdict: end('stale-render', 'app:0'),
  },
  {
    story: 'the right one after that is a success',
    looks: [
      [0, stale],
      [1, healthy],
      [16, healthy],
    ],
    verdict: end('live', 'healthy'),
  },
  { story: 'another image at a newer commit is rendered anew, too', looks: [[0, newer]], verdict: wait('hard') },
  {
    story: 'and then it is superseded',
    looks: [
      [0, newer],
      [1, newer],
    ],
    verdict: end('superseded', 'app:2'),
  },
  {
    story: 'a commit that was reached and is gone for one look',
    looks: [
      [0, rolling],
      [1, undetected],
    ],
    verdict: wait('normal'),
  },
  {
    story: 'and for two',
    looks: [
      [0, rolling],
      [1, undetected],
      [2, undetected],
    ],
    verdict: end('regressed', 'an older commit'),
  },
  {
    story: 'a rollout without end',
    looks: [
      [0, rolling],
      [900, rolling],
    ],
    verdict: end('timed-out', '0 of 1 (timeout of 15m00s is over)'),
  },
  {
    story: 'failing at the end needs no grace',
    looks: [
      [880, failing],
      [900, failing],
    ],
    verdict: end('degraded', 'exit code 7 (timeout of 15m00s is over)'),
  },
]

test.each(rows)('$story', ({ looks, verdict }) => {
  expect(judgeAll(looks)).toEqual(verdict)
})

const overSync = end('blocked', 'running (sync-timeout of 2m00s is over)')

test.each<[string, [number, Standing][], unknown]>([
  [
    'a sync in its time',
    [
      [0, undetected],
      [10, syncing],
      [129, syncing],
    ],
    wait('none'),
  ],
  [
    'a sync that runs too long',
    [
      [0, undetected],
      [10, syncing],
      [130, syncing],
    ],
    overSync,
  ],
  [
    'one that is held in between',
    [
      [10, syncing],
      [60, held],
      [80, syncing],
      [130, syncing],
    ],
    overSync,
  ],
  [
    'another one after a rollout',
    [
      [0, syncing],
      [60, rolling],
      [100, syncing],
      [219, syncing],
    ],
    wait('none'),
  ],
])('sync-timeout: %s', (_, looks, verdict) => {
  expect(judgeAll(looks, { ...patience, syncTimeout: 120_000 })).toEqual(verdict)
})

test('what was told is no second look at the same', () => {
  const told = remember(remember(firstMemory(0), rolling, 1_000), undetected, 2_000, 'told')
  const again = remember(told, undetected, 3_000, 'told')
  expect(judge({ standing: undetected, memory: again, patience, now: 3_000 })).toEqual(wait('normal'))
  const read = remember(again, undetected, 4_000)
  expect(judge({ standing: undetected, memory: read, patience, now: 4_000 })).toEqual(
    end('regressed', 'an older commit'),
  )
})

test.each([
  ['nothing seen yet: the end', [], 900],
  ['not detected: the end of detecting', [[2, undetected]], 300],
  [
    'held: as long again from then on',
    [
      [2, undetected],
      [10, held],
    ],
    310,
  ],
  [
    'failing: the end of the grace, from the first failure',
    [
      [5, failing],
      [8, rolling],
      [9, failing],
    ],
    65,
  ],
  ['healthy: the end of the stable time', [[7, healthy]], 22],
  ['nothing later than the end', [[890, healthy]], 900],
  ['rolling: the end', [[7, rolling]], 900],
] satisfies [string, [number, Standing][], number][])('the next look is no later than %s', (_, looks, second) => {
  const memory = looks.reduce((before, [at, standing]) => remember(before, standing, at * 1000), firstMemory(0))
  expect(decidesAt(memory, patience)).toBe(second * 1000)
})
