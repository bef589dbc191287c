import { expect, test } from 'vitest'
import {
  all,
  bumped,
  cancelled,
  changed,
  commit,
  failure,
  live,
  type Needs,
  others,
  pushedAt,
  selected,
  skipped,
  success,
  timelineOf,
  wholeDelivery,
} from '../../tests/support/delivery-jobs.ts'
import type { Report } from '../lib/report.ts'
import { tellDelivery } from './delivery.ts'
import { describeDelivery } from './describe.ts'
import { parseJobs } from './jobs.ts'

const describing = (needs: Needs, { push = true, pushed = true } = {}): Report => {
  const jobs = parseJobs(JSON.stringify(needs))
  if (typeof jobs === 'string') throw new Error(jobs)
  const delivery = tellDelivery({ jobs, pushedAt: pushed ? pushedAt : undefined })
  return describeDelivery(delivery, { push, manifestsPage: undefined })
}

const bodyOf = ({ sections }: Report, heading: string): string =>
  sections.find((section) => section.heading === heading)?.body ?? ''

const select = success({ ...selected({ rows: changed, images: others }), timeline: timelineOf(['ask ECR', 12, 14]) })
const nothing = success(selected({ rows: [], images: all }))
const cartMissing = success(selected({ rows: ['cart'], images: ['email', 'quote', ...others] }))
const stopped = { bump: skipped, health: skipped }
const cause = { because: 'OOMKilled at 64Mi', next: 'Raise the limit', resource: 'Pod quote-1', kind: 'out-of-memory' }
const degraded = failure({
  outcome: 'degraded',
  reason: 'rejected',
  results: JSON.stringify([
    { application: 'shop', outcome: 'degraded', revision: commit, because: 'pods fail', cause },
  ]),
  timeline: timelineOf(['Argo CD detects', 105, 108], ['Argo CD syncs', 108, 112], ['Argo CD rolls out', 112, 180]),
})

test.each<[string, Needs, { push?: boolean; pushed?: boolean }, string]>([
  [
    'live',
    wholeDelivery,
    {},
    '`live`: 3 of 19 services built, 16 reused; one commit, `c0ffee0`; live 2m10s after the push',
  ],
  [
    'started by hand',
    wholeDelivery,
    { pushed: false },
    '`live`: 3 of 19 services built, 16 reused; one commit, `c0ffee0`; live 1m58s after it began',
  ],
  [
    'an empty selection',
    { select: nothing, build: skipped, collect: skipped, ...stopped },
    {},
    '`nothing-to-build`: 0 of 19 services built, 19 reused',
  ],
  [
    'an empty catalogue',
    { select: success(selected({ rows: [], images: [] })), build: skipped, collect: skipped, ...stopped },
    {},
    '`nothing-to-build`: no service to build',
  ],
  [
    'nothing to build, and live already',
    {
      select: nothing,
      build: skipped,
      collect: skipped,
      bump: success({ outcome: 'unchanged', commit }),
      health: success(live),
    },
    {},
    '`live`: 0 of 19 services built, 19 reused; the manifests have it already, at `c0ffee0`; live 2m10s after the push',
  ],
  [
    'without a push',
    { select: success(selected({ rows: changed, images: [] })), build: success({}), collect: skipped, ...stopped },
    { push: false },
    '`built`: 3 services built, none pushed',
  ],
  [
    'a failed leg',
    { select, build: failure(), collect: cartMissing, ...stopped },
    {},
    '`failed` `build-error`: 2 of 19 services built, 1 failed, 16 reused; ended 14s after the push',
  ],
  [
    'a failed leg, with allow-partial',
    { ...wholeDelivery, build: failure(), collect: cartMissing },
    {},
    '`live` `build-error`: 2 of 19 services built, 1 failed, 16 reused; one commit, `c0ffee0`; live 2m10s after the push',
  ],
  [
    'more than a matrix holds',
    { ...wholeDelivery, select: success(selected({ rows: changed, images: others, deferred: 744 })), ...stopped },
    {},
    '`failed` `not-found`: 3 of 763 services built, 16 reused, 744 left to a later run; ended 1m21s after the push',
  ],
  [
    'cancelled while it was built',
    { select, build: cancelled, collect: skipped, ...stopped },
    {},
    '`cancelled`: 0 of 19 services built, 3 built or failed, 16 reused; ended 14s after the push',
  ],
  [
    'degraded',
    { ...wholeDelivery, health: degraded },
    {},
    '`degraded` `rejected`: 3 of 19 services built, 16 reused; one commit, `c0ffee0`; ended 3m00s after the push',
  ],
  [
    'a promotion',
    { bump: success(bumped), health: skipped },
    { pushed: false },
    '`bumped`: one commit, `c0ffee0`; ended 3.0s after it began',
  ],
  [
    'a rollback',
    { rollback: success({ outcome: 'rolled-back', commit }), health: skipped },
    {},
    '`rolled-back`: taken back by one commit, `c0ffee0`',
  ],
  ['nothing ran', { select: skipped, build: skipped, collect: skipped, ...stopped }, {}, '`skipped`'],
])('the headline of: %s', (_case, needs, surroundings, headline) =>
  expect(describing(needs, surroundings).headline).toBe(headline),
)

