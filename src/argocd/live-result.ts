import type { Reason } from '../lib/failure.ts'
import type { Phase } from '../lib/timeline.ts'
import type { ApplicationVerdict } from './application-verdict.ts'
import { type ExpectedImage, formatExpected, isSameRepository } from './judgement/expectation.ts'
import type { Outcome } from './judgement/outcome.ts'
import type { Moment } from './watch/tell.ts'

/** How the wait for all of them ended. */
export type LiveResult = {
  outcome: Outcome
  /** Empty for outcomes that do not fail the step. */
  reason: Reason | ''
  because: string
  revision: string
  applications: ApplicationVerdict[]
  timeline: Moment[]
  /** The stages of the wait, where there was one. */
  phases?: Phase[]
}

/** The outcomes from the worst to the best: the worst of the applications is the whole's. */
const ranking: [Outcome, Reason | ''][] = [
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
  ['superseded', ''],
  ['live', ''],
]

type Ended = { images: ExpectedImage[]; timeline: Moment[]; verdicts: ApplicationVerdict[] }

/** The result of all from the verdicts: an image that nothing runs is not live, however healthy the rest is. */
export const conclude = ({ images: expected, timeline, verdicts }: Ended): LiveResult => {
  const [outcome, reason] = ranking.find(([word]) => verdicts.some((verdict) => verdict.outcome === word)) ?? [
    'live',
    '',
  ]
  const worst = verdicts.find((verdict) => verdict.outcome === outcome)
  const result: LiveResult = {
    outcome,
    reason,
    because: worst?.because ?? '',
    revision: worst?.revision ?? '',
    applications: verdicts,
    timeline,
  }
  const nowhere = expected.filter(
    (image) => !verdicts.some(({ images }) => images.some((named) => isSameRepository(named, image))),
  )
  if (outcome !== 'live' || nowhere.length === 0) return result
  const because = `no workload of ${verdicts.map(({ application }) => application).join(', ')} names an image of ${nowhere.map(formatExpected).join(', ')}${describeChildren(verdicts)}`
  return { ...result, outcome: 'not-found', reason: 'not-found', because }
}

const describeChildren = (verdicts: ApplicationVerdict[]): string => {
  const children = verdicts.flatMap((verdict) => verdict.children ?? [])
  const more = children.length > 10 ? `, and ${children.length - 10} more` : ''
  return children.length === 0
    ? ''
    : `; it has child applications: name them in applications (${children.slice(0, 10).join(', ')}${more})`
}
