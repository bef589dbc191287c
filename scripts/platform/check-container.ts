import type { Container, Probe } from './service.ts'
import { telemetryEnv } from './telemetry-env.ts'

/** Its own port is one of its ports, and what a variable refers to stands before it. */
export const variableMistakes = (container: Container): string[] => {
  const { name, env, ports } = container
  const own = env.find((variable) => variable.name === `${name.toUpperCase().replaceAll('-', '_')}_PORT`)
  const numbers = ports.map(({ port }) => port)
  const before = telemetryEnv(container).map((variable) => variable.name)
  return [
    ...(own && !numbers.includes(Number(own.value))
      ? [
          `${own.name} is ${own.value}, but the ports of ${name} are ${numbers.join(', ') || 'none'}. Make them the same`,
        ]
      : []),
    ...env.flatMap(({ name: variable, value }, index) =>
      [...value.matchAll(/\$\((\w+)\)/g)]
        .map(([, referred = '']) => referred)
        .filter((referred) => ![...before, ...env.slice(0, index).map((one) => one.name)].includes(referred))
        .map((referred) => `${variable} refers to ${referred}, which does not stand before it`),
    ),
  ]
}

/** It has probes of its own ports, or a reason why not. */
export const probeMistakes = ({ name, probes, exemptions, ports }: Container): string[] => {
  if (probes === undefined)
    return exemptions.probes === undefined ? [`${name} has neither \`probes\` nor a reason in \`exemptions\``] : []
  if (exemptions.probes !== undefined) return [`${name} has \`probes\`, and is exempted from them. Take one away`]
  const asked = [probes.ready, probes.live].map(portOf).filter((port) => port !== undefined)
  const foreign = asked.filter((port) => !ports.some((one) => one.port === port))
  return [...new Set(foreign)].map((port) => `a probe asks ${name} at port ${port}, which is none of its ports`)
}

const portOf = (probe: Probe): number | undefined => {
  if ('http' in probe) return probe.http
  if ('grpc' in probe) return probe.grpc
  return 'tcp' in probe ? probe.tcp : undefined
}
