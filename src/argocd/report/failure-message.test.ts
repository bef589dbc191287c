import { expect, test } from 'vitest'
import { hasRemedy } from '../../../scripts/messages/find-rows.ts'
import { keepMessage } from '../../../tests/support/messages/kept.ts'
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
