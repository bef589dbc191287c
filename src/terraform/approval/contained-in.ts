import { fieldsOf, isRecord, listOf } from '../../lib/json.ts'
import { isSame } from '../meaning/differences.ts'
import { parseExactly } from '../meaning/exact-json.ts'
import { type Change, type ResourceChange, readResourceChange } from '../meaning/plan-change.ts'
import { markAt } from '../meaning/redact.ts'
import { scanPlan } from '../meaning/scan-plan.ts'
import { isAsAsked } from './is-as-asked.ts'

/** A change that nobody approved. */
type Violation = { address: string; because: string }

export type Containment = {
  /** How many changes were approved, and how many of them are left to do. */
  approved: number
  left: number
  violations: Violation[]
  /**
   * Resources that were made to the end as approved, and that Terraform would replace only because it did not hear of it.
   * Once untainted they need no change: then a new plan is to be judged. Here they count neither as left nor as violations.
   */
  untaint: string[]
}

/** The changes of a plan, by address and deposed key; what is only read is no change. */
export const approvedChanges = async (chunks: AsyncIterable<Buffer>): Promise<Map<string, ResourceChange>> => {
  const changes = new Map<string, ResourceChange>()
  const ignore = (): void => undefined
  await scanPlan(chunks, {
    unchanged: ignore,
    drift: ignore,
    output: ignore,
    change: (bytes) => {
      const resource = readResourceChange(parseExactly(bytes.toString()))
      const [action] = resource.change.actions
      if (action !== 'no-op' && action !== 'read') changes.set(keyOf(resource), resource)
    },
  })
  return changes
}

const keyOf = ({ address, deposed }: ResourceChange): string => JSON.stringify([address, deposed ?? ''])

/**
 * Whether all that a plan would do was approved: each change with the same actions, and with the same values wherever the
 * approved plan knew them. So a half-done apply is resumed, and nothing else gets in.
 */
export const containedIn = (approved: Map<string, ResourceChange>, next: Map<string, ResourceChange>): Containment => {
  const violations: Violation[] = []
  const untaint: string[] = []
  let left = 0
  for (const [key, resource] of next) {
    const was = approved.get(key)
    const because = violationOf(was, resource)
    if (was && isFinished(was, resource)) untaint.push(resource.address)
    else if (because === undefined) left += 1
    else violations.push({ address: resource.address, because })
  }
  return { approved: approved.size, left, violations, untaint }
}

const violationOf = (was: ResourceChange | undefined, is: ResourceChange): string | undefined => {
  if (was === undefined) return `to ${actionsOf(is.change)} it was not approved`
  if (was.change.importId !== is.change.importId) return 'it would be imported under another id'
  if (!isSame(was.change.actions, is.change.actions)) {
    return `approved was to ${actionsOf(was.change)} it, not to ${actionsOf(is.change)} it`
  }
  const { after, afterUnknown } = was.change
  if (agrees(after, is.change.after, afterUnknown)) return undefined
  return `its values are not those that were approved: ${disagreements(was.change, is.change).join(', ')}`
}

const actionsOf = ({ actions }: Change): string => actions.join(' and ')

/** The names of attributes alone: their values may be sensitive. */
const disagreements = (was: Change, is: Change): string[] => {
  const [before, after] = [fieldsOf(was.after), fieldsOf(is.after)]
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.filter((name) => !agrees(before[name], after[name], markAt(was.afterUnknown, name)))
}

/**
 * An interrupted create leaves its resource tainted, although the world has finished it. It has when all values that the
 * approved plan knew are there, and nothing says of itself that it is still being made.
 */
const isFinished = (was: ResourceChange, is: ResourceChange): boolean => {
  const isTainted = is.actionReason === 'replace_because_tainted'
  const { after, afterUnknown, actions } = was.change
  const { before } = is.change
  return isTainted && actions.includes('create') && isAsAsked(after, before, afterUnknown) && !isUnderWay(before)
}

const isUnderWay = (values: unknown): boolean => {
  const { status, state } = fieldsOf(values)
  return [status, state].some((word) => typeof word === 'string' && /^(?!running$).*(ing|failed)$/i.test(word))
}

/** Equal wherever the approved value was known; an absent value and null are one. */
const agrees = (approved: unknown, found: unknown, unknown: unknown): boolean => {
  if (unknown === true) return true
  if (Array.isArray(approved) || Array.isArray(found)) {
    const [one, other] = [listOf(approved), listOf(found)]
    return one.length === other.length && one.every((item, index) => agrees(item, other[index], markAt(unknown, index)))
  }
  if (!isRecord(approved) && !isRecord(found)) return isSame(approved, found)
  const [one, other] = [fieldsOf(approved), fieldsOf(found)]
  if (!isOneKind(approved, found)) return false
  const names = new Set([...Object.keys(one), ...Object.keys(other), ...Object.keys(fieldsOf(unknown))])
  return [...names].every((name) => agrees(one[name], other[name], markAt(unknown, name)))
}

/** An object, or nothing, on either side. */
const isOneKind = (...values: unknown[]): boolean =>
  values.every((value) => value === null || value === undefined || isRecord(value))
