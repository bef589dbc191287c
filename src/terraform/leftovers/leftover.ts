import { code, table } from '../../lib/markdown.ts'
import type { Section } from '../../lib/report.ts'
import { textIn } from '../json.ts'

/** In the order in which they are deleted: nothing goes before what uses it. */
export const leftoverKinds = [
  ...(['record', 'load-balancer', 'classic-load-balancer', 'target-group'] as const),
  ...(['network-interface', 'security-group', 'volume'] as const),
]
export type LeftoverKind = (typeof leftoverKinds)[number]

/**
 * What a controller of a cluster made outside of Terraform. `id` is what AWS knows it by: an ARN of a load balancer or a
 * target group, a classic one's name, `zone/type/name` of a record (and `/set`), else the id.
 */
export type Leftover = { kind: LeftoverKind; id: string; name: string; cluster: string }

/** A list as it is sealed with a plan, one after the other; undefined where it is none. */
export const readLeftovers = (value: unknown): Leftover[] | undefined => {
  if (!Array.isArray(value)) return undefined
  const read = value.flatMap((one: unknown) => readLeftover(one) ?? [])
  return read.length === value.length ? read : undefined
}

const readLeftover = (value: unknown): Leftover | undefined => {
  const kind = leftoverKinds.find((one) => one === textIn(value, 'kind'))
  const [id, name, cluster] = [textIn(value, 'id'), textIn(value, 'name'), textIn(value, 'cluster')]
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
 * What was found and never approved. Interfaces are left out: nodes make and leave them up to their end, and the nodes'
 * own end was approved with the plan.
 */
export const unapproved = (approved: Leftover[], found: Leftover[]): Leftover[] => {
  const known = new Set(approved.map(keyOf))
  return found.filter((one) => one.kind !== 'network-interface' && !known.has(keyOf(one)))
}

const keyOf = ({ kind, id }: Leftover): string => `${kind} ${id}`

export const lineOf = ({ kind, id, name, cluster }: Leftover): string =>
  `${kind.replaceAll('-', ' ')} ${name === id || name === '' ? id : `${name} (${id})`} of cluster ${cluster}`

/** What a person reads beside the plan of a destroy. */
export const describeLeftovers = (leftovers: Leftover[]): Section[] =>
  leftovers.length === 0
    ? []
    : [
        {
          heading: 'Made by controllers, and deleted first',
          weight: 'essential',
          body: table(
            ['What', 'Name', 'Id', 'Cluster'],
            inOrder(leftovers).map(({ kind, id, name, cluster }) => [
              kind.replaceAll('-', ' '),
              code(name),
              code(id),
              code(cluster),
            ]),
          ),
        },
      ]
