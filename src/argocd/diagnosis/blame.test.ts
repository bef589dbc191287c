import { expect, test } from 'vitest'
import type { ApplicationVerdict } from '../application-verdict.ts'
import type { Outcome } from '../judgement/outcome.ts'
import { isToBlame } from './blame.ts'
import type { Cause } from './cause.ts'

const ours = 'r.example/shop/quote:v2'
const commit = 'c'.repeat(40)
const question = { image: { repository: 'shop/quote', tag: 'v2', digest: undefined }, commit, unwell: ['sick'] }

const cause = (kind: Cause['kind']): Cause => ({ kind, resource: 'Pod quote-1', because: '', next: '' })
const verdict = (outcome: Outcome, more: Partial<ApplicationVerdict> = {}): ApplicationVerdict => ({
  application: 'quote',
  outcome,
  revision: commit,
  because: '',
  images: [ours],
  confirmedPods: 0,
  ...more,
})
const failing = (kind: Cause['kind'], failingImage = ours) => verdict('degraded', { cause: cause(kind), failingImage })

test.each<[string, ApplicationVerdict[], boolean]>([
  ['a container of ours that crashes', [failing('crash')], true],
  ['one that cannot be pulled', [failing('image-pull')], true],
  ['one that takes too much memory', [failing('out-of-memory')], true],
  ['a container beside ours', [failing('crash', 'r.example/mesh:1')], false],
  ['an older image of ours', [failing('crash', 'r.example/shop/quote:v1')], false],
  ['a missing secret', [failing('config')], false],
  ['no room on the nodes', [verdict('degraded', { cause: cause('scheduling') })], false],
  ['no cause that is known', [verdict('degraded')], false],
  ['pods of ours alone that get not ready', [verdict('degraded', { cause: cause('probe') })], true],
  [
    'pods of several images that get not ready',
    [verdict('degraded', { cause: cause('probe'), images: [ours, 'x:1'] })],
    false,
  ],
  ['an application that was unwell before', [{ ...failing('crash'), application: 'sick' }], false],
  ['one of two applications', [verdict('live'), { ...failing('crash'), application: 'jobs' }], true],
  ['our commit that could not be synced', [verdict('sync-failed')], true],
  ['a later commit that could not be synced', [verdict('sync-failed', { revision: 'd'.repeat(40) })], false],
  ['an application without our image', [verdict('sync-failed', { images: ['x:1'] })], false],
  ['a wait that ran out', [verdict('timed-out', { cause: cause('crash'), failingImage: ours })], false],
])('%s', (_case, applications, expected) => {
  const outcome = applications.find((one) => one.outcome !== 'live')?.outcome ?? 'live'
  const live = { outcome, reason: 'rejected' as const, because: '', revision: commit, applications, timeline: [] }
  expect(isToBlame(live, question)).toBe(expected)
})
