import { Failure, type Reason } from '../lib/failure.ts'
import type { Clock } from '../lib/time.ts'
import type { Outcome } from './judge.ts'

/** What Argo CD refused for good, as an outcome. */
export type Refusal = { outcome: Outcome; because: string }

type Ask<T> = {
  ask: () => Promise<T>
  clock: Clock
  /** How long Argo CD may be away (a restart, a change at a load balancer). */
  outageMilliseconds: number
  tell: (what: string) => void
}

const outcomes: Partial<Record<Reason, Outcome>> = {
  denied: 'unauthorized',
  'not-found': 'not-found',
  unreachable: 'unreachable',
  'timed-out': 'timed-out',
}

const refusalOf = (error: unknown): Refusal => {
  const outcome = error instanceof Failure ? outcomes[error.reason] : undefined
  if (!(error instanceof Failure) || outcome === undefined) throw error
  return { outcome, because: error.message }
}

/** Asks until there is an answer or a refusal; only that Argo CD is away may pass. */
export const askPatiently = async <T>({
  ask,
  clock,
  outageMilliseconds,
  tell,
}: Ask<T>): Promise<{ answer: T } | { refusal: Refusal }> => {
  const since = clock.now()
  for (;;) {
    try {
      return { answer: await ask() }
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal.outcome !== 'unreachable' || clock.now() - since >= outageMilliseconds) return { refusal }
      tell(`${refusal.because}; trying again`)
      await clock.sleep(1000)
    }
  }
}
