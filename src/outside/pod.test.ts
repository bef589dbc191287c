import { expect, test } from 'vitest'
import { readPodSurroundings } from './pod.ts'

test('outside of a pod there is nobody to ask, and it says where to run', async () => {
  await expect(readPodSurroundings()).rejects.toMatchObject({
    reason: 'not-found',
    message: expect.stringMatching(
      /^this is no pod with a service account: .*ENOENT.*\. Run it as the Jobs in manifests\/drills do$/,
    ),
  })
})
