import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readImageEntries } from '../../scripts/pinning/image-entries.ts'
import { renderSource } from '../../scripts/rendering/render-source.ts'
import { wordOf } from '../support/read-fields.ts'
import { environments, root, services } from './overlay.ts'
import { podsOf } from './policies/pods.ts'
import { readResources } from './policies/resource.ts'

const base = readResources(
  await renderSource({ kind: 'kustomization', name: 'shop/base', directory: join(root, 'manifests/shop/base') }),
)
const logical = [...new Set(podsOf(base).flatMap(({ containers }) => containers.map(({ body }) => wordOf(body.image))))]

test('the base names images by the names of the catalogue, without a version', () => {
  const images = services.flatMap(({ main, sidecars }) => [main, ...sidecars]).map(({ image }) => image)
  expect(logical.toSorted()).toEqual([...new Set(images)].toSorted())
})

test.each(environments)('%s has one entry for each image of the base, and none for another', (environment) => {
  const file = `manifests/shop/overlays/${environment}/kustomization.yaml`
  const entries = readImageEntries(readFileSync(join(root, file), 'utf8'), file)
  expect(entries.map(({ name }) => name).toSorted()).toEqual(logical.toSorted())
})

test.each(environments)('%s runs each service by its own version of the upstream image', (environment) => {
  const file = `manifests/shop/overlays/${environment}/kustomization.yaml`
  const entries = readImageEntries(readFileSync(join(root, file), 'utf8'), file)
  const upstream = entries.filter(({ repository }) => repository === 'ghcr.io/open-telemetry/demo')
  expect(upstream).not.toEqual([])
  expect(upstream.filter(({ name, tag }) => !tag.endsWith(`-${name}`))).toEqual([])
})
