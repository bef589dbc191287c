import { Failure } from '../../src/lib/failure.ts'
import { isRecord } from '../../src/lib/json.ts'

/** How often one thing was done to another, and how that was survived: `how` counts each way. */
export type FaultRow = { done: string; to: string; tried: number; how: Record<string, number> }

/** Adds one case to the rows, in place; without `how` it was tried and not survived. */
export const countOne = (
  rows: FaultRow[],
  { done, to, how }: { done: string; to: string; how: string | undefined },
): void => {
  let row = rows.find((one) => one.done === done && one.to === to)
  if (row === undefined) {
    row = { done, to, tried: 0, how: {} }
    rows.push(row)
  }
  row.tried += 1
  if (how !== undefined) row.how[how] = (row.how[how] ?? 0) + 1
}

/** Reads what a suite has kept; refuses what is no list of rows. */
export const readFaultRows = (text: string, path: string): FaultRow[] => {
  const value: unknown = JSON.parse(text)
  if (!Array.isArray(value)) throw unreadable(path)
  return value.map((row: unknown) => {
    if (!isRecord(row)) throw unreadable(path)
    const { done, to, tried, how } = row
    if (typeof done !== 'string' || typeof to !== 'string' || typeof tried !== 'number' || !isRecord(how)) {
      throw unreadable(path)
    }
    return { done, to, tried, how: Object.fromEntries(Object.entries(how).map(([way, count]) => [way, Number(count)])) }
  })
}

const unreadable = (path: string): Failure =>
  new Failure(
    'invalid-input',
    `${path} is no list of rows with done, to, tried and how: run the suite again, as docs/faults.md says`,
  )
