import { alignedTable } from '../scripts/markdown.ts'
import type { Measured, Subject } from './bench.ts'
import { type Compared, compare, slopes } from './compare.ts'

/** The table of one run, ours in bold, and what grows how. */
export const describe = (subject: Subject, measured: Measured[]): string => {
  const counted = [...new Set(measured.flatMap(({ more }) => Object.keys(more ?? {})))]
  const isTimed = measured.some(({ milliseconds }) => milliseconds !== undefined)
  const head = ['Size', 'What', ...(isTimed ? ['ms', 'x'] : []), ...counted]
  const rows = compare(subject, measured).map((row) => [
    row.size,
    subject.ours.includes(row.contestant) ? `**${row.contestant}**` : row.contestant,
    ...valuesOf(row, isTimed, counted),
  ])
  const growth = slopes(subject, measured)
  return [
    alignedTable(head, rows),
    ...(growth.length === 0 ? [] : [alignedTable(['Growth', 'Exponent'], growth.map(growthRow))]),
  ].join('\n\n')
}

/** Why there is nothing stands where the first value would. */
const valuesOf = (row: Compared, isTimed: boolean, counted: string[]): string[] => {
  const values = [...(isTimed ? timesOf(row) : []), ...counted.map((name) => shown(row.more?.[name]))]
  return row.absent === undefined ? values : [row.absent, ...values.slice(1)]
}

const timesOf = ({ milliseconds, ratio }: Compared): string[] => [
  milliseconds === undefined ? '' : milliseconds.toFixed(milliseconds < 10 ? 1 : 0),
  ratio === undefined ? '' : ratio.toFixed(2),
]

const shown = (value: string | number | undefined): string =>
  typeof value === 'number' ? value.toLocaleString('en-US', { maximumFractionDigits: 2 }) : (value ?? '')

const growthRow = ({ contestant, slope }: { contestant: string; slope: number }): string[] => [
  contestant,
  slope.toFixed(2),
]
