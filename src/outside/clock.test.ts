import { expect, onTestFinished, test } from 'vitest'
import { createClock } from './clock.ts'

test('time goes on evenly when the clock of the machine is set', async () => {
  const real = Date.now
  let ahead = 0
  Date.now = () => real() + ahead
  onTestFinished(() => {
    Date.now = real
  })
  const clock = createClock(new AbortController().signal)
  const before = clock.now()
  ahead = -3_600_000
  await clock.sleep(20)
  const passed = clock.now() - before
  expect([passed >= 19, passed < 5_000, Math.abs(clock.now() - real()) < 60_000]).toEqual([true, true, true])
})
