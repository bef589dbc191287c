/**
 * How one step ended: `not-run` and `skipped` tests are no failure unless the run must be complete. `below` are lines
 * that follow the table, such as the names of failed tests.
 */
export type Ending = { result: 'passed' | 'failed' | 'not-run'; skipped?: number; note?: string; below?: string[] }

export type Row = Ending & { step: string; seconds: number }

/** Whether everything that had to run did, and passed. */
export const isGood = (rows: readonly Row[], { complete }: { complete: boolean }): boolean =>
  rows.every((row) => row.result === 'passed' || (row.result === 'not-run' && !complete)) &&
  (!complete || rows.every(({ skipped = 0 }) => skipped === 0))

/** The table that a run ends with, one line a step, in plain text, and what failed below it. */
export const closingTable = (rows: readonly Row[]): string => {
  const total = rows.reduce((sum, { seconds }) => sum + seconds, 0)
  const cells = [
    ['step', 'result', 'seconds', ''],
    ...rows.map((row) => [row.step, words[row.result], row.seconds.toFixed(1), noteOf(row)]),
    ['total', '', total.toFixed(1), ''],
  ]
  const width = (column: number): number => Math.max(...cells.map((row) => row[column]?.length ?? 0))
  const lines = cells.map(([step = '', result = '', seconds = '', note = '']) =>
    `${step.padEnd(width(0))}  ${result.padEnd(width(1))}  ${seconds.padStart(width(2))}  ${note}`.trimEnd(),
  )
  return [...lines, ...rows.flatMap(details)].join('\n')
}

/** So many lines help; the log above has all of them. */
const mostDetails = 100

const details = ({ step, below = [] }: Row): string[] =>
  below.length === 0
    ? []
    : [
        '',
        `${step}:`,
        ...below.slice(0, mostDetails).map((line) => `  ${line}`),
        ...(below.length > mostDetails ? [`  and ${below.length - mostDetails} more lines`] : []),
      ]

const words = { passed: 'passed', failed: 'FAILED', 'not-run': 'not run' }

const noteOf = ({ skipped = 0, note = '' }: Row): string =>
  [skipped > 0 ? `${skipped} tests skipped` : '', note].filter((part) => part !== '').join('; ')
