import { formatDuration } from '../../lib/time.ts'
import type { Memory } from './memory.ts'
import type { Outcome } from './outcome.ts'
import type { Patience } from './patience.ts'
import { isUnseen, type Standing } from './standing.ts'

export type Verdict =
  | { state: 'waiting'; refresh: 'none' | 'normal' | 'hard' }
  | { state: 'settled'; outcome: Outcome; because: string }

type Judged = { standing: Standing; memory: Memory; patience: Patience; now: number }

/** What follows from a standing and from how long it has lasted: an outcome, or waiting on. */
export const judge = (judged: Judged): Verdict => judgeStanding(judged) ?? judgeTime(judged)

const settled = (outcome: Outcome, because: string): Verdict => ({ state: 'settled', outcome, because })

/** Which of the budgets is over, by the name of its input. */
const over = (budget: string, milliseconds: number): string => `${budget} of ${formatDuration(milliseconds)} is over`

const overTime = ({ because }: Standing, { detectTimeout }: Patience): string =>
  `${because} (${over('detect-timeout', detectTimeout)})`

const waiting = (refresh: 'none' | 'normal' | 'hard'): Verdict => ({ state: 'waiting', refresh })

const judgeStanding = (judged: Judged): Verdict | undefined => {
  const { standing, memory, patience, now } = judged
  const lasted = now - memory.since
  switch (standing.kind) {
    case 'sync-failed':
      return settled('sync-failed', standing.because)
    case 'healthy':
      return lasted >= patience.stableFor ? settled('live', standing.because) : undefined
    case 'held':
      return lasted >= patience.detectTimeout ? settled('blocked', overTime(standing, patience)) : undefined
    case 'syncing':
      return judgeSyncing(judged)
    case 'unread':
      return memory.reached ? undefined : judgeUnseen(judged)
    case 'unrendered':
      return !standing.passing && memory.looks >= 2 ? settled('render-failed', standing.because) : undefined
    case 'undetected':
      return judgeUndetected(judged)
    case 'other-image':
      return judgeOtherImage(standing, memory)
    case 'failing':
      return judgeFailing(standing, judged)
    default:
      return undefined
  }
}

const judgeSyncing = ({ standing, memory, patience, now }: Judged): Verdict | undefined => {
  const { syncTimeout } = patience
  if (syncTimeout === undefined || now - (memory.syncingSince ?? now) < syncTimeout) return undefined
  return settled('blocked', `${standing.because} (${over('sync-timeout', syncTimeout)})`)
}

/** A render may come out of a poisoned cache, so the first look asks for a new one; the second is believed. */
const judgeOtherImage = (standing: Standing & { kind: 'other-image' }, { looks }: Memory): Verdict | undefined =>
  looks >= 2 ? settled(standing.newer ? 'superseded' : 'stale-render', standing.because) : undefined

/** Trouble may pass, until the grace is over or the workload's own progress deadline is. */
const judgeFailing = (
  standing: Standing & { kind: 'failing' },
  { memory, patience, now }: Judged,
): Verdict | undefined => {
  const troubled = now - (memory.troubledSince ?? now)
  return standing.final || troubled >= patience.degradedGrace ? settled('degraded', standing.because) : undefined
}

/** One look may be answered by a server that lags behind; two that have lost the commit are believed. */
const judgeUndetected = (judged: Judged): Verdict | undefined => {
  const { standing, memory } = judged
  if (memory.reached) return memory.looks >= 2 ? settled('regressed', standing.because) : undefined
  return judgeUnseen(judged)
}

const judgeUnseen = ({ standing, memory, patience, now }: Judged): Verdict | undefined =>
  now - memory.startedAt >= patience.detectTimeout ? settled('not-detected', overTime(standing, patience)) : undefined

const outcomeAtTheEnd: Partial<Record<Standing['kind'], Outcome>> = {
  undetected: 'not-detected',
  unrendered: 'render-failed',
  held: 'blocked',
  failing: 'degraded',
}

const judgeTime = ({ standing, memory, patience, now }: Judged): Verdict => {
  if (now - memory.startedAt >= patience.timeout) {
    const outcome = outcomeAtTheEnd[standing.kind] ?? 'timed-out'
    return settled(outcome, `${standing.because} (${over('timeout', patience.timeout)})`)
  }
  if (standing.kind === 'other-image') return waiting('hard')
  return waiting(isUnseen(standing.kind) ? 'normal' : 'none')
}
