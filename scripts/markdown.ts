import { Failure } from '../src/lib/failure.ts'

/** A table whose columns line up in the source, too. Cells are Markdown. */
export const alignedTable = (head: string[], rows: string[][]): string => {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => lengthOf(row[column]))))
  const line = (cells: string[], fill: string) =>
    `| ${widths.map((width, column) => (cells[column] ?? '') + fill.repeat(width - lengthOf(cells[column]))).join(' | ')} |`
  return [line(head, ' '), line([], '-'), ...rows.map((row) => line(row, ' '))].join('\n')
}

/** Code as a cell of a table. */
export const code = (text: string): string => `\`${text.replaceAll('|', '\\|')}\``

/** A description is Markdown already; only what would break a table's row is escaped. */
export const cell = (text: string): string =>
  text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')

const lengthOf = (cell = ''): number => [...cell].length

type Markers = { text: string; name: string; table: string; path: string }

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
export const fillMarkers = ({ text, name, table, path }: Markers): string => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Failure('not-found', `${path} needs ${start} and, after it, ${end}`)
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`
}
