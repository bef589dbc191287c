import { Failure } from '../../src/lib/failure.ts'
import { type CatalogueFile, parseCatalogueFile, type ServiceRow } from './catalogue-file.ts'
import { mistakesIn } from './check-services.ts'
import { collector, collectorPorts } from './neighbours.ts'
import { containerOf } from './read-container.ts'
import type { Call, Container, Service } from './service.ts'

/** The rows of services.yaml that are Deployments. Throws all mistakes at once, also those between the rows. */
export const readServices = (text: string): Service[] => {
  const parsed = parseCatalogueFile(text)
  if ('mistakes' in parsed) throw refusal(parsed.mistakes)
  const rows = parsed.file.services.filter((row) => row.deployment !== 'none')
  const incomplete = rows.flatMap(missingIn)
  if (incomplete.length > 0) throw refusal(incomplete)
  const services = rows.map((row) => serviceOf(row, parsed.file))
  const mistakes = mistakesIn(services)
  if (mistakes.length > 0) throw refusal(mistakes)
  return services
}

const refusal = (mistakes: string[]): Failure =>
  new Failure('invalid-input', mistakes.map((mistake) => `services.yaml: ${mistake}`).join('\n'))

/** What a Deployment needs and a build does not. */
const missingIn = (row: ServiceRow): string[] => {
  const needed: (keyof ServiceRow)[] = ['description', 'language', 'replicas', 'resources', 'user']
  if (row.build === 'none') needed.push('image')
  if (row.exemptions?.probes === undefined) needed.push('probes')
  const missing = needed.filter((name) => row[name] === undefined).map((name) => `\`${name}\``)
  const instead = missing.includes('`probes`') ? ' (or a reason in `exemptions` why it has no `probes`)' : ''
  return missing.length === 0
    ? []
    : [
        `${row.name}: has no ${missing.join(', ')}. A Deployment needs it, as other rows have it${instead}; an image that none runs has \`deployment: none\``,
      ]
}

const serviceOf = (row: ServiceRow, { 'repository-prefix': prefix }: CatalogueFile): Service => {
  const main = containerOf(row, row.name)
  const sidecars = (row.sidecars ?? []).map((sidecar) => containerOf(sidecar, sidecar.name))
  const prepare = (row.prepare ?? []).map((step) => ({ ...containerOf(step, step.uses), upstream: undefined }))
  return {
    name: row.name,
    description: row.description ?? '',
    language: row.language ?? '',
    repository: row.build === 'none' ? undefined : (row.repository ?? (prefix ? `${prefix}/${row.name}` : row.name)),
    main,
    sidecars,
    prepare,
    calls: callsOf(row, [main, ...sidecars]),
    isEntry: row.entry === 'load-balancer',
    ...lifeOf(row),
  }
}

type Life = Pick<Service, 'replicas' | 'autoscaling' | 'recreates' | 'drainSeconds' | 'graceSeconds'>

const lifeOf = (row: ServiceRow): Life => ({
  replicas: row.replicas ?? 1,
  autoscaling: row.autoscaling && {
    maximum: row.autoscaling.maximum,
    cpuPercent: row.autoscaling['cpu-percent'],
  },
  recreates: row.rollout === 'recreate',
  drainSeconds: row['drain-seconds'] ?? 5,
  graceSeconds: row['grace-seconds'] ?? 30,
})

const callsOf = (row: ServiceRow, containers: Container[]): Call[] => {
  const ways = new Set(containers.flatMap(({ telemetry }) => telemetry))
  return [
    ...(row['depends-on'] ?? []).map((text) => callOf(text, true)),
    ...(row['also-calls'] ?? []).map((text) => callOf(text, false)),
    ...[...ways].map((way) => ({ service: collector.name, port: collectorPorts[way], needed: false })),
  ]
}

const callOf = (text: string, needed: boolean): Call => {
  const colon = text.lastIndexOf(':')
  return { service: text.slice(0, colon), port: Number(text.slice(colon + 1)), needed }
}
