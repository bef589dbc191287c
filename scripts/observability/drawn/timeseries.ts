import type { Panel, Unit } from '../panel.ts'
import type { Series } from '../watched/watched.ts'
import { formatValue } from './format-value.ts'
import { placeOf, type Shown, timeAxis } from './panel-parts.ts'
import { at, type Box, line, lineColors, rect, text } from './svg.ts'

const mostNamed = 4
const namedHeight = 13
const axisWidth = 62
const ticks = 4

/** Lines over time, the limits at which alerts begin, and below them whose they are, of many those that rise highest. */
export const timeseries = ({ panel, series: all, steps, span, box }: Shown): string[] => {
  const series = all.toSorted((one, other) => peakOf(other) - peakOf(one))
  const named = series.slice(0, series.length > mostNamed ? mostNamed - 1 : mostNamed)
  const plot = {
    ...{ x: box.x + axisWidth, y: box.y + 4, width: box.width - axisWidth - 20 },
    height: box.height - 28 - Math.min(series.length, mostNamed) * namedHeight,
  }
  const top = topOf(series, panel.unit)
  const heightOf = (value: number): number => plot.y + plot.height * (1 - value / top)
  const limits = steps.flatMap(({ value, color }) => (value === null || value > top ? [] : [{ value, color }]))
  const names = named.map(({ legend }) => legend)
  const more = series.length - named.length
  return [
    ...grid({ panel, plot, top }),
    ...timeAxis(span, { x: plot.x, y: plot.y + plot.height, width: plot.width }),
    ...limits.map(({ value, color }) =>
      line(`line limit on-${color}`, [plot.x, heightOf(value)], [plot.x + plot.width, heightOf(value)]),
    ),
    ...series.map(({ values }, index) => {
      const points = values.map((value, step) =>
        value === undefined ? undefined : ([placeOf(step, span, plot), heightOf(value)] as const),
      )
      return `<path class="line s${index % lineColors}" d="${pathOf(points)}"/>`
    }),
    ...[...names, ...(more > 0 ? [`and ${more} more`] : [])].flatMap((words, index) => {
      const y = plot.y + plot.height + 30 + index * namedHeight
      const key = index < names.length ? [rect(`k${index}`, { x: box.x + 10, y: y - 8, width: 10, height: 8 })] : []
      return [...key, text({ x: box.x + 26, y, words, fit: box.width - 30 })]
    }),
  ]
}

const grid = ({ panel, plot, top }: { panel: Panel; plot: Box; top: number }): string[] =>
  Array.from({ length: ticks + 1 }, (_, index) => {
    const y = plot.y + plot.height * (1 - index / ticks)
    const words = formatValue((top * index) / ticks, panel.unit)
    return [
      line('edge', [plot.x, y], [plot.x + plot.width, y]),
      text({ x: plot.x - 5, y: y + 4, words, kind: 'faint end' }),
    ].join('')
  })

/** A round number that no value exceeds. */
export const topOf = (series: Series[], unit: Unit): number => {
  const highest = Math.max(0, ...series.map(peakOf))
  if (highest === 0) return unit === 'percentunit' ? 1 : ticks
  const base = unit === 'bytes' || unit === 'Bps' ? 1024 ** Math.floor(Math.log(highest) / Math.log(1024)) : 1
  const power = 10 ** Math.floor(Math.log10(highest / base))
  const round = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10].find((one) => one * power * base >= highest) ?? 10
  return round * power * base
}

const peakOf = ({ values }: Series): number => Math.max(0, ...values.map((value) => value ?? 0))

/** A line through the points, lifted where one is missing; a point alone is a dot. */
export const pathOf = (points: (readonly [number, number] | undefined)[]): string =>
  points
    .flatMap((point, index) => {
      if (point === undefined) return []
      const [x, y] = [at(point[0]), at(point[1])]
      if (points[index - 1] !== undefined) return [`L${x} ${y}`]
      return [`M${x} ${y}${points[index + 1] === undefined ? 'h.1' : ''}`]
    })
    .join('')
