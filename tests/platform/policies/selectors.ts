import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf, wordsOf } from '../../support/read-fields.ts'
import { type Pods, podsOf, selects } from './pods.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

/** What there is one of in a namespace is no service's. */
const nameless = ['Namespace', 'ResourceQuota', 'LimitRange', 'ConfigMap', 'NetworkPolicy']

/** Labels that everything carries, so that it can be found. */
export const labelsAreThere = (resources: Resource[], partOf: string): string[] =>
  resources.flatMap((resource) => {
    const { 'app.kubernetes.io/name': name, 'app.kubernetes.io/part-of': of } = resource.labels
    return [
      ...(name || nameless.includes(resource.kind)
        ? []
        : [`${told(resource)}: no label app.kubernetes.io/name. Add it.`]),
      ...(of === partOf
        ? []
        : [`${told(resource)}: label app.kubernetes.io/part-of is ${of ?? 'missing'}. Make it ${partOf}.`]),
    ]
  })

/** A workload selects its own pods, and no other's. */
export const selectorsMatch = (resources: Resource[]): string[] => {
  const all = podsOf(resources).filter(({ of }) => ['Deployment', 'StatefulSet', 'DaemonSet'].includes(of.kind))
  return all.flatMap(({ of, labels }) => {
    const selector = spec(of, 'selector')
    if (!selects(selector, labels))
      return [
        `${told(of)}: its selector ${JSON.stringify(at(selector, 'matchLabels'))} does not match the labels of its pods. Make them agree.`,
      ]
    return all
      .filter((other) => other.of !== of && other.of.namespace === of.namespace && selects(selector, other.labels))
      .map(
        (other) =>
          `${told(of)}: its selector matches the pods of ${told(other.of)}, too. Select by app.kubernetes.io/name.`,
      )
  })
}

/** Every Service reaches pods of one workload, and each of its ports a port of theirs. */
export const servicesHaveEndpoints = (resources: Resource[]): string[] =>
  ofKind(resources, 'Service')
    .filter((service) => spec(service, 'type') !== 'ExternalName')
    .flatMap((service) => {
      const pods = podsBehind(service, resources)
      if (pods.length !== 1)
        return [
          `${told(service)}: its selector matches ${pods.length === 0 ? 'no workload' : pods.map(({ of }) => told(of)).join(' and ')}. It has to match one.`,
        ]
      return pods.flatMap((one) => portFindings(service, one))
    })

const podsBehind = (service: Resource, resources: Resource[]): Pods[] => {
  const selector = wordsOf(spec(service, 'selector'))
  if (Object.keys(selector).length === 0) return []
  return podsOf(resources).filter(
    ({ of, labels, isLasting }) =>
      isLasting && of.namespace === service.namespace && selects({ matchLabels: selector }, labels),
  )
}

const portFindings = (service: Resource, { of, containers }: Pods): string[] => {
  const ports = containers.flatMap(({ body }) => listOf(body.ports).map(fieldsOf))
  const open = new Set(ports.flatMap(({ name, containerPort }) => [wordOf(name), wordOf(containerPort)]))
  return listOf(spec(service, 'ports'))
    .map(fieldsOf)
    .map(({ port, targetPort }) => wordOf(targetPort ?? port))
    .filter((target) => !open.has(target))
    .map(
      (target) =>
        `${told(service)}: targetPort ${target} is no port of ${told(of)}, which has ${[...open].filter(Boolean).join(', ') || 'none'}.`,
    )
}
