import { expect, test } from 'vitest'
import { inParallel } from './in-parallel.ts'

const tick = () => new Promise((resolve) => setImmediate(resolve))

test('all are done, never more than so many at once', async () => {
  let running = 0
  let most = 0
  const done: number[] = []
  await inParallel([1, 2, 3, 4, 5], 2, async (item) => {
    running += 1
    most = Math.max(most, running)
    await tick()
    running -= 1
    done.push(item)
  })
  expect({ done, most }).toEqual({ done: [1, 2, 3, 4, 5], most: 2 })
})

test('after the first failure nothing more is begun', async () => {
  const begun: number[] = []
  const work = inParallel([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item)
    await tick()
    if (item === 1) throw new Error('broken')
  })
  await expect(work).rejects.toThrow('broken')
  await tick()
  expect(begun).toEqual([1, 2])
})
