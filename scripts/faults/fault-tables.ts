import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { alignedTable, cell } from '../markdown.ts'
import { type FaultRow, readFaultRows } from './fault-rows.ts'

/** The table of docs/faults.md, of what the suites have kept in docs/faults/. */
export const faultTables = (): Record<string, string> => {
  const paths = globSync('docs/faults/*.json').toSorted((a, b) => basename(a).localeCompare(basename(b)))
  return { faults: faultTable(paths.flatMap((path) => readFaultRows(readFileSync(path, 'utf8'), path))) }
}

/** One row each, then their sum. */
export const faultTable = (rows: FaultRow[]): string =>
  alignedTable(
    ['What was done', 'To what', 'Tried', 'Survived', 'How'],
    [...rows.map((row) => cellsOf(row)), ['**All**', '', ...sumOf(rows).map(String), '']],
  )

const cellsOf = ({ done, to, tried, how }: FaultRow): string[] => [
  cell(done),
  cell(to),
  String(tried),
  String(survivedOf(how)),
  Object.entries(how)
    .toSorted(([, a], [, b]) => b - a)
    .map(([way, count]) => `${cell(way)}: ${count}`)
    .join('; '),
]

const sumOf = (rows: FaultRow[]): [number, number] => [
  rows.reduce((sum, { tried }) => sum + tried, 0),
  rows.reduce((sum, { how }) => sum + survivedOf(how), 0),
]

const survivedOf = (how: Record<string, number>): number => Object.values(how).reduce((sum, count) => sum + count, 0)
