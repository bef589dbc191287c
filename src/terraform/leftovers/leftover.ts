import { createHmac } from 'node:crypto'
import { at, optionalTextAt } from '../../lib/json.ts'

/** In the order in which they are deleted: nothing goes before what uses it. */
const leftoverKinds = [
  ...(['record', 'load-balancer', 'classic-load-balancer', 'target-group'] as const),
  ...(['network-interface', 'security-group', 'volume'] as const),
]
export type LeftoverKind = (typeof leftoverKinds)[number]

/**
 * What a controller of a cluster made outside of Terraform. `id` is what AWS knows it by: an ARN of a load balancer or a
 * target group, a classic one's name, `zone/type/name` of a record (and `/set`), else the id.
 */
export type Leftover = { kind: LeftoverKind; id: string; name: string; cluster: string }

/** The clusters that a plan takes away, and what their controllers had made when it was approved. */
export type Controlled = { clusters: string[]; leftovers: Leftover[] }

/** A list as it is sealed with a plan, one after the other; undefined where it is none. */
export const readLeftovers = (value: unknown): Leftover[] | undefined => {
  if (!Array.isArray(value)) return undefined
  const read = value.flatMap((one: unknown) => readLeftover(one) ?? [])
  return read.length === value.length ? read : undefined
}

/** Clusters and list as they are sealed together; undefined where they are none. */
export const readControlled = (value: unknown): Controlled | undefined => {
  const [clusters, leftovers] = [at(value, 'clusters'), readLeftovers(at(value, 'leftovers'))]
  if (!Array.isArray(clusters) || leftovers === undefined) return undefined
  const names = clusters.filter((one): one is string => typeof one === 'string')
  return names.length === clusters.length ? { clusters: names, leftovers } : undefined
}

const readLeftover = (value: unknown): Leftover | undefined => {
  const kind = leftoverKinds.find((one) => one === optionalTextAt(value, 'kind'))
  const [id, name, cluster] = [
    optionalTextAt(value, 'id'),
    optionalTextAt(value, 'name'),
    optionalTextAt(value, 'cluster'),
  ]
  return kind === undefined || id === undefined || name === undefined || cluster === undefined
    ? undefined
    : { kind, id, name, cluster }
}

/** By kind, as they are deleted, then by name: the same list twice is the same text. */
export const inOrder = (leftovers: Leftover[]): Leftover[] => {
  const rank = ({ kind }: Leftover): number => leftoverKinds.indexOf(kind)
  return leftovers.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
}

/**
 * What was found and never approved. Network interfaces with the tags of the network plugin are left out: it adds and
 * drops them with every pod that comes and goes, so that no list of them would be good until its approval, and they are
 * nothing in themselves: they hold no data and cost nothing. They go with their nodes, whose end was approved; those that
 * the plugin forgot are deleted with the rest. The interfaces of a load balancer are AWS's own, and go with it.
 */
export const unapproved = (approved: Leftover[], found: Leftover[]): Leftover[] => {
  const known = new Set(approved.map(keyOf))
  return found.filter((one) => needsApproval(one) && !known.has(keyOf(one)))
}

const needsApproval = ({ kind }: Leftover): boolean => kind !== 'network-interface'

/**
 * The fingerprint of a plan and of what is deleted before it: another list is another fingerprint. Without anything to be
 * approved it is the plan's own.
 */
export const withLeftovers = (fingerprint: string, leftovers: Leftover[], key: Buffer): string => {
  const lines = [...new Set(leftovers.filter(needsApproval).map(identityOf))].sort()
  if (lines.length === 0) return fingerprint
  return createHmac('sha256', key)
    .update(JSON.stringify(['leftovers', fingerprint, ...lines]))
    .digest('hex')
}

const keyOf = ({ kind, id }: Leftover): string => `${kind} ${id}`
const identityOf = ({ kind, id, cluster }: Leftover): string => JSON.stringify([kind, id, cluster])

export const lineOf = ({ kind, id, name, cluster }: Leftover): string =>
  `${kind.replaceAll('-', ' ')} ${name === id || name === '' ? id : `${name} (${id})`} of cluster ${cluster}`
