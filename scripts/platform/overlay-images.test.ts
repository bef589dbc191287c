import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lackingImages, type OverlayImage } from './overlay-images.ts'
import { readServices } from './read-services.ts'

const services = readServices(readFileSync('services.yaml', 'utf8')).filter(({ name }) =>
  ['quote', 'currency'].includes(name),
)
const path = 'manifests/shop/overlays/demo/kustomization.yaml'
const lacking = (images: OverlayImage[]): string => lackingImages(services, { path, images })

test('an overlay that says which image each is lacks nothing', () => {
  expect(lacking([{ name: 'quote' }, { name: 'currency' }])).toBe('')
})

test('what others built comes from their registry, in the version of the catalogue', () => {
  expect(lacking([{ name: 'quote' }])).toBe(
    [
      `${path} does not say which image these are. Add below \`images:\``,
      '  - name: currency',
      '    newName: ghcr.io/open-telemetry/demo',
      '    newTag: 2.0.2-currency',
    ].join('\n'),
  )
})

test('what is ours comes from the registry that ours come from already, and runs by its digest', () => {
  const ours = services.map((service) => ({ ...service, main: { ...service.main, upstream: undefined } }))
  const registry = '123456789012.dkr.ecr.ap-south-1.amazonaws.com'
  const images = [{ name: 'currency', newName: `${registry}/shop/currency` }]
  expect(lackingImages(ours, { path, images })).toBe(
    [
      `${path} does not say which image these are. Add below \`images:\``,
      '  - name: quote',
      `    newName: ${registry}/shop/quote`,
      '    newTag: not-yet-released',
      `    digest: sha256:${'0'.repeat(64)}`,
    ].join('\n'),
  )
})
