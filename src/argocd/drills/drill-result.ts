import type { DrillReport } from '../../lib/drill-report.ts'
import type { Reason } from '../../lib/failure.ts'

export type DrillOutcome = 'passed' | 'failed' | 'not-found' | 'unauthorized' | 'unreachable' | 'timed-out'

/** How a drill ended that was started through Argo CD; without a report where none could be read. */
export type DrillResult = {
  outcome: DrillOutcome
  /** Empty where the drill passed. */
  reason: Reason | ''
  because: string
  application: string
  /** Its page in Argo CD. */
  page: string
  report: DrillReport | undefined
  /** The last lines that the drill wrote, where it left no report. */
  log: string[]
}

export const reasonOf: Record<DrillOutcome, Reason | ''> = {
  passed: '',
  failed: 'rejected',
  'not-found': 'not-found',
  unauthorized: 'denied',
  unreachable: 'unreachable',
  'timed-out': 'timed-out',
}
