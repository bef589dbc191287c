import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import { parseDocument } from 'yaml'
import type { Probe, Protocol, Resources } from './service.ts'

/** A container as services.yaml says it. The schema holds what is required. */
export type ContainerRow = {
  name: string
  description?: string
  language?: string
  image?: string
  command?: string[]
  args?: string[]
  env?: Record<string, string>
  ports?: { name: string; port: number; protocol: Protocol; service?: false }[]
  telemetry?: ('grpc' | 'http')[]
  resources?: Resources
  probes?: { ready: Probe; live?: Probe; 'startup-seconds': number }
  user?: number
  group?: number
  'writable-paths'?: (string | { path: string; size?: string; memory?: true; volume?: string })[]
  config?: { name: string; path: string }[]
  exemptions?: { probes?: string; 'read-only-root'?: string }
}

export type ServiceRow = ContainerRow & {
  build?: 'none'
  context?: string
  repository?: string
  deployment?: 'none'
  'depends-on'?: string[]
  'also-calls'?: string[]
  entry?: 'load-balancer'
  replicas?: number
  autoscaling?: { maximum: number; 'cpu-percent': number }
  rollout?: 'recreate'
  'drain-seconds'?: number
  'grace-seconds'?: number
  sidecars?: ContainerRow[]
  prepare?: (ContainerRow & { uses: string })[]
}

export type CatalogueFile = { 'repository-prefix'?: string; services: ServiceRow[] }

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../services.schema.json'), 'utf8'))
const isCatalogue = new Ajv.Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile<CatalogueFile>(
  schema,
)

/** The catalogue as its schema describes it, or all that is wrong with it. */
export const parseCatalogueFile = (text: string): { file: CatalogueFile } | { mistakes: string[] } => {
  const document = parseDocument(text)
  if (document.errors.length > 0)
    return { mistakes: document.errors.map(({ message }) => `is not YAML: ${message.split('\n')[0]}`) }
  const file: unknown = document.toJS()
  if (isCatalogue(file)) return { file }
  const mistakes = (isCatalogue.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (\`${params.additionalProperty}\`)` : ''
    return `${placeOf(instancePath, file)} ${message}${extra}`
  })
  return { mistakes: [...new Set(mistakes)] }
}

/** `/services/3/ports/0` as `services: cart: ports/0`. */
const placeOf = (path: string, file: unknown): string => {
  const [, index, rest = ''] = /^\/services\/(\d+)\/?(.*)$/.exec(path) ?? []
  if (index === undefined) return path === '' ? 'the catalogue' : path.slice(1)
  const name = nameOf(file, Number(index)) ?? `the service at ${Number(index) + 1}`
  return rest === '' ? `${name}:` : `${name}: ${rest}`
}

const nameOf = (file: unknown, index: number): string | undefined => {
  if (typeof file !== 'object' || file === null || !('services' in file) || !Array.isArray(file.services))
    return undefined
  const row: unknown = file.services[index]
  if (typeof row !== 'object' || row === null || !('name' in row)) return undefined
  return typeof row.name === 'string' ? row.name : undefined
}
