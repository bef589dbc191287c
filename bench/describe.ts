import { alignedTable } from '../scripts/markdown.ts'
import type { Measured, Subject } from './bench.ts'
import { type Compared, compare, slopes } from './compare.ts'

/** The table of one run, ours in bold, and what grows how. */
export const describe = (subject: Subject, measured: Measured[]): string => {
  const counted = [...new Set(measured.flatMap(({ more }) => Object.keys(more ?? {})))]
  const head = ['Size', 'What', 'ms', 'x', ...counted]
  const rows = compare(subject, measured).map((row) => [
    row.size,
    subject.ours.includes(row.contestant) ? `**${row.contestant}**` : row.contestant,
    ...(row.absent === undefined ? timesOf(row) : [row.absent, '']),
    ...counted.map((name) => shown(row.more?.[name])),
  ])
  const growth = slopes(subject, measured)
  return [
    alignedTable(head, rows),
    ...(growth.length === 0 ? [] : [alignedTable(['Growth', 'Exponent'], growth.map(growthRow))]),
  ].join('\n\n')
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
