import { expect, test } from 'vitest'
import type { EcrReads } from '../ecr/ecr-reads.ts'
import { readTree } from './read-tree.ts'

test('a manifest that was translated on its way is not taken for the image', async () => {
  const digest = `sha256:${'0'.repeat(64)}`
  const unused = () => Promise.reject(new Error('not asked here'))
  const source: EcrReads = {
    imagesByDigest: async () => new Map([[digest, { digest, manifest: '{}', mediaType: '' }]]),
    layerUrl: unused,
  }
  await expect(readTree(digest, source)).rejects.toMatchObject({
    reason: 'unexpected',
    message: `source: the manifest of ${digest} came as sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a. Look for a proxy that rewrites answers`,
  })
})
