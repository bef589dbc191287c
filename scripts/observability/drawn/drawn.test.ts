import { expect, test } from 'vitest'
import type { Dashboard, Panel, Unit } from '../panel.ts'
import { dashboardPicture } from './dashboard-picture.ts'
import { formatValue } from './format-value.ts'
import { stretchesOf } from './state-timeline.ts'
import { pathOf, topOf } from './timeseries.ts'

test.each<[number, Unit, string]>([
  [0, 'short', '0'],
  [12_345.6, 'short', '12346'],
  [0.012345, 'short', '0.0123'],
  [0.987, 'percentunit', '98.7 %'],
  [1, 'percentunit', '100 %'],
  [3.21, 'ms', '3.21 ms'],
  [2_500, 'ms', '2.5 s'],
  [0.25, 's', '250 ms'],
  [90, 's', '90 s'],
  [600, 's', '10 min'],
  [0, 'bytes', '0 B'],
  [1_572_864, 'bytes', '1.5 MiB'],
  [2_048, 'Bps', '2 KiB/s'],
  [0.1, 'cores', '0.1'],
  [12.34, 'reqps', '12.3/s'],
  [1, 'bool', 'yes'],
])('%d as %s is %s', (value, unit, words) => {
  expect(formatValue(value, unit)).toBe(words)
})

test.each<[(number | undefined)[], Unit, number]>([
  [[0.93], 'percentunit', 1],
  [[0], 'percentunit', 1],
  [[0, undefined], 'short', 4],
  [[0, 13], 'short', 16],
  [[100 * 1024 * 1024], 'bytes', 100 * 1024 * 1024],
])('above %j of %s the axis ends at %d', (values, unit, top) => {
  expect(topOf([{ legend: '', labels: {}, values }], unit)).toBe(top)
})

test('a line is lifted where a value is missing, and a value alone is a dot', () => {
  expect(pathOf([undefined, [1, 2], [3, 4.26], undefined, [5, 6]])).toBe('M1 2L3 4.3M5 6h.1')
})

test('a lane is one stretch for as long as its value stays', () => {
  expect(stretchesOf([undefined, 1, 1, 0, undefined, 0])).toEqual([
    { from: 1, to: 3, value: 1 },
    { from: 3, to: 4, value: 0 },
    { from: 5, to: 6, value: 0 },
  ])
})

const panel = (id: number, kind: Panel['kind'], more: Partial<Panel> = {}): Panel => ({
  ...{ id, title: `Panel <${id}>`, description: 'It shows.', kind, unit: 'percentunit', width: 8, queries: [] },
  ...more,
})

const dashboard: Dashboard = {
  ...{ uid: 'u', title: 'All kinds', description: 'They show.', variables: [] },
  rows: [
    {
      ...{ title: 'Numbers', height: 4 },
      panels: [
        panel(1, 'stat', { steps: [{ from: 0.5, color: 'red' }] }),
        panel(2, 'gauge'),
        panel(3, 'bargauge'),
        panel(4, 'stat'),
      ],
    },
    { title: 'Over time', height: 8, panels: [panel(5, 'timeseries'), panel(6, 'state-timeline'), panel(7, 'table')] },
    { title: 'Untold', height: 8, panels: [panel(8, 'stat')] },
  ],
}

const values = [0, 0.25, undefined, 0.75]
const series = Array.from({ length: 6 }, (_, index) => ({
  legend: `line ${index} with a name that is much too long for any place that there is for it in a panel`,
  labels: { pod: `pod-${index}` },
  values,
}))
const span = { from: 0, stepSeconds: 60, steps: 4, moment: 2 }
const picture = dashboardPicture({
  ...{ dashboard, alerts: [], span },
  answered: [1, 2, 3, 5, 6, 7].map((id) => ({ id, series })).concat({ id: 4, series: [] }),
})

test('each panel that was told of is drawn, with its number, its colour, or that it is empty', () => {
  expect(picture.match(/class="panel"/g)).toHaveLength(7)
  expect(picture).toContain('7 of its 8 panels')
  expect(picture).toContain('Panel &lt;1&gt;')
  expect(picture).not.toContain('Untold')
  expect(picture).toContain('class="big middle red"')
  expect(picture.match(/empty: all is well/g)).toHaveLength(1)
  expect(picture).toMatch(/are of minute 2\./)
})

test('nothing lies beyond the edges', () => {
  const height = Number(/height="(\d+)"/.exec(picture)?.[1])
  const rects = [...picture.matchAll(/<rect class="\w+" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)]
  expect(rects.length).toBeGreaterThan(20)
  for (const [whole, x, y, width, tall] of rects) {
    expect(Number(x) + Number(width), whole).toBeLessThanOrEqual(1000)
    expect(Number(y) + Number(tall), whole).toBeLessThanOrEqual(height)
  }
})

test.each([
  ['stay as they are where none is left out', [5, 6, 7], ['321.3', '321.3', '321.3']],
  ['take the place of one that is left out', [5, 7], ['485', '485']],
  ['become twice as wide and no wider', [6], ['648.7']],
])('panels of a line %s', (_, ids, widths) => {
  const answered = ids.map((id) => ({ id, series }))
  const drawn = dashboardPicture({ dashboard, alerts: [], span, answered })
  expect([...drawn.matchAll(/class="panel"[^>]* width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(widths)
})
