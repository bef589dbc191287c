import { addressesIn } from './addresses.ts'
import { probeMistakes, variableMistakes } from './check-container.ts'
import { collector, neighbours } from './neighbours.ts'
import { containersOf, type Service, servicePortsOf } from './service.ts'
import { wavesOf } from './waves.ts'

/** What is wrong between the rows, or between the fields of one. */
export const mistakesIn = (services: Service[]): string[] => {
  const known = hostsOf(services)
  return [
    ...takenTwice(services),
    ...services.flatMap((service) => [
      ...callMistakes(service, known),
      ...addressMistakes(service, known),
      ...replicaMistakes(service),
      ...[...containersOf(service), ...service.prepare]
        .flatMap(variableMistakes)
        .map((mistake) => `${service.name}: ${mistake}`),
      ...containersOf(service)
        .flatMap(probeMistakes)
        .map((mistake) => `${service.name}: ${mistake}`),
      ...imageMistakes(service, services),
    ]),
    ...circleMistakes(services),
  ]
}

type Host = { name: string; host: string; ports: number[] }

const hostsOf = (services: Service[]): Host[] => [
  ...services.map((service) => ({
    name: service.name,
    host: service.name,
    ports: servicePortsOf(service).map(({ port }) => port),
  })),
  ...neighbours.map(({ name, host, ports }) => ({ name, host, ports: ports.map(({ port }) => port) })),
]

const takenTwice = (services: Service[]): string[] => {
  const names = services.flatMap((service) => [service.name, ...service.sidecars.map(({ name }) => name)])
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  return [...new Set(twice)].map((name) => `${name}: is there twice. Name each service and sidecar once`)
}

const callMistakes = ({ name, calls }: Service, known: Host[]): string[] =>
  calls.flatMap(({ service, port }) => {
    const callee = known.find((host) => host.name === service)
    if (callee === undefined) {
      return [
        `${name}: depends on \`${service}:${port}\`, but there is no service \`${service}\`. Name one of the catalogue`,
      ]
    }
    if (callee.ports.includes(port)) return []
    const ports = callee.ports.join(', ') || 'none'
    return [`${name}: depends on \`${service}:${port}\`, but the ports of ${service} are ${ports}. Name one of them`]
  })

/** Each address in a variable is a call, and each call but telemetry's is an address in a variable. */
const addressMistakes = (service: Service, known: Host[]): string[] => {
  const addresses = containersOf(service)
    .flatMap(({ env }) => addressesIn(env))
    .filter(({ host }) => host !== service.name)
  const unknown = addresses.flatMap(({ variable, host, port }) => {
    const callee = known.find((one) => one.host === host)
    const calls = service.calls.filter((call) => call.service === callee?.name)
    if (calls.some((call) => port === undefined || call.port === port)) return []
    const address = port === undefined ? host : `${host}:${port}`
    return [
      `${service.name}: ${variable} names \`${address}\`, which it does not call. Add it to \`depends-on\`, or correct it`,
    ]
  })
  const unused = service.calls
    .filter((call) => call.service !== collector.name)
    .filter(({ service: callee, port }) => {
      const host = known.find(({ name }) => name === callee)?.host
      return !addresses.some((address) => address.host === host && address.port === port)
    })
    .map(
      ({ service: callee, port }) =>
        `${service.name}: depends on \`${callee}:${port}\`, but no variable names that address`,
    )
  return [...unknown, ...unused]
}

const replicaMistakes = ({ name, replicas, autoscaling, recreates, drainSeconds, graceSeconds }: Service): string[] => [
  ...(autoscaling && (replicas < 2 || autoscaling.maximum <= replicas)
    ? [`${name}: scales from ${replicas} to ${autoscaling.maximum} replicas. Begin with 2, and end with more`]
    : []),
  ...(recreates && replicas > 1
    ? [`${name}: has \`rollout: recreate\` and ${replicas} replicas. It cannot be two`]
    : []),
  ...(drainSeconds >= graceSeconds
    ? [`${name}: has ${graceSeconds} s to end, of which it drains for ${drainSeconds}. Give it more \`grace-seconds\``]
    : []),
]

const imageMistakes = ({ name, prepare }: Service, services: Service[]): string[] => {
  const images = services.flatMap(containersOf).map(({ image }) => image)
  return prepare
    .filter(({ image }) => !images.includes(image))
    .map(
      (container) =>
        `${name}: ${container.name} uses \`${container.image}\`, which no service and no sidecar is called`,
    )
}

const circleMistakes = (services: Service[]): string[] => {
  const waves = wavesOf(services)
  const stuck = services.filter(({ name }) => !waves.has(name)).map(({ name }) => name)
  return stuck.length === 0
    ? []
    : [`${stuck.join(', ')}: depend on each other in a circle, or on one that does. Move one call to \`also-calls\``]
}