test.each<[string, Needs, string[]]>([
  ['all went well', wholeDelivery, []],
  ['an empty selection', { select: nothing, build: skipped, collect: skipped, ...stopped }, []],
  [
    'a failed leg',
    { select, build: failure(), collect: cartMissing, ...stopped },
    ['The jobs of `cart` say what to correct', '**Re-run failed jobs**', '`allow-partial: true`'],
  ],
  [
    'a failed leg, with allow-partial',
    { ...wholeDelivery, build: failure(), collect: cartMissing },
    ['The jobs of `cart`', 'The others went on without them'],
  ],
  [
    'an image that is gone',
    { select, build: success({}), collect: cartMissing, ...stopped },
    ['ECR has no image of `cart`', 'builds them anew'],
  ],
  [
    'deferred',
    { ...wholeDelivery, select: success(selected({ rows: changed, images: [], deferred: 1 })), ...stopped },
    ['1 more service waits', 'Nothing is written before'],
  ],
  ['cancelled', { ...wholeDelivery, health: cancelled }, ['**Re-run failed jobs** goes on where it stopped']],
  [
    'a refused approval',
    { ...wholeDelivery, bump: failure(), health: skipped },
    ['`bump` failed before its action told anything'],
  ],
  [
    'a later step failed',
    { ...wholeDelivery, bump: failure(bumped), health: skipped },
    ['`bump` failed after its action had done its work'],
  ],
  [
    'no right',
    { ...wholeDelivery, bump: failure({ outcome: 'failed', reason: 'denied' }), health: skipped },
    ['`bump` failed with `denied`', 'credential'],
  ],
  [
    'superseded',
    { ...wholeDelivery, bump: success({ outcome: 'superseded' }), health: skipped },
    ['Nothing to do: a later commit'],
  ],
  ['held', { ...wholeDelivery, bump: success({ outcome: 'held' }), health: skipped }, ['`release-hold`']],
  [
    'a part was left out',
    {
      ...wholeDelivery,
      bump: success({ ...bumped, results: '[{"name":"ad","outcome":"held","because":"taken back by 1234567"}]' }),
    },
    ['`ad` was left out, `held`: taken back by 1234567.'],
  ],
  [
    'proposed',
    {
      ...wholeDelivery,
      bump: success({ outcome: 'proposed', 'pull-request-url': 'https://github.com/acme/m/pull/7' }),
      health: skipped,
    },
    ['[the pull request](https://github.com/acme/m/pull/7) is merged'],
  ],
  [
    'degraded',
    { ...wholeDelivery, health: degraded },
    ['`shop`: OOMKilled at 64Mi. **Raise the limit**', 'take `c0ffee0` back'],
  ],
])('what to do next after: %s', (_case, needs, words) => {
  const body = bodyOf(describing(needs), 'What to do next')
  if (words.length === 0) expect(body).toBe('')
  for (const word of words) expect(body).toContain(word)
})

test('the services that were to be built come first, each with what became of its image and of its tag', () => {
  const body = bodyOf(describing({ ...wholeDelivery, build: failure(), collect: cartMissing }), 'Services')
  expect(body.split('\n').slice(2, 7)).toEqual([
    '| `cart` | **failed** | `src-6361727400000000` | `bumped` |',
    '| `email` | built | `src-656d61696c000000` | `bumped` |',
    '| `quote` | built | `src-71756f7465000000` | `bumped` |',
    '| `ad` | reused | `src-6164000000000000` | `unchanged` |',
    '| `checkout` | reused | `src-636865636b6f7574` | `unchanged` |',
  ])
})

test('of a large catalogue, what did not change is folded away', () => {
  const many = Array.from({ length: 300 }, (_, index) => `service-${index}`)
  const report = describing({ ...wholeDelivery, select: success(selected({ rows: changed, images: many })) })
  expect(bodyOf(report, 'Services').split('\n')).toHaveLength(5)
  expect(bodyOf(report, 'Other services')).toMatch(/^<details><summary>300 services/)
})

test('a promotion shows from what to what, and the time is told from the first job on', () => {
  const report = describing({ bump: success(bumped), health: success(live) }, { pushed: false })
  expect(bodyOf(report, 'Manifests').split('\n')).toContain(
    '| `cart` | `bumped` | `src-1@abababababab` | `src-6361727400000000@abababababab` |',
  )
  expect(bodyOf(report, 'Timeline')).toContain('| `commit` | +0.0s | 3.0s | done |')
})

test('the timeline goes over all jobs, the build between the two selections, and Argo CD by its stages', () => {
  const body = bodyOf(describing({ ...wholeDelivery, health: degraded }), 'Timeline')
  expect(body.split('\n').slice(-8)).toEqual([
    '| `push, until the first job works` | +0.0s | 12s | done |',
    '| `select` | +12s | 2.0s | done |',
    '| `build` | +14s | 1m06s | done |',
    '| `collect` | +1m20s | 1.0s | done |',
    '| `commit` | +1m32s | 3.0s | done |',
    '| `Argo CD detects` | +1m45s | 3.0s | done |',
    '| `Argo CD syncs` | +1m48s | 4.0s | done |',
    '| `Argo CD rolls out` | +1m52s | 1m08s | done |',
  ])
})

test('what the jobs say cannot become Markdown of its own', () => {
  const bad = JSON.stringify([
    { application: '</td>|[x](javascript:1)', outcome: 'degraded', because: '<img src=x>|**bold**' },
  ])
  const body = bodyOf(
    describing({ ...wholeDelivery, health: failure({ outcome: 'degraded', reason: 'rejected', results: bad }) }),
    'Applications',
  )
  expect(body).toContain('&lt;img src=x&gt;\\|\\*\\*bold\\*\\*')
})
