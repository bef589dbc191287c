import { fieldsOf } from '../../lib/json.ts'
import { differences, isSame } from '../meaning/differences.ts'
import type { ResourceChange } from '../meaning/plan-change.ts'
import { driftEntryOf, entryOf, kindOf } from '../meaning/plan-entries.ts'
import type { Entry } from '../meaning/plan-entry.ts'
import { markAt } from '../meaning/redact.ts'
import type { DriftEvidence } from './drift-evidence.ts'
import { realDrift } from './real-drift.ts'

export type DriftVerdict = {
  outcome: 'in-sync' | 'drifted' | 'pending-changes' | 'both'
  /** The world changed: each resource with the attributes that somebody changed. */
  drifted: Entry[]
  /** The code changed, and nobody has applied it. */
  pending: Entry[]
  pendingOutputs: string[]
  /** How many resources the refresh found otherwise in ways that providers make themselves. */
  noise: number
}

/**
 * Tells what changed outside of Terraform from what the code changed. Whether a plan has changes does not tell it: it has
 * none for a policy that was attached behind its back, and some for code that nobody has applied yet.
 */
export const judgeDrift = ({ drift, changes, outputs, companions }: DriftEvidence): DriftVerdict => {
  const planned = new Map(changes.map((change) => [change.address, change]))
  const found = drift.map((resource) => {
    const explained = companions.get(resource.address) ?? new Set()
    return { resource, attributes: attributesOf(resource, explained, planned.get(resource.address)) }
  })
  const real = found.filter(({ resource, attributes }) => attributes.length > 0 || isGone(resource))
  const touched = new Map(real.map(({ resource, attributes }) => [resource.address, { resource, attributes }]))
  const pending = changes.filter((change) => {
    const drifted = touched.get(change.address)
    return drifted ? !undoes(change, drifted) : !(real.length > 0 && isConsequence(change))
  })
  const pendingOutputs = real.length > 0 ? [] : outputs
  const [isDrifted, isPending] = [real.length > 0, pending.length > 0 || pendingOutputs.length > 0]
  return {
    outcome: isDrifted ? (isPending ? 'both' : 'drifted') : isPending ? 'pending-changes' : 'in-sync',
    drifted: real.map(({ resource, attributes }) =>
      only(
        driftEntryOf(resource, () => differences(resource.change)),
        attributes,
      ),
    ),
    pending: pending.flatMap((resource) => {
      const kind = kindOf(resource)
      return kind === undefined ? [] : [entryOf(resource, kind, () => differences(resource.change))]
    }),
    pendingOutputs,
    noise: found.length - real.length,
  }
}

const isGone = ({ change }: ResourceChange): boolean => change.actions.includes('delete')

const attributesOf = (
  resource: ResourceChange,
  explained: Set<string>,
  planned: ResourceChange | undefined,
): string[] => {
  if (isGone(resource)) return []
  return [...new Set([...realDrift(resource, explained), ...wantedBack(resource, planned)])]
}

/** What the plan puts back was of account, whatever it is called. */
const wantedBack = ({ change }: ResourceChange, planned: ResourceChange | undefined): string[] => {
  if (planned === undefined) return []
  const [was, found, wanted] = [fieldsOf(change.before), fieldsOf(change.after), fieldsOf(planned.change.after)]
  return Object.keys(wanted).filter(
    (name) => !isSame(wanted[name], found[name]) && isSame(wanted[name], was[name]) && name !== 'tags_all',
  )
}

type Drifted = { resource: ResourceChange; attributes: string[] }

/** Whether a change only puts back what somebody changed: all that is known of it beforehand is as it was in the state. */
const undoes = ({ change }: ResourceChange, { resource }: Drifted): boolean => {
  const [was, found, wanted] = [resource.change.before, resource.change.after, change.after].map(fieldsOf)
  return Object.keys(wanted ?? {}).every((name) => {
    if (markAt(change.afterUnknown, name) === true) return true
    return isSame(wanted?.[name], found?.[name]) || isSame(wanted?.[name], was?.[name])
  })
}

/** Whether a change comes of another one alone: its new values are known only when that one is made. */
const isConsequence = ({ change }: ResourceChange): boolean => {
  const [before, after] = [fieldsOf(change.before), fieldsOf(change.after)]
  const isUpdate = change.actions.join() === 'update'
  return isUpdate && Object.keys(after).every((name) => isSame(before[name], after[name]))
}

/** An entry with these attributes alone. */
const only = (entry: Entry, names: string[]): Entry => {
  if (entry.kind === 'destroy') return entry
  const attributes = entry.attributes.filter(({ path }) =>
    names.some(
      (name) =>
        path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`) || path.startsWith(`${name} `),
    ),
  )
  return { ...entry, attributes }
}
