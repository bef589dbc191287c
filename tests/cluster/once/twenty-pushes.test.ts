import { afterAll, expect, test } from 'vitest'
import { openLiveShop } from '../live-shop.ts'

const seconds: number[] = []

afterAll(() => {
  const sorted = seconds.toSorted((a, b) => a - b).map((value) => value.toFixed(1))
  console.info(`from the bump to the verdict, in seconds: ${sorted.join(', ')}`)
})

test.concurrent.each(['a', 'b', 'c', 'd'])(
  '%s: five pushes, each of them live, none told so too early',
  async (name) => {
    await using shop = await openLiveShop(`pushes-${name}`)
    for (const round of [1, 2, 3, 4, 5]) {
      const version = `${name}-${round}`
      const bump = await shop.bump(await shop.push(version))
      const started = performance.now()
      const { outputs, log } = await shop.health(bump.outputs)
      // Asked of the pods at once: what is told to be live must answer, and nothing else may.
      const answers = await shop.answers('quote')
      expect({ outcome: outputs.outcome, revision: outputs.revision, answers }, log).toEqual({
        outcome: 'live',
        revision: bump.outputs.commit,
        answers: [version],
      })
      seconds.push((performance.now() - started) / 1000)
    }
  },
)
