import type { DrillReport } from '../../../src/lib/drill-report.ts'
import { formatDuration } from '../../../src/lib/time.ts'
import { type DrillTimes, drillTimes, type Taken } from '../drill-times.ts'
import { timeAxis } from './panel-parts.ts'
import { line, rect, svg, text } from './svg.ts'

const width = 1000
const margin = 20
const headHeight = 64
const laneHeight = 56
const title = 'Failure drills: from the failure to the alert, and from the end of the failure to the end of the alert'

/** What the colours of a lane mean, in the order of time. */
const parts = [
  { color: 'rest', means: 'it is set up and well' },
  { color: 'orange', means: 'failed, and nobody is told yet' },
  { color: 'red', means: 'Alertmanager has the alert' },
  { color: 'green', means: 'the failure is gone, the alert not yet' },
] as const

/** A lane for each drill, all on one axis; dashed is the time by which it had to be. SVG. */
export const drillsPicture = (reports: DrillReport[]): string => {
  const times = reports.map(drillTimes)
  const longest = Math.max(...times.map(endOf))
  const place = (milliseconds: number): number => margin + (milliseconds / longest) * (width - 2 * margin - 20)
  const stepSeconds = longest / 1000
  const axis = { x: margin, y: headHeight + times.length * laneHeight + 6, width: width - 2 * margin - 20 }
  return svg({
    ...{ title, width, height: axis.y + 26 },
    parts: [
      text({ x: margin, y: 26, words: 'Failure drills', kind: 'head' }),
      text({
        x: margin + 150,
        y: 26,
        words: 'dashed: by when the alert had to be there, and had to be over',
        kind: 'faint',
      }),
      ...legend(),
      ...times.flatMap((one, index) => lane(one, headHeight + index * laneHeight, place)),
      ...timeAxis({ from: 0, stepSeconds, steps: 2, moment: 0 }, axis),
    ],
  })
}

const endOf = ({ goneAt, over: { alertmanager } }: DrillTimes): number =>
  goneAt + Math.max(alertmanager.took, alertmanager.within)

const legend = (): string[] => {
  const each = (width - 2 * margin) / parts.length
  return parts.flatMap(({ color, means }, index) => [
    rect(color, { x: margin + index * each, y: 38, width: 12, height: 10 }),
    text({ x: margin + index * each + 18, y: 47, words: means, kind: 'faint' }),
  ])
}

const lane = (times: DrillTimes, y: number, place: (milliseconds: number) => number): string[] => {
  const { drill, alert, failureAt, firing, goneAt, over } = times
  const bounds = [0, failureAt, failureAt + firing.alertmanager.took, goneAt, goneAt + over.alertmanager.took]
  const bar = parts.map(({ color }, index) => {
    const [from, to] = [place(bounds[index] ?? 0), place(bounds[index + 1] ?? 0)]
    return rect(color, { x: from, y: y + 24, width: Math.max(1, to - from), height: 16 })
  })
  const due = [failureAt + firing.alertmanager.within, goneAt + over.alertmanager.within].map((milliseconds) =>
    line('line limit on-blue', [place(milliseconds), y + 19], [place(milliseconds), y + 45]),
  )
  const words = `${alert} ${told(firing.alertmanager)} after the failure, over ${told(over.alertmanager)} after its end`
  return [
    text({ x: margin, y: y + 15, words: drill, kind: 'name' }),
    text({ x: margin + 125, y: y + 15, words, kind: 'faint' }),
    ...bar,
    ...due,
  ]
}

const told = ({ took, within }: Taken): string => `${formatDuration(took)} (within ${formatDuration(within)})`
