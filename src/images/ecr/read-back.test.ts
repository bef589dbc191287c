import { expect, test } from 'vitest'
import { readBack } from './read-back.ts'

test('an image that ECR does not show is told with what became of the push', async () => {
  let now = 0
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      now += milliseconds + 1
    },
  }
  await expect(readBack('v1', async () => undefined, clock)).rejects.toMatchObject({
    reason: 'timed-out',
    message: expect.stringMatching(
      /^reading v1 back from ECR: gave up after \d+ attempts in 60 s; the last one: ECR does not serve it yet\. Run it again\. The push itself was accepted$/,
    ),
  })
})
