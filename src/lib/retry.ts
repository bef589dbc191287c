import { Failure } from './failure.ts'
import type { Clock } from './time.ts'

/**
 * What an attempt returns to be made again; what it throws is final. `waitMilliseconds` is the least to wait,
 * `delayMilliseconds` the wait itself where the attempt knows better than the policy.
 */
export type Again = { again: string; waitMilliseconds?: number; delayMilliseconds?: number }

type Retry<T> = {
  what: string
  attempt: (number: number) => Promise<T | Again>
  clock: Clock
  budgetMilliseconds: number
  firstDelayMilliseconds: number
  longestDelayMilliseconds: number
  random?: () => number
  onAgain?: (reason: string, delayMilliseconds: number) => void
}

/** Asks `retry` for another attempt; `waitMilliseconds` is the least to wait, as in `Retry-After`. */
export const again = (reason: string, waitMilliseconds?: number): Again =>
  waitMilliseconds === undefined ? { again: reason } : { again: reason, waitMilliseconds }

const isAgain = (value: unknown): value is Again => typeof value === 'object' && value !== null && 'again' in value

/**
 * Repeats until an attempt returns a value, with full jitter and no limit but the time: N writers in lockstep need N
 * rounds, so a count would fail the last ones. Fails as `timed-out` with the last reason.
 */
export const retry = async <T>(options: Retry<T>): Promise<T> => {
  const { what, attempt, clock, budgetMilliseconds, firstDelayMilliseconds, longestDelayMilliseconds } = options
  const random = options.random ?? Math.random
  const deadline = clock.now() + budgetMilliseconds
  for (let number = 1; ; number += 1) {
    const result = await attempt(number)
    if (!isAgain(result)) return result
    const ceiling = Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** Math.min(number - 1, 30))
    const delay = result.delayMilliseconds ?? Math.max(random() * ceiling, result.waitMilliseconds ?? 0)
    if (clock.now() + delay > deadline) {
      const seconds = Math.round(budgetMilliseconds / 1000)
      throw new Failure(
        'timed-out',
        `${what}: gave up after ${number} attempts in ${seconds} s; the last one: ${result.again}. Run it again`,
      )
    }
    options.onAgain?.(result.again, delay)
    await clock.sleep(delay)
  }
}
