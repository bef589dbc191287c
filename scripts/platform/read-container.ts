import type { ContainerRow } from './catalogue-file.ts'
import type { Container, Exemptions, Probes, WritablePath } from './service.ts'

// The schema, or the reader of rows, asks for both: nobody meets these.
const noResources = { requests: { cpu: '1m', memory: '1Mi' }, limits: { cpu: '1m', memory: '1Mi' } }
const nobody = 65_534

/** A container of a row; `image` is its logical name. What a row leaves out is filled in as the schema says. */
export const containerOf = (row: ContainerRow, image: string): Container => {
  const user = row.user ?? nobody
  return {
    name: row.name,
    image,
    upstream: row.image,
    ...commandOf(row),
    ports: (row.ports ?? []).map(({ service, ...port }) => ({ ...port, inService: service !== false })),
    telemetry: row.telemetry ?? [],
    resources: row.resources ?? noResources,
    probes: probesOf(row),
    user,
    group: row.group ?? user,
    writablePaths: (row['writable-paths'] ?? []).map(writablePathOf),
    config: row.config ?? [],
    exemptions: exemptionsOf(row),
  }
}

const commandOf = (row: ContainerRow): Pick<Container, 'command' | 'args' | 'env'> => ({
  command: row.command ?? [],
  args: row.args ?? [],
  env: Object.entries(row.env ?? {}).map(([name, value]) => ({ name, value })),
})

const probesOf = ({ probes }: ContainerRow): Probes | undefined =>
  probes && { ready: probes.ready, live: probes.live ?? probes.ready, startupSeconds: probes['startup-seconds'] }

const writablePathOf = (item: NonNullable<ContainerRow['writable-paths']>[number]): WritablePath => {
  const { path, size, memory, volume } = typeof item === 'string' ? { path: item } : item
  return { path, size: size ?? '64Mi', inMemory: memory === true, volume }
}

const exemptionsOf = ({ exemptions = {} }: ContainerRow): Exemptions => ({
  ...(exemptions.probes === undefined ? {} : { probes: exemptions.probes }),
  ...(exemptions['read-only-root'] === undefined ? {} : { readOnlyRoot: exemptions['read-only-root'] }),
})
