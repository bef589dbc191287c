import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Checkout, makeCheckout } from './checkout.ts'

const fixture = resolve(import.meta.dirname, '../fixtures/catalog')

/** A checkout of the fixture catalogue: 19 services that are built, and one that is not. */
export const checkOutCatalog = (): Promise<Checkout> => {
  const paths = readdirSync(fixture, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const files = paths.map(({ parentPath, name }) => join(parentPath, name))
  return makeCheckout(Object.fromEntries(files.map((path) => [path.slice(fixture.length + 1), readFileSync(path)])))
}

/** A catalogue of so many services, each with a Dockerfile and some files. */
export const checkOutServices = (count: number, filesEach = 2): Promise<Checkout> => {
  const names = Array.from({ length: count }, (_, index) => `service-${String(index).padStart(4, '0')}`)
  const rows = names.map((name) => `  - name: ${name}\n    context: services/${name}\n`)
  const files = names.flatMap((name): [string, string][] => [
    [`services/${name}/Dockerfile`, 'FROM scratch\nCOPY . /\n'],
    ...Array.from({ length: filesEach - 1 }, (_, index): [string, string] => [
      `services/${name}/file-${index}`,
      `${name} ${index}`,
    ]),
  ])
  return makeCheckout({ 'services.yaml': `services:\n${rows.join('')}`, ...Object.fromEntries(files) })
}
