import { formatValue } from './format-value.ts'
import { lastOf, type Shown } from './panel-parts.ts'
import { line, text } from './svg.ts'

const rowHeight = 18

/** A row for each series: its labels, and its value. */
export const labelTable = ({ panel, series, box }: Shown): string[] => {
  const labels = [...new Set(series.flatMap((one) => Object.keys(one.labels)))].filter((name) => name !== '__name__')
  const head = [...labels, 'value']
  const rows = series.map((one) => [
    ...labels.map((label) => one.labels[label] ?? ''),
    formatValue(lastOf(one), panel.unit),
  ])
  const most = Math.floor(box.height / rowHeight) - 1
  const shown = rows.slice(0, rows.length > most ? most - 1 : most)
  const lengths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)) + 2)
  const letters = lengths.reduce((sum, length) => sum + length, 0)
  const places = lengths.map((_, column) => sumOf(lengths.slice(0, column)) / letters)
  const cells = (row: string[], index: number, kind: string): string[] =>
    row.map((words, column) =>
      text({
        ...{ x: box.x + 10 + (places[column] ?? 0) * (box.width - 14), y: box.y + 12 + index * rowHeight, words, kind },
        fit: ((lengths[column] ?? 0) / letters) * (box.width - 14) - 4,
      }),
    )
  const below = box.y + 17
  return [
    ...cells(head, 0, 'faint'),
    line('edge', [box.x + 8, below], [box.x + box.width - 8, below]),
    ...shown.flatMap((row, index) => cells(row, index + 1, '')),
    ...(shown.length < rows.length ? cells([`and ${rows.length - shown.length} more`], shown.length + 1, 'faint') : []),
  ]
}

const sumOf = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0)
