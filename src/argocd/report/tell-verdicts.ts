import type { Told } from '../../lib/told.ts'
import type { LiveResult } from '../live-result.ts'
import { withoutHosts } from './report.ts'

const mostNamed = 50
const mostLetters = 300

/** The verdicts as the summary of a whole delivery reads them: without images and logs, at last only those that are not live. */
export const tellVerdicts = ({ applications }: LiveResult): Told[] => {
  const all = applications.map(({ application, page, outcome, revision, because, cause }) => ({
    application,
    ...(page === undefined ? {} : { page }),
    outcome,
    revision,
    because: because.slice(0, mostLetters),
    ...(cause === undefined
      ? {}
      : { cause: { because: cause.because.slice(0, mostLetters), next: cause.next.slice(0, mostLetters) } }),
  }))
  const bad = all.filter(({ outcome }) => outcome !== 'live').slice(0, mostNamed)
  return [all, bad].map((results) => ({ results: withoutHosts(JSON.stringify(results), applications) }))
}
