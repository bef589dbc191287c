import { addressesIn } from '../../../scripts/platform/addresses.ts'
import type { Neighbour } from '../../../scripts/platform/neighbours.ts'
import { fieldsOf, listOf } from '../../../src/lib/json.ts'
import { wordOf } from '../../support/read-fields.ts'
import { podsOf } from './pods.ts'
import { ofKind, type Resource, spec } from './resource.ts'

type Variable = { name: string; value: string }

/**
 * Every address in a variable is a Service with that port, of ours or of a neighbour; an address of the web is a host of our
 * Ingress. What ought to be an address and is none is told, too.
 */
export const addressesExist = (resources: Resource[], neighbours: Neighbour[]): string[] =>
  podsOf(resources).flatMap(({ of, containers }) =>
    containers.flatMap(({ where, body }) => {
      const variables = expanded(
        listOf(body.env)
          .map(fieldsOf)
          .map(({ name, value }) => ({ name: wordOf(name), value: wordOf(value) })),
      )
      const known = hostsOf(resources, of.namespace, neighbours)
      return [
        ...addressesIn(variables).flatMap(({ variable, host, port }) => {
          const ports = known.get(host)
          if (ports === undefined)
            return [`${where}: ${variable} names ${host}, and there is no such Service. Correct it.`]
          if (port === undefined || ports.includes(port)) return []
          return [
            `${where}: ${variable} names ${host}:${port}, and Service ${host} has ${ports.join(', ')}. Correct the port.`,
          ]
        }),
        ...variables.flatMap((variable) => webFindings(variable, resources).map((finding) => `${where}: ${finding}`)),
        ...variables
          .filter(lacksPort)
          .map(({ name, value }) => `${where}: ${name} is ${value}, which has no port. Write host:port.`),
      ]
    }),
  )

/** `$(NAME)` is what a variable before it says. */
const expanded = (variables: Variable[]): Variable[] => {
  const said = new Map<string, string>()
  return variables.map(({ name, value }) => {
    const whole = value.replace(/\$\(([A-Za-z_]\w*)\)/g, (written, other: string) => said.get(other) ?? written)
    said.set(name, whole)
    return { name, value: whole }
  })
}

/** Each name by which pods of a namespace reach a Service, and its ports. */
const hostsOf = (resources: Resource[], namespace: string, neighbours: Neighbour[]): Map<string, number[]> => {
  const services = ofKind(resources, 'Service').map((service) => ({
    ...service,
    ports: listOf(spec(service, 'ports')).map((port) => Number(fieldsOf(port).port)),
  }))
  const own = services
    .filter((service) => service.namespace === namespace)
    .map(({ name, ports }) => [name, ports] as const)
  const qualified = [
    ...services,
    ...neighbours.map(({ host, namespace: of, ports }) => ({
      name: host.replace(/\..*/, ''),
      namespace: of,
      ports: ports.map(({ port }) => port),
    })),
  ].flatMap(({ name, namespace: of, ports }) =>
    ['', '.svc', '.svc.cluster.local'].map((end) => [`${name}.${of}${end}`, ports] as const),
  )
  return new Map([...own, ...qualified])
}

const webFindings = ({ name, value }: Variable, resources: Resource[]): string[] => {
  const [, host] = /^https?:\/\/([a-z0-9.-]+)(?:\/.*)?$/.exec(value) ?? []
  if (host === undefined) return []
  const hosts = ofKind(resources, 'Ingress').flatMap((ingress) =>
    listOf(spec(ingress, 'rules')).map((rule) => wordOf(fieldsOf(rule).host)),
  )
  return hosts.includes(host)
    ? []
    : [`${name} is ${value}, and no Ingress has the host ${host}, but ${hosts.join(', ') || 'none'}. Make them agree.`]
}

/** `CART_ADDR: cart`: the program would add a port of its own choice, or none. */
const lacksPort = ({ name, value }: Variable): boolean => /_(ADDR|ADDRESS)$/.test(name) && !/:\d+(\/|$)/.test(value)
