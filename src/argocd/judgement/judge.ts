import { formatDuration } from '../../lib/time.ts'
import { isUnseen, type Standing } from './standing.ts'

/** The words of the `outcome` output that a wait ends with. */
export type Outcome =
  | 'live'
  | 'superseded'
  | 'not-found'
  | 'not-detected'
  | 'render-failed'
  | 'blocked'
  | 'sync-failed'
  | 'degraded'
  | 'stale-render'
  | 'regressed'
  | 'unauthorized'
  | 'unreachable'
  | 'timed-out'

/** How long each thing may last, in milliseconds. */
export type Patience = {
  timeout: number
  detectTimeout: number
  /** How long a sync may run; as long as there is time, unless set. */
  syncTimeout?: number | undefined
  degradedGrace: number
  stableFor: number
}

/** What is remembered from one look to the next; times are epoch milliseconds. */
export type Memory = {
  startedAt: number
  kind: Standing['kind'] | undefined
  /** Since when the standing has been of this kind; it was told first, or read, and has been read as often since. */
  since: number
  looks: number
  /** Since when it has been syncing, with nothing of what comes after a sync in between. */
  syncingSince: number | undefined
  /** Since when something has been failing, with no healthy look in between. */
  troubledSince: number | undefined
  /** Argo CD has compared a revision that holds the commit. */
  reached: boolean
}

export type Verdict =
  | { state: 'waiting'; refresh: 'none' | 'normal' | 'hard' }
  | { state: 'settled'; outcome: Outcome; because: string }

export const firstMemory = (now: number): Memory => ({
  startedAt: now,
  kind: undefined,
  since: now,
  looks: 0,
  syncingSince: undefined,
  troubledSince: undefined,
  reached: false,
})

/** The memory after a look. What was only told is no second look at the same. */
export const remember = (memory: Memory, standing: Standing, now: number, how: 'told' | 'read' = 'read'): Memory => {
  const same = memory.kind === standing.kind
  const troubled = standing.kind === 'failing' ? (memory.troubledSince ?? now) : memory.troubledSince
  const again = how === 'told' ? memory.looks : memory.looks + 1
  return {
    ...memory,
    kind: standing.kind,
    since: same ? memory.since : now,
    looks: same ? again : 1,
    syncingSince: afterSync.includes(standing.kind) ? undefined : syncingSince(memory, standing, now),
    troubledSince: standing.kind === 'healthy' ? undefined : troubled,
    reached: memory.reached || !isUnseen(standing.kind),
  }
}

const afterSync: Standing['kind'][] = ['other-image', 'rolling', 'failing', 'healthy']

const syncingSince = (memory: Memory, { kind }: Standing, now: number): number | undefined =>
  kind === 'syncing' ? (memory.syncingSince ?? now) : memory.syncingSince

type Judged = { standing: Standing; memory: Memory; patience: Patience; now: number }

/** What follows from a standing and from how long it has lasted: an outcome, or waiting on. */
export const judge = (judged: Judged): Verdict => judgeStanding(judged) ?? judgeTime(judged)

/** The next moment at which time alone brings a verdict, if the standing stays as it is: no look may be later. */
export const decidesAt = (memory: Memory, patience: Patience): number => {
  const { timeout, detectTimeout, syncTimeout = timeout, degradedGrace, stableFor } = patience
  const moments: Partial<Record<Standing['kind'], number>> = {
    ...(memory.reached
      ? {}
      : { undetected: memory.startedAt + detectTimeout, unread: memory.startedAt + detectTimeout }),
    held: memory.since + detectTimeout,
    syncing: (memory.syncingSince ?? memory.since) + syncTimeout,
    failing: (memory.troubledSince ?? memory.since) + degradedGrace,
    healthy: memory.since + stableFor,
  }
  const end = memory.startedAt + timeout
  return memory.kind === undefined ? end : Math.min(moments[memory.kind] ?? end, end)
}

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
