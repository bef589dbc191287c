import { afterCanonical, canonicalJson } from './canonical-json.ts'
import { parseExactly } from './exact-json.ts'
import { afterSpace, newWalk, walkOver } from './json-bytes.ts'
import { type Change, type Headline, readChange, readResourceChange } from './plan-change.ts'
import { cutOff } from './plan-window.ts'

/** Where a canonical value is. A buffer for each of the values of a large plan would be the most of its price. */
export type Span = { bytes: Buffer; from: number; end: number }

/** An object's values by their keys; good as long as the bytes that they were found in. */
export type Members = Map<string, Span>

/** An element of `resource_changes`: its own members, and those of its change. */
export type PlanElement = { resource: Members; change: Members }

/** One walk over the bytes, for what is told of a change and for its fingerprint. */
export const elementIn = (bytes: Buffer): PlanElement => {
  const element = { resource: new Map(), change: new Map() }
  afterMembers({ bytes, from: 0, members: element.resource, inner: element.change })
  return element
}

/** The members of an object; none where there is no object. */
export const membersIn = (bytes: Buffer): Members => {
  const members = new Map()
  afterMembers({ bytes, from: 0, members })
  return members
}

/** What is told of a change at once; of a large plan the most values are never decoded. */
export const headlineOf = ({ resource, change }: PlanElement): Headline =>
  readResourceChange({ ...decoded(resource, fieldsOfHeadline), change: decoded(change, fieldsOfDoing) })

const fieldsOfHeadline = ['address', 'previous_address', 'deposed', 'type', 'action_reason']
const fieldsOfDoing = ['actions', 'before_sensitive', 'after_sensitive', 'replace_paths', 'importing']

/** A change with its values. */
export const changeOf = (members: Members): Change => readChange(decoded(members, members.keys()))

export const valueIn = (members: Members, key: string): unknown => {
  const span = members.get(key)
  return span && parseExactly(span.bytes.toString('utf8', span.from, span.end))
}

const decoded = (members: Members, keys: Iterable<string>): Record<string, unknown> => {
  const values: Record<string, unknown> = {}
  for (const key of keys) values[key] = valueIn(members, key)
  return values
}

const [comma, quote, openBrace] = Buffer.from(',"{')

type Place = { bytes: Buffer; from: number; members: Members; inner?: Members }

/** Finds the members of the object that begins at `from`, and those of its change, and returns the index after it. */
const afterMembers = ({ bytes, from, members, inner }: Place): number => {
  members.clear()
  if (bytes[from] !== openBrace) return afterValue(bytes, from)
  let at = afterSpace(bytes, from + 1)
  while (bytes[at] === quote) {
    const keyEnd = afterValue(bytes, at)
    const key = keyIn(bytes, at, keyEnd)
    const value = afterSpace(bytes, afterSpace(bytes, keyEnd) + 1)
    if (inner && key === 'change') at = afterMembers({ bytes, from: value, members: inner })
    else at = afterMember({ bytes, from: value, members }, key)
    at = afterSpace(bytes, at)
    if (bytes[at] === comma) at = afterSpace(bytes, at + 1)
  }
  return at + 1
}

/** All keys that are asked for are plain. */
const keyIn = (bytes: Buffer, from: number, end: number): string => {
  const key = bytes.toString('latin1', from + 1, end - 1)
  return key.includes('\\') ? String(JSON.parse(bytes.toString('utf8', from, end))) : key
}

const afterMember = ({ bytes, from, members }: Place, key: string): number => {
  const end = afterCanonical(bytes, from)
  if (end > 0) {
    members.set(key, { bytes, from, end })
    return end
  }
  const other = afterValue(bytes, from)
  const canonical = canonicalJson(bytes.subarray(from, other))
  members.set(key, { bytes: canonical, from: 0, end: canonical.length })
  return other
}

const afterValue = (bytes: Buffer, from: number): number => {
  const end = walkOver(bytes, from, newWalk())
  if (end < 0) throw cutOff()
  return end
}
