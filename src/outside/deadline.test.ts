import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withDeadline } from './deadline.ts'

const never = new AbortController().signal

test('aborts when the time is over, as timed-out', async () => {
  const signal = withDeadline(never, 10, 'not done within 10 ms')
  await setTimeout(50)
  expect(signal.reason).toMatchObject({ reason: 'timed-out', message: 'not done within 10 ms' })
})

test('aborts with the given signal, for its reason', () => {
  expect(withDeadline(AbortSignal.abort('cancelled'), 10_000, '').reason).toBe('cancelled')
})

test('a time longer than a timer holds is not over at once', async () => {
  const signal = withDeadline(never, 1_000 * 3_600_000, '')
  await setTimeout(20)
  expect(signal.aborted).toBe(false)
})
