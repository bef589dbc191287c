import { Failure, type Reason } from '../../lib/failure.ts'
import type { Clock } from '../../lib/time.ts'
import type { Outcome } from '../judgement/outcome.ts'
import { NothingShown } from './nothing-shown.ts'

/** What Argo CD refused for good, as an outcome. */
export type Refusal = { outcome: Outcome; because: string }

type Ask<T> = {
  ask: () => Promise<T>
  clock: Clock
  random: () => number
  /** How long Argo CD may be away (a restart, a change at a load balancer). */
  outageMilliseconds: number
  /** When the whole wait is over: an answer that is under way then is not waited for. */
  endsAt: number
  /** It has been answered before: a refusal now may be that of an Argo CD which was restarted meanwhile. */
  answeredBefore?: boolean
  tell: (what: string) => void
}

const longestPauseMilliseconds = 8_000

/**
 * Its server answers before it has read the applications and the rights (it waits for both only after it listens:
 * server/server.go), so it lists none and denies each.
 */
const startMilliseconds = 15_000

const outcomes: Partial<Record<Reason, Outcome>> = {
  denied: 'unauthorized',
  'not-found': 'not-found',
  unreachable: 'unreachable',
  'timed-out': 'timed-out',
}

/** Asks until there is an answer or a refusal; that Argo CD is away may pass, and what it refuses when it has just come back. */
export const askPatiently = async <T>(asking: Ask<T>): Promise<{ answer: T } | { refusal: Refusal }> => {
  const { clock, random, outageMilliseconds, tell } = asking
  const since = clock.now()
  let startsUntil = asking.answeredBefore === true ? since + startMilliseconds : since
  for (let tries = 0; ; tries += 1) {
    try {
      return { answer: await inTime(asking) }
    } catch (error) {
      const { outcome, because, waitMilliseconds } = refusalOf(error)
      const now = clock.now()
      startsUntil = Math.max(startsUntil, startOf(error, { since, now }) + startMilliseconds)
      const left = Math.min(since + outageMilliseconds, asking.endsAt) - now
      if (outcome === 'timed-out' || now >= startsUntil || left <= 0) return { refusal: { outcome, because } }
      tell(`${because}; trying again`)
      await clock.sleep(Math.min(Math.max(pauseAfter(tries, random), waitMilliseconds), left))
    }
  }
}

/** When an Argo CD that answers so may have started at the latest. */
const startOf = (error: unknown, { since, now }: { since: number; now: number }): number => {
  if (error instanceof Failure && error.reason === 'unreachable') return now
  return error instanceof NothingShown ? since : Number.NEGATIVE_INFINITY
}

/** A question that hangs, of an application that is dead, must not keep the others waiting beyond the time for all. */
const inTime = async <T>({ ask, clock, endsAt }: Ask<T>): Promise<T> => {
  const answered = new AbortController()
  const late = async (): Promise<never> => {
    await clock.sleep(Math.max(shortestMilliseconds, endsAt - clock.now()), answered.signal)
    throw new Failure('timed-out', 'Argo CD had not answered when the time was over')
  }
  try {
    return await Promise.race([ask(), late()])
  } finally {
    answered.abort()
  }
}

/** For the last look, which begins when the time is over. */
const shortestMilliseconds = 5_000

const refusalOf = (error: unknown): Refusal & { waitMilliseconds: number } => {
  const outcome = error instanceof Failure ? outcomes[error.reason] : undefined
  if (!(error instanceof Failure) || outcome === undefined) throw error
  return { outcome, because: error.message, waitMilliseconds: error.waitMilliseconds }
}

/** A second at first, eight after a while, spread so that many waiters do not come back at once. */
const pauseAfter = (tries: number, random: () => number): number =>
  Math.min(1_000 * 2 ** tries, longestPauseMilliseconds) * (0.5 + 0.5 * random())
