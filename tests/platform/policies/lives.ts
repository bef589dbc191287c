import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { type Fields, wordOf } from '../../support/read-fields.ts'
import { leastReplicas, type Pods, podsOf, selects } from './pods.ts'
import { ofKind, type Resource, spec, told } from './resource.ts'

const probes = ['startupProbe', 'readinessProbe', 'livenessProbe']

/** A probe asks a port that its own container has. */
export const probesAskOwnPorts = (resources: Resource[]): string[] =>
  podsOf(resources)
    .flatMap(({ containers }) => containers)
    .flatMap(({ where, body }) => {
      const ports = listOf(body.ports).map(fieldsOf)
      const open = new Set(ports.flatMap(({ name, containerPort }) => [wordOf(name), wordOf(containerPort)]))
      return probes
        .map((probe) => ({ probe, port: portOf(fieldsOf(body[probe])) }))
        .filter(({ port }) => port !== '' && !open.has(port))
        .map(({ probe, port }) => `${where}: its ${probe} asks port ${port}, which is none of its ports. Correct it.`)
    })

const portOf = ({ httpGet, tcpSocket, grpc }: Fields): string =>
  [httpGet, tcpSocket, grpc].map((asked) => wordOf(at(asked, 'port'))).find((port) => port !== '') ?? ''

/** `$(NAME)` in a variable is one that stands before it: of another, the program gets the brackets. */
export const variablesResolve = (resources: Resource[]): string[] =>
  podsOf(resources)
    .flatMap(({ containers }) => containers)
    .flatMap(({ where, body }) => {
      const known = new Set<string>()
      return listOf(body.env)
        .map(fieldsOf)
        .flatMap(({ name, value }) => {
          const missing = [...wordOf(value).matchAll(/(?<!\$)\$\(([A-Za-z_]\w*)\)/g)]
            .map(([, other = '']) => other)
            .filter((other) => !known.has(other))
          known.add(wordOf(name))
          return missing.map(
            (other) =>
              `${where}: ${wordOf(name)} refers to ${other}, which does not stand before it. Move it there, or add it.`,
          )
        })
    })

/** A pod that others reach goes on answering until they know that it ends, and has time left then; one of several is replaced first. */
export const podsEndGracefully = (resources: Resource[]): string[] => {
  const scalers = ofKind(resources, 'HorizontalPodAutoscaler')
  const services = ofKind(resources, 'Service')
  return podsOf(resources)
    .filter(({ of, isLasting }) => isLasting && leastReplicas(of, scalers) >= 2)
    .filter(({ of, labels }) =>
      services.some((one) => one.namespace === of.namespace && selects({ matchLabels: spec(one, 'selector') }, labels)),
    )
    .flatMap((pods) => [...drainFindings(pods), ...rolloutFindings(pods)])
}

const drainFindings = ({ of, spec: pod, containers }: Pods): string[] => {
  const graceSeconds = Number(pod.terminationGracePeriodSeconds ?? 30)
  const drainSeconds = Math.max(
    ...containers.map(({ body }) => Number(at(body, 'lifecycle', 'preStop', 'sleep', 'seconds') ?? 0)),
  )
  if (drainSeconds === 0)
    return [`${told(of)}: ends while others still call it. Add a preStop that sleeps for some seconds.`]
  return drainSeconds < graceSeconds
    ? []
    : [
        `${told(of)}: sleeps for ${drainSeconds} s of its ${graceSeconds} s, so it is killed at once. Raise terminationGracePeriodSeconds.`,
      ]
}

const rolloutFindings = ({ of }: Pods): string[] => {
  if (of.kind !== 'Deployment') return []
  const { maxUnavailable = '25%' } = fieldsOf(spec(of, 'strategy', 'rollingUpdate'))
  return spec(of, 'strategy', 'type') !== 'Recreate' && maxUnavailable === 0
    ? []
    : [`${told(of)}: takes pods away before new ones are ready. Set strategy.rollingUpdate.maxUnavailable to 0.`]
}
