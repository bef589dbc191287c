import { isRecord } from '../../lib/json.ts'
import { parseExactly } from './exact-json.ts'
import type { Change, Headline, Path } from './plan-change.ts'
import type { Shown } from './plan-entry.ts'
import { isMarked, markAt, pathText, redact, redacted, shownPath } from './redact.ts'

/** The same place in all that a change says of it. */
type Place = { path: Path; before: unknown; after: unknown; unknown: unknown; marks: [unknown, unknown] }

const mostAttributes = 40
const mostCharacters = 160

/**
 * The attributes that differ, down to single values, as a person may see them. A value that is sensitive on one side is
 * redacted on both: it may be the same one. JSON in a text, as policies are, is compared by its own parts.
 */
export const differences = (change: Change): { attributes: Shown[]; more: number } => {
  const forcing = forcingPaths(change)
  const attributes: Shown[] = []
  let more = 0
  const visit = (place: Place): void => {
    for (const shown of leavesOf(place)) {
      const isForcing = forcing.some((path) => isAtOrBelow(shown.path, path))
      if (attributes.length < mostAttributes || isForcing) attributes.push({ ...shown, forces: isForcing })
      else more += 1
    }
  }
  const { before, after, afterUnknown, beforeSensitive, afterSensitive } = change
  walk({ path: [], before, after, unknown: afterUnknown, marks: [beforeSensitive, afterSensitive] }, visit)
  return { attributes, more }
}

/** The attributes that force a replacement, as texts; nothing sensitive is in them. */
export const forcingPaths = ({ replacePaths, beforeSensitive, afterSensitive }: Headline['change']): string[] => [
  ...new Set(replacePaths.map((path) => pathText(shownPath(path, [beforeSensitive, afterSensitive])))),
]

const isAtOrBelow = (path: string, above: string): boolean =>
  path === above || (path.startsWith(above) && /^[.[ ]/.test(path.slice(above.length)))

const walk = (place: Place, visit: (place: Place) => void): void => {
  const { before, after, unknown, marks } = place
  if (unknown === true || marks.includes(true) || !(isTree(before) || isTree(after)) || isReshaped(place)) {
    if (differs(place)) visit(place)
    return
  }
  for (const step of stepsOf(before, after, unknown)) {
    // The most of a plan stays, and is told so without a place for each value in it.
    const stays = markAt(unknown, step) === undefined && isSame(itemAt(before, step), itemAt(after, step))
    if (!stays) walk(placeAt(place, step), visit)
  }
}

const isTree = (value: unknown): boolean => typeof value === 'object' && value !== null

/** A text that became a list, as in policies: below neither of them is the other. */
const isReshaped = ({ before, after }: Place): boolean =>
  (before ?? null) !== null &&
  (after ?? null) !== null &&
  (isTree(before) !== isTree(after) || Array.isArray(before) !== Array.isArray(after))

/** A list beside nothing is walked as a list. */
const stepsOf = (...trees: unknown[]): (string | number)[] => {
  const lists = trees.filter((tree) => Array.isArray(tree))
  if (!trees.some(isRecord)) return [...Array(Math.max(0, ...lists.map((list) => list.length))).keys()]
  const steps = new Set<string>()
  for (const tree of trees) {
    if (isTree(tree)) for (const key of Object.keys(Object(tree))) steps.add(key)
  }
  return [...steps]
}

const placeAt = ({ path, before, after, unknown, marks }: Place, step: string | number): Place => ({
  path: [...path, step],
  before: itemAt(before, step),
  after: itemAt(after, step),
  unknown: markAt(unknown, step),
  marks: [markAt(marks[0], step), markAt(marks[1], step)],
})

const itemAt = (value: unknown, step: string | number): unknown => {
  if (Array.isArray(value)) return value[Number(step)] ?? null
  return isRecord(value) && Object.hasOwn(value, step) ? (value[step] ?? null) : null
}

const differs = ({ before, after, unknown }: Place): boolean => unknown === true || !isSame(before, after)

/** Values as JSON has them; the order of keys does not matter. */
export const isSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]))
  }
  if (!isRecord(one) || !isRecord(other)) return (one ?? null) === (other ?? null)
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  )
}

const leavesOf = (place: Place): Omit<Shown, 'forces'>[] => {
  const { path, before, after, unknown, marks } = place
  const name = pathText(path)
  const isSecret = marks.some(isMarked)
  const inner = isSecret || unknown === true ? undefined : innerJson(before, after)
  if (inner === undefined) {
    const later = unknown === true ? '(known after apply)' : shownValue(after, marks)
    return [{ path: name, before: shownValue(before, marks), after: later }]
  }
  const leaves: Omit<Shown, 'forces'>[] = []
  walk({ path: [], ...inner, unknown: undefined, marks: [undefined, undefined] }, (part) => {
    const [was, is] = [shownValue(part.before, []), shownValue(part.after, [])]
    leaves.push({ path: `${name} → ${pathText(part.path)}`, before: was, after: is })
  })
  return leaves
}

/** Two texts that are JSON objects or lists and differ in what they say. */
const innerJson = (before: unknown, after: unknown): { before: unknown; after: unknown } | undefined => {
  const [was, is] = [parsed(before), parsed(after)]
  return was === undefined || is === undefined || isSame(was, is) ? undefined : { before: was, after: is }
}

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[{[]/.test(value) || isDeep(value)) return undefined
  try {
    const found: unknown = parseExactly(value)
    return isTree(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** No policy is: it is told as the text that it is. */
const isDeep = (text: string): boolean => {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1
    if (depth > 200) return true
  }
  return false
}

/** A value on one line; what is cut off is counted. */
const shownValue = (value: unknown, marks: unknown[]): string => {
  if (value === null || value === undefined) return ''
  const shown = redact(value, marks)
  const text = shown === redacted ? redacted : JSON.stringify(shown)
  const rest = text.length - mostCharacters
  return rest <= 20 ? text : `${text.slice(0, mostCharacters)}… ${rest} characters more`
}
