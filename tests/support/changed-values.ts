import type { Reading } from './yaml-readers.ts'

/** A value that is another one after an edit. */
export type Change = { path: string; before: unknown; after: unknown }

/** Every value that differs between two readings; a shape that differs is a change of the whole. */
export const changedValues = (before: Reading, after: Reading): Change[] => {
  if ('error' in before || 'error' in after) {
    const same = 'error' in before && 'error' in after
    return same ? [] : [{ path: '', before, after }]
  }
  return changesIn(before.documents, after.documents, '')
}

const changesIn = (before: unknown, after: unknown, path: string): Change[] => {
  if (before instanceof Date && after instanceof Date && before.getTime() === after.getTime()) return []
  if (!isBranch(before) || !isBranch(after)) return Object.is(before, after) ? [] : [{ path, before, after }]
  const [old, now] = [Object.entries(before), Object.entries(after)]
  const keys = (entries: [string, unknown][]): string => JSON.stringify(entries.map(([key]) => key).sort())
  if (keys(old) !== keys(now)) return [{ path, before, after }]
  const values = new Map(now)
  return old.flatMap(([key, value]) => changesIn(value, values.get(key), `${path}.${key}`))
}

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !(value instanceof Date)
