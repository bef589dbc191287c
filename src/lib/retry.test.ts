import { expect, test } from 'vitest'
import { again, retry } from './retry.ts'

const stoppedClock = () => {
  let now = 0
  const slept: number[] = []
  const sleep = async (milliseconds: number): Promise<void> => {
    slept.push(milliseconds)
    now += milliseconds
  }
  return { clock: { now: () => now, sleep }, slept }
}

const policy = {
  what: 'the push',
  budgetMilliseconds: 10_000,
  firstDelayMilliseconds: 100,
  longestDelayMilliseconds: 1_000,
}

test('returns the first value, waiting longer each time up to the longest delay', async () => {
  const { clock, slept } = stoppedClock()
  const attempt = async (number: number) => (number < 7 ? again('lost the race') : `attempt ${number}`)
  expect(await retry({ ...policy, attempt, clock, random: () => 1 })).toBe('attempt 7')
  expect(slept).toEqual([100, 200, 400, 800, 1000, 1000])
})

test('draws the delay from nothing to the ceiling, so that writers drift apart', async () => {
  const { clock, slept } = stoppedClock()
  const attempt = async (number: number) => (number < 3 ? again('lost the race') : 'done')
  await retry({ ...policy, attempt, clock, random: () => 0.25 })
  expect(slept).toEqual([25, 50])
})

test('waits at least as long as the other side asked for', async () => {
  const { clock, slept } = stoppedClock()
  const attempt = async (number: number) => (number < 2 ? again('429', 3_000) : 'done')
  await retry({ ...policy, attempt, clock, random: () => 0 })
  expect(slept).toEqual([3_000])
})

test('waits for just as long as the attempt itself says', async () => {
  const { clock, slept } = stoppedClock()
  const attempt = async (number: number) => (number < 2 ? { again: 'lost the race', delayMilliseconds: 7 } : 'done')
  await retry({ ...policy, attempt, clock, random: () => 1 })
  expect(slept).toEqual([7])
})

test('gives up when the next attempt would begin after the budget, and says why', async () => {
  const { clock } = stoppedClock()
  const attempt = async () => again('the branch moved')
  await expect(retry({ ...policy, attempt, clock, random: () => 1 })).rejects.toMatchObject({
    reason: 'timed-out',
    message: 'the push: gave up after 13 attempts in 10 s; the last one: the branch moved. Run it again',
  })
})

test('does not repeat what throws', async () => {
  const { clock, slept } = stoppedClock()
  const attempt = async () => {
    throw new Error('denied')
  }
  await expect(retry({ ...policy, attempt, clock })).rejects.toThrow('denied')
  expect(slept).toEqual([])
})
