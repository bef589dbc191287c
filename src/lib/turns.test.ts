import { expect, test } from 'vitest'
import { createTurns } from './turns.ts'

const soon = () => new Promise((resolve) => setImmediate(resolve))

test('at most so many at once, in the order of coming, and an error gives its place to the next', async () => {
  const turns = createTurns(2)
  const begun: number[] = []
  let [now, most] = [0, 0]
  const work = (item: number) => async () => {
    begun.push(item)
    now += 1
    most = Math.max(most, now)
    await soon()
    now -= 1
    if (item === 1) throw new Error('broken')
    return item * 10
  }
  const ended = await Promise.allSettled([1, 2, 3, 4, 5].map((item) => turns(work(item))))
  expect(ended.map((end) => (end.status === 'fulfilled' ? end.value : end.status))).toEqual([
    'rejected',
    20,
    30,
    40,
    50,
  ])
  expect({ begun, most }).toEqual({ begun: [1, 2, 3, 4, 5], most: 2 })
  expect(await turns(work(6))).toBe(60)
})
