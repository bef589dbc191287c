import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import { type Container, podsOf } from './pods.ts'
import { amountOf } from './quantities.ts'
import { type Resource, told } from './resource.ts'

/** Reasons why containers need not do what all must, by the container's name. */
export type Exempt = Map<string, string>

const containersOf = (resources: Resource[]): Container[] => podsOf(resources).flatMap(({ containers }) => containers)

/** Every container requests CPU and memory, and is limited to no less of each. */
export const resourcesAreLimited = (resources: Resource[]): string[] =>
  containersOf(resources).flatMap(({ where, body }) =>
    ['cpu', 'memory'].flatMap((what) => {
      const [request, limit] = ['requests', 'limits'].map((which) => wordOf(at(body, 'resources', which, what)))
      if (!request || !limit) return [`${where}: no resources.${request ? 'limits' : 'requests'}.${what}. Add it.`]
      return amountOf(request) <= amountOf(limit)
        ? []
        : [`${where}: requests ${request} of ${what}, and is limited to ${limit}. Raise the limit.`]
    }),
  )

/** What a pod writes beside its root is bounded, too: else one pod fills the disk of its node, or its memory. */
export const emptyDirsAreBounded = (resources: Resource[]): string[] =>
  podsOf(resources).flatMap(({ of, spec }) =>
    listOf(spec.volumes)
      .map(fieldsOf)
      .filter(({ emptyDir }) => emptyDir !== undefined && wordOf(at(emptyDir, 'sizeLimit')) === '')
      .map(({ name }) => `${told(of)}: volume ${wordOf(name)} has no sizeLimit. Add it.`),
  )

/** Every container that goes on running is asked whether it has started, is ready and lives. */
export const probesAreThere = (resources: Resource[], exempt: Exempt): string[] =>
  podsOf(resources)
    .filter(({ isLasting }) => isLasting)
    .flatMap(({ containers }) => containers)
    .filter(({ isInit }) => !isInit)
    .flatMap(({ name, where, body }) => {
      const missing = ['startupProbe', 'readinessProbe', 'livenessProbe'].filter((probe) => body[probe] === undefined)
      if (exempt.has(name))
        return missing.length === 3
          ? []
          : [`${where}: is exempt from probes (${exempt.get(name)}), and has some. Take the exemption away.`]
      return missing.map((probe) => `${where}: no ${probe}. Add it, or an exemption with its reason to services.yaml.`)
    })

/** No container may write outside of its volumes. */
export const rootsAreReadOnly = (resources: Resource[], exempt: Exempt): string[] =>
  containersOf(resources).flatMap(({ name, where, body }) => {
    const isReadOnly = at(body, 'securityContext', 'readOnlyRootFilesystem') === true
    if (exempt.has(name))
      return isReadOnly
        ? [`${where}: is exempt from a read-only root (${exempt.get(name)}), and has one. Take the exemption away.`]
        : []
    return isReadOnly
      ? []
      : [
          `${where}: securityContext.readOnlyRootFilesystem is not true. Set it, and give writable paths a volume, or add an exemption with its reason to services.yaml.`,
        ]
  })

/** A port's name and number are there once in a pod: of two, a Service reaches either. */
export const portsAreUnique = (resources: Resource[]): string[] =>
  podsOf(resources).flatMap(({ containers }) => {
    const seen = new Set<string>()
    return containers.flatMap(({ where, body }) =>
      listOf(body.ports)
        .flatMap((port) => [wordOf(fieldsOf(port).name), wordOf(fieldsOf(port).containerPort)])
        .filter((port) => port !== '')
        .flatMap((port) => {
          if (seen.has(port))
            return [`${where}: port ${port} is there twice in its pod. Give it another name or number.`]
          seen.add(port)
          return []
        }),
    )
  })
