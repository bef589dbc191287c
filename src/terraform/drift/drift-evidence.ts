import { fieldsOf, isRecord } from '../../lib/json.ts'
import { parseExactly } from '../meaning/exact-json.ts'
import { type ResourceChange, readChange, readResourceChange } from '../meaning/plan-change.ts'
import { kindOf } from '../meaning/plan-entries.ts'
import { scanPlan } from '../meaning/scan-plan.ts'

/** What a plan holds for and against a drift. */
export type DriftEvidence = {
  /** What the refresh found to be other than in the state. */
  drift: ResourceChange[]
  /** What the plan would do. */
  changes: ResourceChange[]
  /** Names of outputs that would change. */
  outputs: string[]
  /**
   * By the address of a drifted resource: the values of the other resources of the stack that refer to it. What a
   * resource of ours adds to another one, such as an attachment to its role, is no drift of that one.
   */
  companions: Map<string, Set<string>>
}

/** Reads a plan twice, since a companion may come before what it belongs to. */
export const readDriftEvidence = async (show: () => AsyncIterable<Buffer>): Promise<DriftEvidence> => {
  const [drift, changes, outputs]: [ResourceChange[], ResourceChange[], string[]] = [[], [], []]
  await scanPlan(show(), {
    unchanged: () => undefined,
    drift: (bytes) => drift.push(resourceIn(bytes)),
    change: (bytes) => {
      const resource = resourceIn(bytes)
      const kind = kindOf(resource)
      if (kind !== undefined && kind !== 'read') changes.push(resource)
    },
    output: (name, bytes) => {
      if (kindOf({ change: readChange(JSON.parse(bytes.toString())) }) !== undefined) outputs.push(name)
    },
  })
  const companions = drift.length === 0 ? new Map() : await readCompanions(show(), drift)
  return { drift, changes, outputs, companions }
}

const resourceIn = (bytes: Buffer): ResourceChange => readResourceChange(parseExactly(bytes.toString()))

const readCompanions = async (
  chunks: AsyncIterable<Buffer>,
  drift: ResourceChange[],
): Promise<Map<string, Set<string>>> => {
  const known = new Map(drift.map(({ address }) => [address, new Set<string>()]))
  const owners = new Map<string, string[]>()
  for (const { address, change } of drift) {
    for (const identity of identitiesOf(change.after)) owners.set(identity, [...(owners.get(identity) ?? []), address])
  }
  const learn = (bytes: Buffer): void => {
    const { address, mode, change } = resourceIn(bytes)
    if (mode !== 'managed') return
    const values = change.after ?? change.before
    const referred = Object.values(fieldsOf(values)).flatMap((value) => owners.get(String(value)) ?? [])
    for (const owner of referred) if (owner !== address) collect(values, known.get(owner))
  }
  await scanPlan(chunks, { unchanged: learn, change: learn, drift: () => undefined, output: () => undefined })
  return known
}

/** What other resources refer to a resource by. */
const identitiesOf = (values: unknown): string[] => {
  const { id, arn, name } = fieldsOf(values)
  return [...new Set([id, arn, name])].filter((value) => typeof value === 'string').filter((value) => value !== '')
}

const collect = (value: unknown, into: Set<string> | undefined): void => {
  if (Array.isArray(value)) for (const item of value) collect(item, into)
  else if (isRecord(value)) for (const item of Object.values(value)) collect(item, into)
  else if (value !== null && value !== undefined) into?.add(String(value))
}
