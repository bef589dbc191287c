import { expect, test } from 'vitest'
import { hasRemedy } from '../../../scripts/messages/find-rows.ts'
import { keepMessage } from '../../../tests/support/messages/kept.ts'
import type { LiveResult } from '../live-result.ts'
import { failureMessage } from './describe.ts'
import { drillFailure } from './describe-drill.ts'

test.each([
  ['unauthorized', 'denied'],
  ['unreachable', 'unreachable'],
  ['not-found', 'not-found'],
  ['render-failed', 'rejected'],
  ['sync-failed', 'rejected'],
  ['degraded', 'rejected'],
  ['regressed', 'conflict'],
  ['stale-render', 'conflict'],
  ['blocked', 'timed-out'],
  ['not-detected', 'timed-out'],
  ['timed-out', 'timed-out'],
] as const)('a wait that ends as %s says why, and what to do', (outcome, reason) => {
  const because = 'what was seen'
  const [images, application] = [[], 'quote']
  const verdict = { application, outcome, revision: '', because, images, confirmedPods: 0 }
  const result = { outcome, reason, because, revision: '', applications: [verdict], timeline: [] }
  const message = failureMessage(result)
  keepMessage({ reason, message })
  expect(message.startsWith(`${outcome}: quote: what was seen. `)).toBe(true)
  expect(hasRemedy(message)).toBe(true)
})

test('what was done since takes the place of what would be to do', () => {
  const cause = { because: 'it crashes', next: 'Look at its log', resource: 'Pod quote-1', kind: 'crash' } as const
  const verdict = { application: 'quote', revision: '', because: '', images: [], confirmedPods: 0, cause }
  const result: LiveResult = {
    outcome: 'degraded',
    reason: 'rejected',
    because: '',
    revision: '',
    applications: [{ ...verdict, outcome: 'degraded' }],
    timeline: [],
  }
  expect(failureMessage(result, 'It was taken back.')).toBe(
    'degraded: quote: Pod quote-1: it crashes. It was taken back.',
  )
})

test.each([
  ['failed', 'rejected'],
  ['not-found', 'not-found'],
  ['unauthorized', 'denied'],
  ['unreachable', 'unreachable'],
  ['timed-out', 'timed-out'],
] as const)('a drill that ends as %s says why, and what to do', (outcome, reason) => {
  const drill = {
    application: 'drill-oom-kill',
    outcome,
    reason,
    because: 'what was seen',
    page: 'https://argocd/x',
    log: [],
  }
  const message = drillFailure({ ...drill, report: undefined })
  keepMessage({ reason, message })
  expect(message.startsWith(`${outcome}: drill-oom-kill: what was seen. `)).toBe(true)
  expect(hasRemedy(message)).toBe(true)
})
