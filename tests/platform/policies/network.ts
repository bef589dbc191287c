import type { Neighbour } from '../../../scripts/platform/neighbours.ts'
import type { Service } from '../../../scripts/platform/service.ts'
import { fieldsOf, listOf } from '../../../src/lib/json.ts'
import { letsThrough } from './lets-through.ts'
import { addresses, dns, type End, endOf, neighbourEnd, type Port, stranger } from './network-ends.ts'
import { podsOf, selects } from './pods.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

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
