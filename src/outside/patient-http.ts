import { Failure } from '../lib/failure.ts'
import type { Clock } from '../lib/time.ts'
import type { Http, HttpResponse } from './http.ts'

type Settings = {
  http: Http
  clock: Clock
  /** Answers that pass beside 429 and 5xx, in a service's own words. */
  alsoPasses?: (answer: HttpResponse) => boolean
  budgetMilliseconds?: number
}

/** For one attempt: who has not answered by then is asked once more. */
const attemptMilliseconds = 10_000
const firstPauseMilliseconds = 300
const longestPauseMilliseconds = 5_000
const longestWaitMilliseconds = 60_000

/**
 * For what may be asked twice: asks again while nobody answers, or who answers is out of order for a moment, for half a
 * minute unless given. Then the last answer is given as it is, or the last failure thrown.
 */
export const patientHttp =
  ({ http, clock, alsoPasses = () => false, budgetMilliseconds = 30_000 }: Settings): Http =>
  async (request) => {
    const endsAt = clock.now() + budgetMilliseconds
    for (let tries = 0; ; tries += 1) {
      const ended = await http({ timeoutMilliseconds: attemptMilliseconds, ...request }).catch(unreachable)
      const mayPass = ended instanceof Failure || isOutOfOrder(ended) || alsoPasses(ended)
      const pause = Math.max(pauseAfter(tries), retryAfterMilliseconds(ended))
      if (mayPass && clock.now() + pause <= endsAt) {
        await clock.sleep(pause)
        continue
      }
      if (ended instanceof Failure) throw ended
      return ended
    }
  }

const unreachable = (error: unknown): Failure => {
  if (error instanceof Failure && error.reason === 'unreachable') return error
  throw error
}

const isOutOfOrder = ({ status }: HttpResponse): boolean => status >= 500 || status === 429

const pauseAfter = (tries: number): number =>
  Math.min(longestPauseMilliseconds, firstPauseMilliseconds * 2 ** tries) * (0.5 + 0.5 * Math.random())

/** `Retry-After` in seconds, as far as anybody would wait for it. */
const retryAfterMilliseconds = (ended: HttpResponse | Failure): number => {
  const seconds = ended instanceof Failure ? 0 : Number(ended.headers['retry-after'])
  return seconds > 0 ? Math.min(seconds * 1_000, longestWaitMilliseconds) : 0
}
