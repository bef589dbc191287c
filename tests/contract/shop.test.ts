import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { loadAll } from 'js-yaml'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { staleFiles } from '../../scripts/platform/compare-files.ts'
import { generatedFiles } from '../../scripts/platform/generated-files.ts'
import { lackingImages, type Overlay } from '../../scripts/platform/overlay-images.ts'
import { readServices } from '../../scripts/platform/read-services.ts'
import { containersOf } from '../../scripts/platform/service.ts'
import { generatedFolders } from '../../scripts/platform/shop-files.ts'
import { parseCatalog } from '../../src/images/selection/catalog.ts'
import { findTool } from '../support/tools.ts'

const services = readServices(readFileSync('services.yaml', 'utf8'))
const kustomize = await findTool('kustomize')
const overlays = readdirSync('manifests/shop/overlays')

test('the manifests are what services.yaml makes of them', () => {
  const stale = staleFiles(generatedFiles(), generatedFolders).map(({ path }) => path)
  expect(stale, 'services.yaml and the manifests differ. Run `npm run manifests` and commit what it writes').toEqual([])
})

describe.each(overlays)('the overlay %s', (overlay) => {
  const path = `manifests/shop/overlays/${overlay}/kustomization.yaml`
  const { images }: Overlay = { path, images: parse(readFileSync(path, 'utf8')).images }

  test('maps each image of the catalogue, and no other', () => {
    const mapped = images.map(({ name }) => name)
    expect(lackingImages(services, { path, images })).toBe('')
    const known = services.flatMap(containersOf).map(({ image }) => image)
    expect(
      mapped.filter((name) => !known.includes(name)),
      `services.yaml has no such service. Take these out of \`images:\` in ${path}`,
    ).toEqual([])
    expect(new Set(mapped).size, `${path} maps an image twice`).toBe(mapped.length)
  })

  test('takes every image by an exact version, from somewhere', () => {
    const loose = images.filter(({ newName, newTag, digest }) => !newName || !(newTag || digest) || newTag === 'latest')
    expect(loose).toEqual([])
  })

  test.runIf(kustomize)('has the Deployments of the catalogue, and no other', async () => {
    const { stdout } = await promisify(execFile)(kustomize ?? '', ['build', `manifests/shop/overlays/${overlay}`])
    const names = loadAll(stdout).flatMap((object) => deploymentName(object) ?? [])
    expect(names.toSorted(), `${overlay} should run the services of services.yaml`).toEqual(
      services.map(({ name }) => name).toSorted(),
    )
  })
})

test('select-services builds what is ours, and never what is an upstream’s', () => {
  const read = parseCatalog(readFileSync('services.yaml', 'utf8'), 'services.yaml')
  const { services: rows }: { services: { name: string; build?: string }[] } = parse(
    readFileSync('services.yaml', 'utf8'),
  )
  const namesOf = (isUpstream: boolean): string[] =>
    rows.filter(({ build }) => (build === 'none') === isUpstream).map(({ name }) => name)
  expect(namesOf(false)).toContain('quote')
  expect(read).toMatchObject({
    catalog: {
      services: namesOf(false).map((name) => ({ name, repository: `shop/${name}` })),
      upstream: namesOf(true),
    },
  })
})

describe('what others say of the shop', () => {
  test.each(['manifests/README.md', 'manifests/shop/README.md'])('%s says how many services it is', (path) => {
    const [, told] = /\b(\d+) services\b/.exec(readFileSync(path, 'utf8')) ?? []
    expect(told, `${path} says of how many services the shop is; services.yaml has ${services.length}`).toBe(
      `${services.length}`,
    )
  })

  const variables = readFileSync('terraform/cluster/variables.tf', 'utf8')
  const defaultOf = (field: string): string =>
    new RegExp(`\\b${field}\\s+= optional\\(string, "([^"]+)"\\)`).exec(variables)?.[1] ?? `no ${field}`

  test('terraform/cluster gives its role to an account that is there', () => {
    expect(overlays.map((overlay) => `shop-${overlay}`)).toContain(defaultOf('namespace'))
    expect(services.map(({ name }) => name)).toContain(defaultOf('service_account'))
  })

  test('the products are those that the advertisements and the load generator name', () => {
    const file = 'manifests/shop/base/config/products/products.json'
    const { products }: { products: { id: string; name: string; picture: string }[] } = JSON.parse(
      readFileSync(file, 'utf8'),
    )
    const ids =
      '0PUK6V6EV0 1YMWWN1N4O 2ZYFJ3GM2N 66VCHSJNUP 6E92ZMYYFZ 9SIQT8TOJO HQTGWGPNH4 L9ECAV7KIM LS4PSXUNUM OLJCESPC7Z'
    expect(products.map(({ id }) => id).toSorted()).toEqual(ids.split(' '))
    expect(new Set(products.map(({ picture }) => picture)).size).toBe(10)
    // The browser of the load generator clicks on it.
    expect(products.map(({ name }) => name)).toContain('Roof Binoculars')
  })

  test('every feature flag is off, and can be switched', () => {
    const file = 'manifests/shop/base/config/flags/demo.flagd.json'
    const { flags }: { flags: Record<string, { defaultVariant: string; variants: object; state: string }> } =
      JSON.parse(readFileSync(file, 'utf8'))
    expect(Object.keys(flags)).toHaveLength(11)
    for (const { defaultVariant, variants, state } of Object.values(flags)) {
      expect([state, defaultVariant]).toEqual(['ENABLED', 'off'])
      expect(Object.keys(variants).length).toBeGreaterThan(1)
      expect(variants).toHaveProperty('off')
    }
  })
})

const deploymentName = (object: unknown): string | undefined => {
  if (typeof object !== 'object' || object === null) return undefined
  const { kind, metadata }: { kind?: unknown; metadata?: { name?: string } } = object
  return kind === 'Deployment' ? metadata?.name : undefined
}
