import { isReportLine } from '../../lib/drill-report.ts'
import { readDrillLog } from './drill-log.ts'
import type { Drilling } from './drilling.ts'

/** Reads the log, and tells what was written since the last look; the report itself is for machines. */
export const tellLog = async ({ argocd, address, job, older, own, progress }: Drilling): Promise<void> => {
  const log = await readDrillLog(argocd, address, { job, container: 'drill', older })
  if (log === undefined || (own.log !== undefined && own.log.job !== log.job)) return
  own.log = log
  for (const line of log.lines.slice(own.linesTold)) if (!isReportLine(line)) progress.say(line)
  own.linesTold = Math.max(own.linesTold, log.lines.length)
}
