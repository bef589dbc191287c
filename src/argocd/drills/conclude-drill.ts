import { type DrillReport, findReport } from '../../lib/drill-report.ts'
import type { Operation } from '../answers/application.ts'
import type { DrillLog } from './drill-log.ts'
import { ask, type Drilling, type End, ofRefusal } from './drilling.ts'
import { tellLog } from './tell-log.ts'

/** What Argo CD knows of a Job's pods may be older than the end of its sync. */
const lastLooks = 8

type Ended = Pick<Operation, 'phase' | 'message' | 'failures'>

/** What the Job's report says; where there is none, what Argo CD says of the sync. */
export const concludeDrill = async (drilling: Drilling, ended: Ended): Promise<End> => {
  const { own, clock } = drilling
  for (let looks = 1; looks <= lastLooks; looks += 1) {
    const read = await ask(drilling, 'later', () => tellLog(drilling))
    if ('refusal' in read) return ofRefusal(read.refusal)
    const report = findReport(own.log?.lines ?? [])
    if (report !== undefined && report.job === own.log?.job) return ofReport(report, ended)
    // A sync that failed before its Job has no log, however often it is asked for.
    if (own.log === undefined && ended.phase !== 'Succeeded' && looks >= 3) break
    await clock.sleep(1_000)
  }
  return withoutReport(ended, own.log)
}

const withoutReport = ({ message, failures }: Ended, log: DrillLog | undefined): End => {
  const said = [message, ...failures.map(({ kind, name, message: why }) => `${kind} ${name}: ${why}`)]
  const found = log === undefined ? 'there is no log of its Job' : 'the log of its Job holds no report'
  const because = `${found}; Argo CD says: ${said.filter((text) => text !== '').join('; ')}`
  return { outcome: 'failed', because, log: log?.lines.slice(-30) ?? [] }
}

const ofReport = (report: DrillReport, { phase, message }: Ended): End => {
  if (report.verdict === 'failed') return { outcome: 'failed', because: report.because, report }
  // The report is its last word but one: its Job may have been killed after it.
  return phase === 'Succeeded'
    ? { outcome: 'passed', because: report.because, report }
    : { outcome: 'failed', because: `the drill passed, but its sync did not: ${message}`, report }
}
