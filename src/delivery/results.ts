import { listAt, listOf, parseJson, textAt } from '../lib/json.ts'
import type { Job } from './jobs.ts'
import { outputOf } from './jobs.ts'

/** What gitops-bump or gitops-rollback did with an image. */
export type Written = { name: string; outcome: string; because: string; from: string; to: string }

/** What argocd-health says of an application. */
export type Verdict = {
  application: string
  page: string
  outcome: string
  revision: string
  because: string
  /** What is to be done, where a resource is the cause. */
  next: string
}

/** The `results` of gitops-bump or gitops-rollback; what is changed in several places is told by the first. */
export const writtenBy = (job: Job | undefined): Written[] =>
  listOf(parseJson(outputOf(job, 'results'))).map((entry) => ({
    name: textAt(entry, 'name'),
    outcome: textAt(entry, 'outcome'),
    because: textAt(entry, 'because'),
    from: textAt(entry, 'places', 0, 'from'),
    to: textAt(entry, 'places', 0, 'to'),
  }))

/** The verdicts of argocd-health: of its `results`, or of its `report`, which is never large. */
export const verdictsOf = (job: Job | undefined): Verdict[] =>
  (outputOf(job, 'results') === ''
    ? listAt(parseJson(outputOf(job, 'report')), 'applications')
    : listOf(parseJson(outputOf(job, 'results')))
  ).map((entry) => ({
    application: textAt(entry, 'application'),
    page: textAt(entry, 'page'),
    outcome: textAt(entry, 'outcome'),
    revision: textAt(entry, 'revision'),
    because: textAt(entry, 'cause', 'because') || textAt(entry, 'because'),
    next: textAt(entry, 'cause', 'next'),
  }))
