import { fieldsOf, isRecord, listOf } from '../../lib/json.ts'
import type { Path } from './plan-change.ts'

/** The mark of what is inside a value: a mark of true holds for all of it. */
export const markAt = (mark: unknown, step: string | number): unknown => {
  if (mark === true) return true
  if (Array.isArray(mark)) return mark[Number(step)]
  return Object.hasOwn(fieldsOf(mark), step) ? fieldsOf(mark)[step] : undefined
}

/** Whether anything in a value is marked. */
export const isMarked = (mark: unknown): boolean => {
  if (Array.isArray(mark)) return mark.some(isMarked)
  return isRecord(mark) ? Object.values(mark).some(isMarked) : mark === true
}

export const redacted = '(sensitive)'

/**
 * A path as far as it may be shown. The keys of a sensitive map are sensitive themselves, so a path ends where a mark
 * begins.
 */
export const shownPath = (path: Path, marks: unknown[]): Path => {
  const shown: Path = []
  let within = marks
  for (const step of path) {
    if (within.includes(true)) break
    shown.push(step)
    within = within.map((mark) => markAt(mark, step))
  }
  return shown
}

/** `tags.Name`, `ingress[0]`, `labels["app.kubernetes.io/name"]`. */
export const pathText = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`
    if (!/^[\w-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`
    return text === '' ? step : `${text}.${step}`
  }, '')

/** The value with what is marked replaced; for where a whole value is shown. */
export const redact = (value: unknown, marks: unknown[]): unknown => {
  if (marks.includes(true)) return redacted
  if (Array.isArray(value)) return listOf(value).map((item, index) => redact(item, within(marks, index)))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redact(item, within(marks, key))]))
}

const within = (marks: unknown[], step: string | number): unknown[] => marks.map((mark) => markAt(mark, step))
