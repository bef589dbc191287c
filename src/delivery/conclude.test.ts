import { expect, test } from 'vitest'
import {
  bumped,
  cancelled,
  changed,
  failure,
  live,
  type Needs,
  others,
  selected,
  skipped,
  success,
  wholeDelivery,
} from '../../tests/support/delivery-jobs.ts'
import { conclude } from './conclude.ts'
import { parseJobs } from './jobs.ts'

const concluded = (needs: Needs): string => {
  const jobs = parseJobs(JSON.stringify(needs))
  if (typeof jobs === 'string') throw new Error(jobs)
  const { outcome, reason } = conclude(jobs)
  return [outcome, reason].filter(Boolean).join(' ')
}

const nothing = success(selected({ rows: [], images: others }))
const some = success(selected({ rows: changed, images: others }))
const notThere = { bump: skipped, health: skipped }
const notAllBuilt = success(selected({ rows: ['cart'], images: ['email', 'quote', ...others] }))

const rows: [string, Needs, string][] = [
  ['all went well', wholeDelivery, 'live'],
  [
    'nothing to build, and the manifests have it',
    {
      select: nothing,
      build: skipped,
      collect: skipped,
      bump: success({ outcome: 'unchanged' }),
      health: success(live),
    },
    'live',
  ],
  [
    'nothing to build, nothing to write',
    { select: nothing, build: skipped, collect: skipped, ...notThere },
    'nothing-to-build',
  ],
  [
    'no manifests-repository, or push false',
    { select: some, build: success({}), collect: skipped, ...notThere },
    'built',
  ],
  ['no argocd-server', { ...wholeDelivery, health: skipped }, 'bumped'],
  [
    'a later push was first',
    { ...wholeDelivery, bump: success({ outcome: 'superseded' }), health: skipped },
    'superseded',
  ],
  ['all is held', { ...wholeDelivery, bump: success({ outcome: 'held' }), health: skipped }, 'held'],
  ['a pull request', { ...wholeDelivery, bump: success({ outcome: 'proposed' }), health: skipped }, 'proposed'],
  [
    'the pods fail',
    { ...wholeDelivery, health: failure({ outcome: 'degraded', reason: 'rejected' }) },
    'degraded rejected',
  ],
  [
    'the health check has no right',
    { ...wholeDelivery, health: failure({ outcome: 'failed', reason: 'denied' }) },
    'failed denied',
  ],
  ['a leg failed', { select: some, build: failure(), collect: notAllBuilt, ...notThere }, 'failed build-error'],
  [
    'a leg failed, and nobody looked',
    { select: some, build: failure(), collect: skipped, ...notThere },
    'failed build-error',
  ],
  ['a leg failed with allow-partial', { ...wholeDelivery, build: failure(), collect: notAllBuilt }, 'live build-error'],
  [
    'a leg failed with allow-partial, and the rest is degraded',
    { ...wholeDelivery, build: failure(), health: failure({ outcome: 'degraded', reason: 'rejected' }) },
    'degraded rejected',
  ],
  [
    'an image is gone as soon as it was pushed',
    { select: some, build: success({}), collect: notAllBuilt, ...notThere },
    'failed not-found',
  ],
  [
    'a matrix had no room for all, and all that it had is built',
    {
      select: success(selected({ rows: changed, images: others, deferred: 744 })),
      build: success({}),
      collect: success(selected({ rows: [], images: others })),
      ...notThere,
    },
    'failed not-found',
  ],
  [
    'a matrix had no room for all, with allow-partial',
    { ...wholeDelivery, select: success(selected({ rows: changed, images: others, deferred: 744 })) },
    'live',
  ],
  [
    'ECR did not answer the second time',
    { select: some, build: success({}), collect: failure({ outcome: 'failed', reason: 'unreachable' }), ...notThere },
    'failed unreachable',
  ],
  [
    'the catalogue has a mistake',
    { select: failure({ outcome: 'failed', reason: 'invalid-input' }), build: skipped, collect: skipped, ...notThere },
    'failed invalid-input',
  ],
  ['the checkout failed', { select: failure(), build: skipped, collect: skipped, ...notThere }, 'failed unexpected'],
  ['an approval was refused', { ...wholeDelivery, bump: failure(), health: skipped }, 'failed unexpected'],
  ['a step after the bump failed', { ...wholeDelivery, bump: failure(bumped), health: skipped }, 'failed unexpected'],
  [
    'cancelled while it was built',
    { select: some, build: cancelled, collect: skipped, ...notThere },
    'cancelled cancelled',
  ],
  ['cancelled while it was waited for Argo CD', { ...wholeDelivery, health: cancelled }, 'cancelled cancelled'],
  [
    'cancelled, as the action says',
    { ...wholeDelivery, health: failure({ outcome: 'cancelled', reason: 'cancelled' }) },
    'cancelled cancelled',
  ],
  ['no job ran', { select: skipped, build: skipped, collect: skipped, ...notThere }, 'skipped'],
  ['a promotion', { bump: success(bumped), health: success(live) }, 'live'],
  ['a promotion of what is there', { bump: success({ outcome: 'unchanged' }), health: skipped }, 'unchanged'],
  ['a rollback', { rollback: success({ outcome: 'rolled-back' }), health: success(live) }, 'live'],
  ['a rollback of nothing', { rollback: success({ outcome: 'nothing-to-do' }), health: skipped }, 'nothing-to-do'],
  [
    'a rollback without the right',
    { rollback: failure({ outcome: 'failed', reason: 'denied' }), health: skipped },
    'failed denied',
  ],
]

test.each(rows)('%s', (_case, needs, expected) => expect(concluded(needs)).toBe(expected))

const resultsOf = (needs: Needs): string[] => Object.values(needs).map(({ result }) => result)

test('every mix of results has an outcome, and it is live only where all that ran succeeded', () => {
  const results = ['success', 'failure', 'cancelled', 'skipped'] as const
  const outputs: Record<string, Record<string, string>> = {
    select: some.outputs,
    build: {},
    collect: {},
    bump: bumped,
    health: live,
  }
  const mixes = Object.keys(outputs).reduce<Needs[]>(
    (before, name) =>
      before.flatMap((needs) =>
        results.map((result) => ({
          ...needs,
          [name]: { result, outputs: result === 'success' ? (outputs[name] ?? {}) : {} },
        })),
      ),
    [{}],
  )
  const words = mixes.map((needs) => ({ needs, word: concluded(needs) }))
  expect(words.filter(({ word }) => word.trim() === '').map(({ needs }) => resultsOf(needs))).toEqual([])
  const green = words.filter(({ word }) => word === 'live').map(({ needs }) => resultsOf(needs))
  expect(green.filter((mix) => mix.includes('cancelled') || mix[1] === 'failure')).toEqual([])
  expect(mixes).toHaveLength(1024)
})
