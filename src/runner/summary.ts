import * as core from '@actions/core'
import { type Report, renderReport } from '../lib/report.ts'

/** GitHub drops a step's summary above this whole. */
const limitBytes = 1024 * 1024

/** Writes the step's job summary; outside of a runner there is no place for one. */
export const writeSummary = async (report: Report): Promise<void> => {
  if (!process.env.GITHUB_STEP_SUMMARY) return
  await core.summary.addRaw(renderReport(report, limitBytes)).write({ overwrite: true })
}
