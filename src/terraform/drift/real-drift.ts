import { fieldsOf, isRecord, listOf } from '../../lib/json.ts'
import { isSame } from '../meaning/differences.ts'
import { parseExactly } from '../meaning/exact-json.ts'
import type { ResourceChange } from '../meaning/plan-change.ts'

/**
 * The attributes of a drifted resource that somebody changed, without what providers make of themselves. `explained` are the
 * values that other resources of the stack bring to it.
 */
export const realDrift = ({ change }: ResourceChange, explained: Set<string>): string[] => {
  const [before, after] = [fieldsOf(change.before), fieldsOf(change.after)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.filter((name) => {
    if (isVolatile(name) || (name === 'tags_all' && 'tags' in after)) return false
    return isReal(before[name], after[name], explained)
  })
}

/** What AWS counts or dates by itself; `attachment_count` and the like. */
const isVolatile = (name: string): boolean =>
  /(^|_)(etag|status|state|serial|generation|count|date|timestamp|time|at|age)$|^(last|latest)_|_(version|revision)_?(id)?$/.test(
    name,
  )

const isReal = (before: unknown, after: unknown, explained: Set<string>): boolean => {
  if ((isEmpty(before) && isEmpty(after)) || isSame(before, after) || isSameJson(before, after)) return false
  if (Array.isArray(before) || Array.isArray(after)) return isRealList(listOf(before), listOf(after), explained)
  return !isExplained(after, explained) || !isEmpty(before)
}

/** `null`, `""`, `[]` and `{}` are one to AWS, and a provider gives back now this one, now that. */
const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const isSameJson = (before: unknown, after: unknown): boolean => {
  if (typeof before !== 'string' || typeof after !== 'string' || !/^\s*[{[]/.test(after)) return false
  try {
    return isSame(parseExactly(before), parseExactly(after))
  } catch {
    return false
  }
}

/**
 * In what order a list comes is a provider's whim. What was taken from it was either a resource of ours, whose own loss
 * is told, or is wanted back by the plan, or was nobody's: then it is as the code has it now.
 */
const isRealList = (before: unknown[], after: unknown[], explained: Set<string>): boolean => {
  const left = before.map((item) => item)
  const added = after.filter((item) => {
    const at = left.findIndex((was) => isSame(was, item))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  return added.some((item) => !isExplained(item, explained))
}

/** Whether all that a value says is said by resources of the stack that belong to it. */
const isExplained = (value: unknown, explained: Set<string>): boolean => {
  const leaves = leavesOf(value).filter((leaf) => !isDefault(leaf))
  return leaves.length > 0 && leaves.every((leaf) => explained.has(String(leaf)))
}

const isDefault = (leaf: unknown): boolean => isEmpty(leaf) || leaf === false || leaf === 0 || leaf === -1

const leavesOf = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(leavesOf)
  return isRecord(value) ? Object.values(value).flatMap(leavesOf) : [value]
}
