import { expect, test } from 'vitest'
import { readManifest } from './manifest.ts'

const layer = (digest: string, mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip') => ({
  mediaType,
  digest,
  size: 1,
})

test.each([
  {
    what: 'an image: its config and its layers',
    manifest: { config: layer('c'), layers: [layer('a'), layer('b')] },
    blobs: ['c', 'a', 'b'],
    platforms: [],
  },
  {
    what: 'layers that no registry holds are left out',
    manifest: {
      config: layer('c'),
      layers: [
        layer('a', 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'),
        layer('b', 'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip'),
        layer('d'),
      ],
    },
    blobs: ['c', 'd'],
    platforms: [],
  },
  {
    what: 'an index: its platforms, and attestations, which have none, but not what is only called so',
    manifest: {
      manifests: [
        { digest: 'a', platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } },
        { digest: 'b' },
        { digest: 'c', platform: { os: 'unknown', architecture: 'unknown' } },
        {
          digest: 'd',
          platform: { os: 'linux', architecture: 'arm64' },
          annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
        },
      ],
    },
    blobs: [],
    platforms: ['linux/arm64/v8', 'linux/amd64', undefined, 'linux/arm64'],
  },
])('$what', ({ manifest, blobs, platforms }) => {
  const read = readManifest(JSON.stringify(manifest))
  expect(read.blobs.map(({ digest }) => digest)).toEqual(blobs)
  expect(read.children.map(({ platform }) => platform)).toEqual(platforms)
})
