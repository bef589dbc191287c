/** How one step ended: `not-run` and `skipped` tests are no failure unless the run must be complete. */
export type Ending = { result: 'passed' | 'failed' | 'not-run'; skipped?: number; note?: string }

export type Row = Ending & { step: string; seconds: number }

/** Whether everything that had to run did, and passed. */
export const isGood = (rows: readonly Row[], { complete }: { complete: boolean }): boolean =>
  rows.every((row) => row.result === 'passed' || (row.result === 'not-run' && !complete)) &&
  (!complete || rows.every(({ skipped = 0 }) => skipped === 0))

/** The table that a run ends with, one line a step, in plain text. */
export const closingTable = (rows: readonly Row[]): string => {
  const total = rows.reduce((sum, { seconds }) => sum + seconds, 0)
  const cells = [
    ['step', 'result', 'seconds', ''],
    ...rows.map((row) => [row.step, words[row.result], row.seconds.toFixed(1), noteOf(row)]),
    ['total', '', total.toFixed(1), ''],
  ]
  const width = (column: number): number => Math.max(...cells.map((row) => row[column]?.length ?? 0))
  return cells
    .map(([step = '', result = '', seconds = '', note = '']) =>
      `${step.padEnd(width(0))}  ${result.padEnd(width(1))}  ${seconds.padStart(width(2))}  ${note}`.trimEnd(),
    )
    .join('\n')
}

const words = { passed: 'passed', failed: 'FAILED', 'not-run': 'not run' }

const noteOf = ({ skipped = 0, note = '' }: Row): string =>
  [skipped > 0 ? `${skipped} tests skipped` : '', note].filter((part) => part !== '').join('; ')
