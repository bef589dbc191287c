import { expect, test } from 'vitest'
import { type Between, planLook } from './pace.ts'

/** Rolling for 4 s, with a stream, looked at just now. */
const between = (changes: Partial<Between> = {}): Between => ({
  now: 100_000,
  verdict: { state: 'waiting', refresh: 'none' },
  kind: 'rolling',
  since: 96_000,
  decidesAt: 900_000,
  lookedAt: 100_000,
  clusterAt: 100_000,
  readAt: 96_000,
  refreshedAt: 96_000,
  told: true,
  news: false,
  doubt: false,
  count: 1,
  jitter: 1,
  ...changes,
})

test.each<[string, Partial<Between>, { after: number; how: string }]>([
  ['pods are looked at every second at first', {}, { after: 1_000, how: 'cluster' }],
  ['and every five seconds later', { since: 0 }, { after: 5_000, how: 'cluster' }],
  ['of twenty each more seldom', { count: 20 }, { after: 4_472, how: 'cluster' }],
  ['but never more seldom than that', { count: 100, since: 0 }, { after: 15_000, how: 'cluster' }],
  ['unless that were more than ten of them a second', { count: 1_000, since: 0 }, { after: 100_000, how: 'cluster' }],
  ['news are looked at soon', { news: true, clusterAt: 99_900 }, { after: 500, how: 'told' }],
  ['what is not told is read', { told: false, kind: 'held' }, { after: 1_000, how: 'read' }],
  ['what is told is only compared anew', { kind: 'healthy' }, { after: 16_000, how: 'normal' }],
  ['of twenty once a minute', { kind: 'healthy', count: 20 }, { after: 56_000, how: 'normal' }],
  ['of a thousand five a second', { kind: 'healthy', count: 1_000 }, { after: 196_000, how: 'normal' }],
  ['a sync is given time to begin', { kind: 'syncing' }, { after: 5_000, how: 'cluster' }],
  ['the moment of a verdict is not missed', { kind: 'healthy', decidesAt: 101_500 }, { after: 1_500, how: 'read' }],
  ['after a stream that was away it is read', { doubt: true, news: true }, { after: 1_000, how: 'read' }],
  [
    'a stream that is away all the time does not hasten it',
    { doubt: true, readAt: 99_500, kind: 'held' },
    { after: 4_500, how: 'read' },
  ],
  [
    'what is not detected is compared anew, news or not',
    { kind: 'undetected', verdict: { state: 'waiting', refresh: 'normal' }, refreshedAt: 99_700 },
    { after: 700, how: 'normal' },
  ],
  [
    'of a thousand that are not detected ten a second',
    { kind: 'undetected', verdict: { state: 'waiting', refresh: 'normal' }, refreshedAt: 100_000, count: 1_000 },
    { after: 100_000, how: 'normal' },
  ],
  [
    'what was rendered wrongly is rendered anew before anything else',
    { kind: 'other-image', verdict: { state: 'waiting', refresh: 'hard' }, news: true, doubt: true },
    { after: 1_000, how: 'hard' },
  ],
])('%s', (_, changes, { after, how }) => {
  const given = between(changes)
  const plan = planLook(given)
  expect({ after: Math.round(plan.at - given.now), how: plan.how }).toEqual({ after, how })
})
