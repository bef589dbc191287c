import { expect, test } from 'vitest'
import { type DrillReport, findReport, formatReportLine, isReportLine } from './drill-report.ts'

const report: DrillReport = {
  ...{ drill: 'oom-kill', verdict: 'failed', because: 'late', job: 'uid', alert: 'ContainerOOMKilled' },
  ...{ object: 'Pod drills/oom-kill-1', startedAt: '2026-01-01T00:00:00.000Z' },
  measures: [
    { what: 'seen', required: true, withinMilliseconds: 90_000, tookMilliseconds: 40_000 },
    { what: 'not seen', required: true, withinMilliseconds: 90_000 },
  ],
  timeline: [{ afterMilliseconds: 0, what: 'precheck …' }],
}

test('a report gets through a log as it was, and the last one counts', () => {
  const older = formatReportLine({ ...report, because: 'older' })
  expect(findReport(['+0.0s  precheck …', older, formatReportLine(report), 'more'])).toEqual(report)
})

test.each([
  [['nothing of it']],
  [['slipway-drill-report {"drill":"oom-kill"']],
  [['slipway-drill-report {"drill":"oom-kill","verdict":"maybe"}']],
])('what is no report is none: %j', (lines) => expect(findReport(lines)).toBeUndefined())

test('a report that is too long for a line loses the beginning of its timeline', () => {
  const timeline = Array.from({ length: 500 }, (_, index) => ({ afterMilliseconds: index, what: 'x'.repeat(50) }))
  const line = formatReportLine({ ...report, timeline })
  expect(Buffer.byteLength(line)).toBeLessThan(16 * 1024)
  expect(isReportLine(line)).toBe(true)
  expect(findReport([line])?.timeline.at(-1)).toEqual(timeline.at(-1))
})
