import type { Clock } from '../../../src/lib/time.ts'
import type { Http } from '../../../src/outside/http.ts'

type Sleeper = { at: number; wake: () => void }

/**
 * Time that passes only while everybody sleeps and nothing that was asked through `http` is unanswered, so that a film of
 * minutes is over in a second, and each look is at its moment.
 */
export const createFilmClock = (http: Http): { clock: Clock; http: Http } => {
  let now = 0
  let asking = 0
  let turning = false
  const sleepers = new Set<Sleeper>()

  const turn = async (): Promise<void> => {
    if (turning) return
    turning = true
    await settled()
    const [first] = [...sleepers].sort((a, b) => a.at - b.at)
    turning = false
    if (asking > 0 || first === undefined) return
    now = Math.max(now, first.at)
    sleepers.delete(first)
    first.wake()
    void turn()
  }

  const sleep: Clock['sleep'] = (milliseconds, until) =>
    new Promise((resolve) => {
      const sleeper = { at: now + milliseconds, wake: resolve }
      sleepers.add(sleeper)
      until?.addEventListener('abort', () => {
        sleepers.delete(sleeper)
        resolve()
      })
      void turn()
    })

  const ask: Http = async (request) => {
    asking += 1
    try {
      return await http(request)
    } finally {
      asking -= 1
      void turn()
    }
  }
  return { clock: { now: () => now, sleep }, http: ask }
}

/** Whoever has something to do now does it. */
const settled = async (): Promise<void> => {
  for (let turns = 0; turns < 5; turns += 1) await new Promise((resolve) => setImmediate(resolve))
}
