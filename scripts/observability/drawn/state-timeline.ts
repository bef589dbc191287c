import { colorOf, placeOf, type Shown, timeAxis } from './panel-parts.ts'
import { letterWidth, rect, text } from './svg.ts'

const axisHeight = 24

/** A lane for each series, coloured by its value while it has one. */
export const stateTimeline = ({ series, steps, span, box }: Shown): string[] => {
  const longest = Math.max(...series.map(({ legend }) => legend.length))
  const labelWidth = Math.min(box.width * 0.5, (longest + 1) * letterWidth)
  const lanes = { x: box.x + 10 + labelWidth, width: box.width - labelWidth - 30 }
  const height = Math.min(26, (box.height - axisHeight - 8) / series.length)
  return [
    ...series.flatMap(({ legend, values }, index) => {
      const y = box.y + 4 + index * height
      const kind = height < 14 ? 'tiny' : ''
      const label = text({ x: box.x + 10, y: y + height / 2 + 3, words: legend, kind, fit: labelWidth })
      return [
        label,
        ...stretchesOf(values).map(({ from, to, value }) => {
          const x = placeOf(from, span, lanes)
          const width = Math.max(2, Math.min(placeOf(to, span, lanes), lanes.x + lanes.width) - x)
          return rect(colorOf(value, steps), { x, y: y + 1, width, height: height - 3 })
        }),
      ]
    }),
    ...timeAxis(span, { ...lanes, y: box.y + 6 + series.length * height }),
  ]
}

type Stretch = { from: number; to: number; value: number }

/** Steps one after the other that have the same value, as one; `to` is the first that has it no more. */
export const stretchesOf = (values: (number | undefined)[]): Stretch[] => {
  const stretches: Stretch[] = []
  for (const [step, value] of values.entries()) {
    const last = stretches.at(-1)
    if (last?.to === step && last.value === value) last.to = step + 1
    else if (value !== undefined) stretches.push({ from: step, to: step + 1, value })
  }
  return stretches
}
