import { clustersOfChange, isCluster } from '../leftovers/clusters-of-plan.ts'
import { differences } from './differences.ts'
import { parseExactly } from './exact-json.ts'
import { createFingerprint } from './fingerprint.ts'
import { type Change, type Headline, type ResourceChange, readResourceChange } from './plan-change.ts'
import { type Attributes, driftEntryOf, entryOf, kindOf, outputEntryOf } from './plan-entries.ts'
import { type Entry, type Kind, kinds } from './plan-entry.ts'
import { changeOf, elementIn, headlineOf, membersIn, type PlanElement, valueIn } from './plan-members.ts'
import { type PlanHead, scanPlan } from './scan-plan.ts'

/** What a plan would do, without a sensitive value in it. */
export type PlanSummary = PlanHead & {
  /** Of resources; the riskiest first, then by address. */
  changes: Entry[]
  counts: Record<Kind, number>
  unchanged: number
  /** What was changed outside of Terraform. */
  drift: Entry[]
  outputs: Entry[]
  /** The EKS clusters that it takes away. */
  clusters: string[]
  /** Those of them that are no resource of the plan: their subnets go, and they themselves are gone already, or should be. */
  clustersOutside: string[]
  /** Under the key that was given; '' without one. */
  fingerprint: string
}

/** No report has room for more characters of attributes; of each kind, so that a thousand creates hide no destroy. */
const roomForAttributes = 250_000

/**
 * Reads the pieces of `terraform show -json` once. Of each change only its line in the report is kept, so that the memory
 * depends on the number of changes and not on the size of the plan.
 */
export const readPlan = async (
  chunks: AsyncIterable<Buffer>,
  fingerprintKey: Buffer | undefined,
): Promise<PlanSummary> => {
  const fingerprint = fingerprintKey && createFingerprint(fingerprintKey)
  const rooms = new Map<string, Room>()
  const roomOf = (group: string): Room => {
    const room = rooms.get(group) ?? openRoom()
    rooms.set(group, room)
    return room
  }
  const changes: Entry[] = []
  const drift: Entry[] = []
  const outputs: Entry[] = []
  const clusters = new Set<string>()
  const own = new Set<string>()
  let unchanged = 0
  const head = await scanPlan(chunks, {
    unchanged: () => {
      unchanged += 1
    },
    change: (bytes) => {
      const element = elementIn(bytes)
      const headline = headlineOf(element)
      const kind = kindOf(headline)
      for (const cluster of kind === 'destroy' ? clustersOf(headline, element) : []) {
        clusters.add(cluster)
        if (isCluster(headline)) own.add(cluster)
      }
      fingerprint?.change(element)
      if (kind === undefined) unchanged += 1
      else changes.push(entryOf(headline, kind, () => roomOf(kind)(() => changeOf(element.change))))
    },
    drift: (bytes) => {
      const resource = readResourceChange(parseExactly(bytes.toString()))
      if (isDrift(resource)) drift.push(driftEntryOf(resource, () => roomOf('drift')(() => resource.change)))
    },
    setting: (key, piece) => fingerprint?.setting(key, piece),
    output: (name, bytes) => {
      const members = membersIn(bytes)
      fingerprint?.output(name, members)
      const entry = outputEntryOf(name, changeOf(members))
      if (entry) outputs.push(entry)
    },
  })
  return {
    ...head,
    changes: byRisk(changes),
    counts: countKinds(changes),
    unchanged,
    drift: drift.sort(byAddress),
    outputs: outputs.sort(byAddress),
    clusters: [...clusters].sort(),
    clustersOutside: [...clusters].filter((cluster) => !own.has(cluster)).sort(),
    fingerprint: fingerprint?.digest() ?? '',
  }
}

/** After a first apply providers give back `{}` where there was nothing: that is nobody's doing. */
const isDrift = ({ change }: ResourceChange): boolean =>
  change.actions.includes('delete') || differences(change).attributes.length > 0

const clustersOf = ({ type }: Headline, { change }: PlanElement): string[] =>
  clustersOfChange({ type, before: valueIn(change, 'before') })

/** Shows the values of a change while there is room for them; else they are not even decoded. */
type Room = (decode: () => Change) => Attributes

const openRoom = (): Room => {
  let room = roomForAttributes
  return (decode) => {
    if (room <= 0) return { attributes: [], more: undefined }
    const shown = differences(decode())
    for (const { path, before, after } of shown.attributes) room -= path.length + before.length + after.length
    return shown
  }
}

const byAddress = (one: Entry, other: Entry): number =>
  one.address < other.address ? -1 : Number(one.address > other.address)

const byRisk = (entries: Entry[]): Entry[] =>
  kinds.flatMap((kind) => entries.filter((entry) => entry.kind === kind).sort(byAddress))

const countKinds = (entries: Entry[]): Record<Kind, number> => {
  const counts = { destroy: 0, replace: 0, forget: 0, update: 0, import: 0, move: 0, create: 0, read: 0 }
  for (const { kind } of entries) counts[kind] += 1
  return counts
}
