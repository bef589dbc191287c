import { expect, test } from 'vitest'
import { formatTimeline, ganttChart, type Phase, parseTimeline, phaseTable, timelineSection } from './timeline.ts'

const phases: Phase[] = [
  { name: 'Build: quote', startedAt: 1_000, endedAt: 13_000, ended: 'done' },
  { name: 'Push', startedAt: 13_000, endedAt: 13_020, ended: 'failed' },
]

test('draws a bar a phase, none too thin to see', () => {
  expect(ganttChart(phases)).toBe(
    '```mermaid\ngantt\n  dateFormat x\n  axisFormat %H:%M:%S\n  tickInterval 5second\n  Build  quote :1000, 13000\n  Push :crit, 13000, 13100\n```',
  )
})

test.each([
  [0, '1second'],
  [4, '1second'],
  [5, '2second'],
  [120, '30second'],
  [121, '1minute'],
  [3_600, '15minute'],
  [86_400, '6hour'],
])('of %i seconds the axis has at most four ticks, as a phone has room for, one every %s', (seconds, tick) => {
  const chart = ganttChart([{ name: 'Wait', startedAt: 5_000, endedAt: 5_000 + seconds * 1_000, ended: 'done' }])
  expect(chart).toContain(`\n  tickInterval ${tick}\n`)
})

test('a name adds no line to the diagram', () => {
  const name = 'a\nclick b href "javascript:c"\u202E'
  expect(ganttChart([{ name, startedAt: 0, endedAt: 100, ended: 'done' }]).split('\n')).toEqual([
    ...['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S', '  tickInterval 1second'],
    ...['  a click b href "javascript c"⟨U+202E⟩ :0, 100', '```'],
  ])
})

test('lists what each phase took', () => {
  expect(phaseTable(phases)).toBe(
    '| Phase | Began | Took | Ended |\n| --- | --- | --- | --- |\n| `Build: quote` | +0.0s | 12s | done |\n| `Push` | +12s | 0.0s | failed |',
  )
})

test('the section has a chart where there is something to compare, and is not there without phases', () => {
  const body = (some: Phase[]) => timelineSection(some).map((section) => section.body)
  expect(body(phases)).toEqual([`${ganttChart(phases)}\n\n${phaseTable(phases)}`])
  expect(body(phases.slice(1))).toEqual([phaseTable(phases.slice(1))])
  expect(body([])).toEqual([])
})

test('crosses jobs on one line, and comes back as it was', () => {
  const line = formatTimeline(phases)
  expect(line).toBe(
    '[{"name":"Build: quote","begin":1000,"end":13000,"ended":"done"},{"name":"Push","begin":13000,"end":13020,"ended":"failed"}]',
  )
  expect(parseTimeline(line)).toEqual(phases)
})

test.each(['', '[', '{}', 'null', '[null, 1, {"name":"Push"}, {"name":"Push","begin":"1","end":2}]'])(
  'what is no timeline has no phases: %s',
  (text) => expect(parseTimeline(text)).toEqual([]),
)

test('stays small, however many phases there were', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => ({
    name: `${index}${'x'.repeat(1_000)}`,
    startedAt: 1_763_880_000_000,
    endedAt: 1_763_880_000_000,
    ended: 'done' as const,
  }))
  expect(formatTimeline(many).length).toBeLessThan(8 * 1024)
})
