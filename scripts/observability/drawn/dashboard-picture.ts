import { type ColorStep, stepsOf } from '../color-steps.ts'
import type { Dashboard, Panel } from '../panel.ts'
import { type Placed, placeRows } from '../place-rows.ts'
import type { Alert } from '../rules.ts'
import type { AnsweredPanel, Span } from '../watched/watched.ts'
import { labelTable } from './label-table.ts'
import { bargauge, gauge, stat } from './numbers.ts'
import type { Shown } from './panel-parts.ts'
import { stateTimeline } from './state-timeline.ts'
import { type Box, rect, svg, text } from './svg.ts'
import { timeseries } from './timeseries.ts'

const width = 1000
const margin = 12
const headHeight = 58
const unitHeight = 26
const gap = 6

const drawings: Record<Panel['kind'], (shown: Shown) => string[]> = {
  ...{ stat, gauge, bargauge, timeseries },
  ...{ table: labelTable, 'state-timeline': stateTimeline },
}

type Picture = { dashboard: Dashboard; alerts: Alert[]; answered: AnsweredPanel[]; span: Span }

/** The panels of a dashboard that something told of, where Grafana has them, with the colours that it gives them. SVG. */
export const dashboardPicture = ({ dashboard, alerts, answered, span }: Picture): string => {
  const seriesOf = new Map(answered.map(({ id, series }) => [id, series]))
  const rows = placeRows(
    dashboard.rows
      .map((row) => ({ ...row, panels: widened(row.panels.filter(({ id }) => seriesOf.has(id))) }))
      .filter(({ panels }) => panels.length > 0),
  )
  const top = (y: number): number => headHeight + y * unitHeight
  const end = Math.max(0, ...rows.flatMap(({ panels }) => panels.map(({ gridPos: { y, h } }) => y + h)))
  const parts = rows.flatMap(({ title, y, panels }) => [
    text({ x: margin, y: top(y) + 18, words: title, kind: 'heading' }),
    ...panels.flatMap((placed) => {
      const steps = stepsOf(placed.panel, alerts)
      return panelPicture({ placed, steps, series: seriesOf.get(placed.panel.id) ?? [], span })
    }),
  ])
  const count = dashboard.rows.flatMap(({ panels }) => panels).length
  const note = `${seriesOf.size} of its ${count} panels, drawn from a Prometheus's answers to their queries; single numbers and tables are of minute ${Math.round((span.moment * span.stepSeconds) / 60)}.`
  const heading = [
    text({ x: margin, y: 26, words: dashboard.title, kind: 'head' }),
    text({ x: margin, y: 46, words: note, kind: 'faint' }),
  ]
  return svg({ title: dashboard.title, width, height: top(end) + margin, parts: [...heading, ...parts] })
}

/** Panels whose neighbours are left out take their place, up to twice their width. */
const widened = (panels: Panel[]): Panel[] => {
  const lines: Panel[][] = []
  for (const panel of panels) {
    const line = lines.at(-1)
    if (line === undefined || columnsOf(line) + panel.width > 24) lines.push([panel])
    else line.push(panel)
  }
  return lines.flatMap((line) => {
    const factor = Math.min(2, 24 / columnsOf(line))
    const wide = line.map((panel) => ({ ...panel, width: Math.floor(panel.width * factor) }))
    const left = Math.floor(columnsOf(line) * factor) - columnsOf(wide)
    return wide.map((panel, index) => ({ ...panel, width: panel.width + Number(index >= wide.length - left) }))
  })
}

const columnsOf = (panels: Panel[]): number => panels.reduce((sum, { width: columns }) => sum + columns, 0)

type PanelPicture = Pick<Shown, 'series' | 'span'> & { placed: Placed; steps: ColorStep[] }

const panelPicture = ({ placed: { panel, gridPos }, steps, series, span }: PanelPicture): string[] => {
  const column = (width - 2 * margin + gap) / 24
  const frame: Box = {
    ...{ x: margin + gridPos.x * column, y: headHeight + gridPos.y * unitHeight },
    ...{ width: gridPos.w * column - gap, height: gridPos.h * unitHeight - gap },
  }
  const box = { ...frame, y: frame.y + 26, height: frame.height - 28 }
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  return [
    rect('panel', frame),
    text({ x: frame.x + 10, y: frame.y + 17, words: panel.title, kind: 'name', fit: 0.85 * frame.width - 10 }),
    ...(series.length === 0
      ? [text({ ...middle, words: 'empty: all is well', kind: 'faint middle' })]
      : drawings[panel.kind]({ panel, series, steps, span, box })),
  ]
}
