import { fieldsOf, parseJson } from './json.ts'

/** What was seen, and when, in milliseconds after the drill began. */
export type DrillMoment = { afterMilliseconds: number; what: string }

/** Something that had to be seen within a time; `tookMilliseconds` is missing where it was not seen. */
export type DrillMeasure = { what: string; required: boolean; withinMilliseconds: number; tookMilliseconds?: number }

/** What a failure drill found, as it crosses from the cluster to whoever asked for it. */
export type DrillReport = {
  drill: string
  verdict: 'passed' | 'failed'
  /** What is wrong, in a sentence; what was proven, where nothing is. */
  because: string
  /** The uid of the Job that ran it: a report of another run is not taken for this one's. */
  job: string
  alert: string
  /** What the failure was injected as, such as `Pod drills/oom-kill-x7k2p`; empty where nothing was. */
  object: string
  startedAt: string
  measures: DrillMeasure[]
  timeline: DrillMoment[]
}

const mark = 'slipway-drill-report '

/** Beyond this a container runtime cuts a line into pieces, and not every reader joins them. */
const mostBytes = 15_000

/** The line of the log that holds the report; where it is too long, the oldest moments are left out. */
export const formatReportLine = (report: DrillReport): string => {
  const line = mark + JSON.stringify(report)
  return Buffer.byteLength(line) <= mostBytes || report.timeline.length === 0
    ? line
    : formatReportLine({ ...report, timeline: report.timeline.slice(1) })
}

/** The last report in a log; undefined where there is none that can be read. */
export const findReport = (lines: readonly string[]): DrillReport | undefined =>
  lines.flatMap((line) => (line.startsWith(mark) ? readReport(line.slice(mark.length)) : [])).at(-1)

/** What a person reads of the log: the report's own line is for machines. */
export const isReportLine = (line: string): boolean => line.startsWith(mark)

/** The report that a text is as JSON; none where it is something else. */
export const readReport = (text: string): DrillReport[] => {
  const found = fieldsOf(parseJson(text))
  const { drill, verdict, because, job, alert, object, startedAt, measures, timeline } = found
  const texts = [drill, because, job, alert, object, startedAt]
  if (!texts.every((value) => typeof value === 'string')) return []
  if (verdict !== 'passed' && verdict !== 'failed') return []
  if (!Array.isArray(measures) || !Array.isArray(timeline)) return []
  return [
    {
      ...{ drill: String(drill), verdict, because: String(because), job: String(job), alert: String(alert) },
      ...{ object: String(object), startedAt: String(startedAt) },
      measures: measures.map(readMeasure),
      timeline: timeline.map((moment) => ({
        afterMilliseconds: Number(fieldsOf(moment).afterMilliseconds),
        what: String(fieldsOf(moment).what),
      })),
    },
  ]
}

const readMeasure = (value: unknown): DrillMeasure => {
  const { what, required, withinMilliseconds, tookMilliseconds } = fieldsOf(value)
  return {
    ...{ what: String(what), required: required === true, withinMilliseconds: Number(withinMilliseconds) },
    ...(typeof tookMilliseconds === 'number' ? { tookMilliseconds } : {}),
  }
}
