import { expect, test } from 'vitest'
import { inLanes } from './in-lanes.ts'

const soon = () => new Promise((resolve) => setImmediate(resolve))

test('works on at most so many at once, and keeps the order', async () => {
  let [now, most] = [0, 0]
  const results = await inLanes([1, 2, 3, 4, 5], 2, async (item) => {
    now += 1
    most = Math.max(most, now)
    await soon()
    now -= 1
    return item * 10
  })
  expect(results).toEqual([10, 20, 30, 40, 50])
  expect(most).toBe(2)
})

test('begins no other item after an error', async () => {
  const begun: number[] = []
  const work = inLanes([1, 2, 3, 4], 2, async (item) => {
    begun.push(item)
    if (item === 1) throw new Error('broken')
    await soon()
  })
  await expect(work).rejects.toThrow('broken')
  await soon()
  expect(begun).toEqual([1, 2])
})
