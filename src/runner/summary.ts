import * as core from '@actions/core'
import { type Report, renderReport } from '../lib/report.ts'

/** GitHub drops a step's summary above this whole. */
const limitBytes = 1024 * 1024

/** Writes the step's job summary; outside of a runner there is no place for one. */
export const writeSummary = async (report: Report, hide: (text: string) => string): Promise<void> => {
  if (!process.env.GITHUB_STEP_SUMMARY) return
  await core.summary.addRaw(hide(renderReport(report, limitBytes))).write({ overwrite: true })
}
