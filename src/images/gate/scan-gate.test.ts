import { expect, test } from 'vitest'
import { scannable } from './scan-gate.ts'

const index = 'application/vnd.oci.image.index.v1+json'
const manifestList = 'application/vnd.docker.distribution.manifest.list.v2+json'
const image = 'application/vnd.oci.image.manifest.v1+json'
const child = (digest: string, os = 'linux') => ({ digest, platform: { os, architecture: 'arm64' } })

test.each([
  { what: 'an image', mediaType: image, manifest: { layers: [] }, scanned: ['itself'] },
  {
    what: 'an index',
    mediaType: index,
    manifest: { manifests: [child('a'), child('b', 'unknown')] },
    scanned: ['a'],
  },
  { what: 'a manifest list', mediaType: manifestList, manifest: { manifests: [child('a')] }, scanned: ['a'] },
  {
    what: 'an image that is written as if it were an index, too',
    mediaType: image,
    manifest: { layers: [], manifests: [child('harmless')] },
    scanned: ['itself'],
  },
])('of $what is scanned what a machine would run', ({ mediaType, manifest, scanned }) => {
  const found = scannable({ digest: 'itself', mediaType, manifest: JSON.stringify(manifest) })
  expect(found.map(({ digest }) => digest)).toEqual(scanned)
})
