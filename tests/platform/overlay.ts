import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { neighbours } from '../../scripts/platform/neighbours.ts'
import { readServices } from '../../scripts/platform/read-services.ts'
import { findSources } from '../../scripts/rendering/find-sources.ts'
import { renderSource } from '../../scripts/rendering/render-source.ts'
import { exemptIn, type Overlay } from './policies/all.ts'
import { readResources } from './policies/resource.ts'

export const root = join(import.meta.dirname, '../..')

export const sources = findSources(join(root, 'manifests'))

export const services = readServices(readFileSync(join(root, 'services.yaml'), 'utf8'))

/** What a source of manifests/ is rendered to, by its name. */
export const render = async (name: string): Promise<string> => {
  const source = sources.find((one) => one.name === name)
  if (source === undefined) throw new Error(`There is no ${name} in manifests/`)
  return renderSource(source)
}

export const environments = ['demo', 'production'] as const

export type Environment = (typeof environments)[number]

/** An overlay of the shop as it would be applied, beside the catalogue. */
export const overlayOf = async (environment: Environment): Promise<Overlay> => ({
  resources: readResources(await render(`shop/overlays/${environment}`)),
  partOf: 'shop',
  services,
  neighbours,
  isProduction: environment === 'production',
  probes: exemptIn(services, ({ exemptions }) => exemptions.probes),
  readOnlyRoot: exemptIn(services, ({ exemptions }) => exemptions.readOnlyRoot),
})
