import { at, fieldsOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import { type Pods, podsOf, scalesTo } from './pods.ts'
import { amountOf } from './quantities.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

/** A namespace with pods refuses what is not restricted, and has a quota and defaults. */
export const namespacesAreGuarded = (resources: Resource[]): string[] =>
  ofKind(resources, 'Namespace').flatMap((namespace) => [
    ...(namespace.labels['pod-security.kubernetes.io/enforce'] === 'restricted'
      ? []
      : [`${told(namespace)}: label pod-security.kubernetes.io/enforce is not restricted. Set it.`]),
    ...['ResourceQuota', 'LimitRange']
      .filter((kind) => !ofKind(resources, kind).some((one) => one.namespace === namespace.name))
      .map((kind) => `${told(namespace)}: has no ${kind}. Add one.`),
  ])

/** Everything is in a namespace that is there: what has none goes wherever the one who applies it happens to be. */
export const everythingHasANamespace = (resources: Resource[]): string[] => {
  const there = ofKind(resources, 'Namespace').map(({ name }) => name)
  return resources
    .filter(({ kind }) => kind !== 'Namespace' && !kind.startsWith('Cluster'))
    .filter(({ namespace }) => !there.includes(namespace))
    .map(
      (resource) =>
        `${told(resource)}: its namespace is ${resource.namespace || 'not named'}, and there is ${there.join(', ') || 'none'}.`,
    )
}

/** The quota has room for all pods at their most, and for one more of each while it is rolled out: else a rollout stops half way. */
export const quotaHasRoom = (resources: Resource[]): string[] =>
  ofKind(resources, 'ResourceQuota').flatMap((quota) => {
    const pods = podsOf(resources).filter(({ of }) => of.namespace === quota.namespace)
    return Object.entries(fieldsOf(spec(quota, 'hard'))).flatMap(([what, hard]) => {
      const most = sum(pods.map((one) => mostReplicas(one, resources) * shareOf(one, what)))
      // Tenths of a core do not add up to the bit.
      return most <= amountOf(hard) * 1.000001
        ? []
        : [
            `${told(quota)}: ${what} is ${wordOf(hard)}, and its pods may take ${Number(most.toPrecision(6))}. Make it larger, or its pods fewer.`,
          ]
    })
  })

const mostReplicas = ({ of }: Pods, resources: Resource[]): number => {
  const scaler = ofKind(resources, 'HorizontalPodAutoscaler').find((one) => scalesTo(one, of))
  const replicas = Number((scaler ? spec(scaler, 'maxReplicas') : spec(of, 'replicas')) ?? 1)
  const strategy = wordOf(spec(of, 'strategy', 'type'))
  return of.kind === 'Deployment' && strategy !== 'Recreate' ? replicas + 1 : replicas
}

/** How much of what a quota counts one pod takes. */
const shareOf = ({ containers }: Pods, what: string): number => {
  if (what === 'pods') return 1
  const [, which, resource] = /^(requests|limits)\.(cpu|memory)$/.exec(what) ?? []
  if (which === undefined || resource === undefined) return 0
  const amounts = (isInit: boolean): number[] =>
    containers
      .filter((one) => one.isInit === isInit)
      .map(({ body }) => amountOf(at(body, 'resources', which, resource)))
  return Math.max(sum(amounts(false)), ...amounts(true))
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)
