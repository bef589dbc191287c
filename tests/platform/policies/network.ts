import type { Neighbour } from '../../../scripts/platform/neighbours.ts'
import type { Service } from '../../../scripts/platform/service.ts'
import { type Fields, fieldsOf, listOf, textOf } from '../../support/read-fields.ts'
import { type Pods, podsOf, selects } from './pods.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

/** One end of a connection: pods of ours or of others, or addresses outside of the cluster. */
type End = {
  name: string
  namespace: string
  labels: Record<string, string>
  ports: Port[]
  kind: 'ours' | 'others' | 'addresses'
}

type Port = { name: string; number: number; protocol: string }

/** The catalogue's side: who calls whom, and who is called from outside. */
type Graph = { services: Service[]; neighbours: Neighbour[] }

/**
 * What NetworkPolicies let through is what the catalogue says is called: no more, and no less. Each connection between two
 * ends is judged as a cluster does, by the egress rules of one and the ingress rules of the other.
 */
export const networkIsTheCallGraph = (resources: Resource[], { services, neighbours }: Graph): string[] => {
  const policies = ofKind(resources, 'NetworkPolicy')
  const ours = podsOf(resources)
    .filter(({ isLasting }) => isLasting)
    .map(endOf)
  const others = [...neighbours.map(neighbourEnd), dns, stranger, addresses]
  const wanted = new Set(ours.flatMap((end) => wantedOf(end, { services, neighbours, resources })))
  const open = new Set(
    [...ours, ...others].flatMap((from) =>
      [...ours, ...others].flatMap((to) => {
        if (from === to || (from.kind !== 'ours' && to.kind !== 'ours')) return []
        return to.ports.filter((port) => letsThrough({ from, to, port }, policies)).map((port) => edge(from, to, port))
      }),
    ),
  )
  return [
    ...[...wanted]
      .filter((one) => !open.has(one))
      .map((one) => `${one}: is called, and a NetworkPolicy refuses it. Run npm run manifests.`),
    ...[...open]
      .filter((one) => !wanted.has(one))
      .map(
        (one) =>
          `${one}: is let through, and nobody calls it. Add the call to services.yaml, or run npm run manifests.`,
      ),
  ]
}

const edge = (from: End, to: End, { number, protocol }: Port): string =>
  `${from.name} → ${to.name}:${number}${protocol === 'TCP' ? '' : `/${protocol}`}`

/** In every namespace that has pods, what no policy allows is refused, in and out. */
export const allElseIsDenied = (resources: Resource[]): string[] => {
  const namespaces = new Set(podsOf(resources).map(({ of }) => of.namespace))
  const denying = ofKind(resources, 'NetworkPolicy').filter(
    (policy) =>
      Object.keys(fieldsOf(spec(policy, 'podSelector'))).length === 0 &&
      ['ingress', 'egress'].every((direction) => listOf(spec(policy, direction)).length === 0) &&
      ['Ingress', 'Egress'].every((type) => listOf(spec(policy, 'policyTypes')).includes(type)),
  )
  return [...namespaces]
    .filter((name) => !denying.some(({ namespace }) => namespace === name))
    .map((name) => `Namespace ${name}: no NetworkPolicy with an empty podSelector denies Ingress and Egress. Add one.`)
}

/** A policy that selects no pod is a mistake in its labels. */
export const policiesSelectPods = (resources: Resource[]): string[] =>
  ofKind(resources, 'NetworkPolicy')
    .filter(
      (policy) =>
        !podsOf(resources).some(
          ({ of, labels }) => of.namespace === policy.namespace && selects(spec(policy, 'podSelector'), labels),
        ),
    )
    .map((policy) => `${told(policy)}: selects no pod. Correct its podSelector, or take it away.`)

const endOf = ({ of, labels, containers }: Pods): End => ({
  name: of.name,
  namespace: of.namespace,
  labels,
  kind: 'ours',
  ports: containers
    .filter(({ isInit }) => !isInit)
    .flatMap(({ body }) => listOf(body.ports).map(fieldsOf))
    .map(({ name, containerPort, protocol }) => ({
      name: textOf(name),
      number: Number(containerPort),
      protocol: textOf(protocol) || 'TCP',
    })),
})

const neighbourEnd = ({ name, namespace, podLabels, ports }: Neighbour): End => ({
  name,
  namespace,
  labels: podLabels,
  kind: 'others',
  ports: ports.map(({ podPort }) => ({ name: '', number: podPort, protocol: 'TCP' })),
})

const dns: End = {
  name: 'DNS',
  namespace: 'kube-system',
  labels: { 'k8s-app': 'kube-dns' },
  kind: 'others',
  ports: ['UDP', 'TCP'].map((protocol) => ({ name: '', number: 53, protocol })),
}

/** Pods of a namespace that has nothing to do with us. */
const stranger: End = {
  name: 'a pod of another namespace',
  namespace: 'default',
  labels: {},
  kind: 'others',
  ports: [{ name: '', number: 8080, protocol: 'TCP' }],
}

/** What is no pod: load balancers, and the internet. */
const addresses: End = {
  name: 'addresses outside',
  namespace: '',
  labels: {},
  kind: 'addresses',
  ports: [{ name: '', number: 443, protocol: 'TCP' }],
}

type Asked = Graph & { resources: Resource[] }

const wantedOf = (end: End, { services, neighbours, resources }: Asked): string[] => {
  const service = services.find(({ name }) => name === end.name)
  if (service === undefined) return []
  const calls = service.calls.flatMap(({ service: callee, port }) => {
    const neighbour = neighbours.find(({ name }) => name === callee)
    const number = neighbour?.ports.find((one) => one.port === port)?.podPort ?? podPort(callee, port, resources)
    return [`${end.name} → ${callee}:${number}`]
  })
  const entries = service.isEntry ? service.main.ports.filter(({ inService }) => inService) : []
  return [
    ...calls,
    ...entries.map(({ port }) => `${addresses.name} → ${end.name}:${port}`),
    ...dns.ports.map((port) => edge(end, dns, port)),
  ]
}

/** The pod's port behind a Service's, which is what policies see. */
const podPort = (name: string, port: number, resources: Resource[]): number => {
  const service = ofKind(resources, 'Service').find((one) => one.name === name)
  const found = listOf(service && spec(service, 'ports'))
    .map(fieldsOf)
    .find((one) => one.port === port)
  const target = found?.targetPort ?? port
  if (typeof target === 'number') return target
  const ports = podsOf(resources)
    .filter(({ of }) => of.name === name)
    .flatMap((pods) => endOf(pods).ports)
  return ports.find((one) => one.name === target)?.number ?? port
}

type Connection = { from: End; to: End; port: Port }

const letsThrough = (connection: Connection, policies: Resource[]): boolean =>
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
  const types = listOf(spec(policy, 'policyTypes')).map((type) => textOf(type).toLowerCase())
  if (types.length > 0) return types
  return spec(policy, 'egress') === undefined ? ['ingress'] : ['ingress', 'egress']
}

const portMatches = (ports: unknown, { name, number, protocol }: Port): boolean => {
  if (ports === undefined) return true
  return listOf(ports)
    .map(fieldsOf)
    .some((rule) => {
      if ((textOf(rule.protocol) || 'TCP') !== protocol) return false
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
