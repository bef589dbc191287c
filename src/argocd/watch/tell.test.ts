import { expect, test } from 'vitest'
import { openTelling } from './tell.ts'

/** A clock that stands still until it is moved; who sleeps wakes when it has come that far. */
const createStillClock = () => {
  let now = 5_000
  const sleepers: { at: number; wake: () => void }[] = []
  return {
    now: () => now,
    sleep: (milliseconds: number, until?: AbortSignal) =>
      new Promise<void>((wake) => {
        sleepers.push({ at: now + milliseconds, wake })
        until?.addEventListener('abort', () => wake())
      }),
    moveTo: async (second: number) => {
      now = 5_000 + second * 1000
      for (const { at, wake } of sleepers.splice(0)) {
        if (at <= now) wake()
        else sleepers.push({ at, wake })
      }
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

const open = (...applications: string[]) => {
  const lines: string[] = []
  const clock = createStillClock()
  const progress = {
    say: (line: string) => void lines.push(line),
    warn: () => undefined,
    phase: <T>(_: string, work: () => Promise<T>) => work(),
  }
  return { lines, clock, telling: openTelling({ clock, progress, applications }) }
}

test('each change is one line and one moment; half a minute without one is said', async () => {
  const { lines, clock, telling } = open('quote')
  const { tell, end } = telling.of('quote')
  for (const [second, what] of [
    [0, 'the sync is running'],
    [10, 'the sync is running'],
    [31, 'the sync is running'],
    [40, 'the sync is running'],
    [62, 'the sync is running'],
    [63, 'healthy'],
  ] as const) {
    await clock.moveTo(second)
    tell(what)
  }
  end({ outcome: 'live', because: 'healthy' })
  await telling.close()
  expect(lines).toEqual([
    'quote: the sync is running',
    'quote: still so after 31s: the sync is running',
    'quote: still so after 1m02s: the sync is running',
    'quote: healthy',
  ])
  expect(telling.timeline).toEqual([
    { afterMilliseconds: 0, application: 'quote', what: 'the sync is running' },
    { afterMilliseconds: 63_000, application: 'quote', what: 'healthy' },
  ])
})

test('of several each verdict is said when it is known, and then what is still waited for', async () => {
  const { lines, clock, telling } = open('quote', 'cart', 'list', 'pay', 'mail')
  telling.of('quote').tell('healthy')
  telling.of('cart').tell('the sync is running')
  await clock.moveTo(2)
  telling.of('quote').end({ outcome: 'live', because: 'healthy' })
  await clock.moveTo(33)
  await telling.close()
  expect(lines).toEqual([
    'quote: healthy',
    'cart: the sync is running',
    'quote: live: healthy',
    'still waiting for 4 of 5 after 33s: cart (the sync is running), list (not seen yet), pay (not seen yet), and 1 more',
  ])
})
