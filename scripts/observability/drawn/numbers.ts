import { formatValue } from './format-value.ts'
import { colorOf, lastOf, type Shown } from './panel-parts.ts'
import { at, rect, text } from './svg.ts'

/** Large numbers, one beside the other; with their names where there are several. */
export const stat = ({ panel, series, steps, box }: Shown): string[] => {
  const width = box.width / series.length
  return series.flatMap((one, index) => {
    const value = lastOf(one)
    const x = box.x + width * (index + 0.5)
    const y = box.y + box.height / 2 + (series.length > 1 ? 2 : 8)
    const number = text({ x, y, words: formatValue(value, panel.unit), kind: `big middle ${colorOf(value, steps)}` })
    return series.length > 1 ? [number, text({ x, y: y + 18, words: one.legend, kind: 'faint middle' })] : [number]
  })
}

/** Half a circle, filled as far as the value, of 1, reaches. */
export const gauge = ({ panel, series, steps, box }: Shown): string[] =>
  series.slice(0, 1).flatMap((one) => {
    const value = lastOf(one)
    const [x, y] = [box.x + box.width / 2, box.y + box.height - 14]
    const radius = Math.min(box.height - 22, box.width / 2 - 16)
    const arc = (part: number, color: string): string => {
      const angle = Math.PI * (1 - Math.min(1, Math.max(0, part)))
      const [toX, toY] = [x + radius * Math.cos(angle), y - radius * Math.sin(angle)]
      return `<path class="line on-${color}" style="stroke-width:11;stroke-linecap:butt" d="M${at(x - radius)} ${at(y)}A${at(radius)} ${at(radius)} 0 0 1 ${at(toX)} ${at(toY)}"/>`
    }
    const words = formatValue(value, panel.unit)
    const color = colorOf(value, steps)
    return [arc(1, 'rest'), arc(value, color), text({ x, y, words, kind: `heading middle ${color}` })]
  })

const barHeight = 30

/** A bar for each series, of which 1 is the whole width. */
export const bargauge = ({ panel, series, steps, box }: Shown): string[] =>
  series.slice(0, Math.floor(box.height / barHeight)).flatMap((one, index) => {
    const value = lastOf(one)
    const color = colorOf(value, steps)
    const [x, y, room] = [box.x + 10, box.y + index * barHeight, box.width - 80]
    return [
      text({ x, y: y + 10, words: one.legend, fit: room }),
      rect('rest', { x, y: y + 14, width: room, height: 10 }),
      rect(color, { x, y: y + 14, width: room * Math.min(1, Math.max(0, value)), height: 10 }),
      text({ x: x + room + 8, y: y + 23, words: formatValue(value, panel.unit), kind: color }),
    ]
  })
