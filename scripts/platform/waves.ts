import type { Service } from './service.ts'

/**
 * In which wave each service starts: one after the last of those that it depends on, from 1 on. What depends on itself by
 * a circle, and what stands behind it, has none.
 */
export const wavesOf = (services: Service[]): Map<string, number> => {
  const waves = new Map<string, number>()
  const names = services.map(({ name }) => name)
  let waiting = services
  while (waiting.length > 0) {
    const next = waiting.filter((service) => neededBy(service, names).every((name) => waves.has(name)))
    if (next.length === 0) return waves
    for (const service of next) {
      waves.set(service.name, 1 + Math.max(0, ...neededBy(service, names).map((name) => waves.get(name) ?? 0)))
    }
    waiting = waiting.filter((service) => !next.includes(service))
  }
  return waves
}

const neededBy = ({ calls }: Service, names: string[]): string[] =>
  calls.filter(({ needed, service }) => needed && names.includes(service)).map(({ service }) => service)
