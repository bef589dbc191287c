import { fieldsOf, listOf } from '../../../src/lib/json.ts'
import { type Fields, wordOf } from '../../support/read-fields.ts'
import type { End, Port } from './network-ends.ts'
import { selects } from './pods.ts'
import { type Resource, spec } from './resource.ts'

export type Connection = { from: End; to: End; port: Port }

/** Whether NetworkPolicies let a connection through: the egress rules of one end, and the ingress rules of the other. */
export const letsThrough = (connection: Connection, policies: Resource[]): boolean =>
  letsPass('egress', connection, policies) && letsPass('ingress', connection, policies)

const letsPass = (direction: 'egress' | 'ingress', { from, to, port }: Connection, policies: Resource[]): boolean => {
  const [own, peer] = direction === 'egress' ? [from, to] : [to, from]
  if (own.kind !== 'ours') return true
  const bound = policies.filter(
    (policy) =>
      policy.namespace === own.namespace &&
      selects(spec(policy, 'podSelector'), own.labels) &&
      typesOf(policy).includes(direction),
  )
  if (bound.length === 0) return true
  const rules = bound.flatMap((policy) =>
    listOf(spec(policy, direction)).map((rule) => ({ rule: fieldsOf(rule), policy })),
  )
  return rules.some(
    ({ rule, policy }) =>
      portMatches(rule.ports, port) &&
      peerMatches(direction === 'egress' ? rule.to : rule.from, peer, policy.namespace),
  )
}

const typesOf = (policy: Resource): string[] => {
  const types = listOf(spec(policy, 'policyTypes')).map((type) => wordOf(type).toLowerCase())
  if (types.length > 0) return types
  return spec(policy, 'egress') === undefined ? ['ingress'] : ['ingress', 'egress']
}

const portMatches = (ports: unknown, { name, number, protocol }: Port): boolean => {
  if (ports === undefined) return true
  return listOf(ports)
    .map(fieldsOf)
    .some((rule) => {
      if ((wordOf(rule.protocol) || 'TCP') !== protocol) return false
      if (rule.port === undefined || rule.port === number || (name !== '' && rule.port === name)) return true
      return Number(rule.port) <= number && number <= Number(rule.endPort ?? rule.port)
    })
}

const peerMatches = (peers: unknown, end: End, namespace: string): boolean => {
  if (peers === undefined || listOf(peers).length === 0) return true
  return listOf(peers).some((peer) => isPeer(fieldsOf(peer), end, namespace))
}

const isPeer = (peer: Fields, end: End, namespace: string): boolean => {
  if (peer.ipBlock !== undefined) return end.kind === 'addresses'
  if (end.kind === 'addresses') return false
  const namespaceLabels = { 'kubernetes.io/metadata.name': end.namespace }
  const inNamespace =
    peer.namespaceSelector === undefined
      ? end.namespace === namespace
      : selects(peer.namespaceSelector, namespaceLabels)
  return inNamespace && (peer.podSelector === undefined || selects(peer.podSelector, end.labels))
}
