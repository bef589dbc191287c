import { setImmediate } from 'node:timers/promises'

/** A generator of numbers in [0, 1) that a seed decides (mulberry32). */
export const randomOf = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Runs tasks so that one of them at a time goes on, from one `turn` of its own to the next; which one, the generator
 * decides. So one seed is one interleaving.
 */
export const interleave = async <T>(
  random: () => number,
  tasks: ((turn: () => Promise<void>) => Promise<T>)[],
): Promise<T[]> => {
  const waiting: (() => void)[] = []
  const turn = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))
  let running = tasks.length
  const results = tasks.map(async (task) => {
    await turn()
    try {
      return await task(turn)
    } finally {
      running -= 1
    }
  })
  const all = Promise.all(results)
  all.catch(() => undefined)
  while (running > 0) {
    // Whatever the last turn set off has come to its own next turn by then.
    await setImmediate()
    waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.()
  }
  return all
}
