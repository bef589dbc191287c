import type { Verdict } from '../judgement/judge.ts'
import type { Standing } from '../judgement/standing.ts'

/**
 * How the next look gets at the application: as it was told meanwhile, with a look at the cluster only where that may
 * matter now (`told`) or where it may matter at all (`cluster`); compared anew by Argo CD (`normal`), which is no more;
 * or read from Argo CD and the cluster as both are now (`read`), rendered anew before that (`hard`).
 */
export type How = 'told' | 'cluster' | 'normal' | 'read' | 'hard'

/** Whether it goes by what was told, and asks nobody for the application. */
export const isTold = (how: How): boolean => how === 'told' || how === 'cluster'

/** Whether Argo CD answers only when it has compared the application anew. */
export const isComparing = (how: How): how is 'normal' | 'hard' => how === 'normal' || how === 'hard'

/** Only such a look may end the wait. */
export const isThorough = (how: How): boolean => how === 'read' || how === 'hard'

/** Where a wait stands between two looks; times are epoch milliseconds. */
export type Between = {
  now: number
  verdict: Extract<Verdict, { state: 'waiting' }>
  kind: Standing['kind']
  /** Since when it has been of this kind. */
  since: number
  decidesAt: number
  lookedAt: number
  clusterAt: number
  readAt: number
  refreshedAt: number
  /** Whether changes are told as they happen; otherwise they must be asked for. */
  told: boolean
  /** Something was told since the last look. */
  news: boolean
  /** What is known may be old: the stream was away, or said that the application is gone. */
  doubt: boolean
  /** How many applications are waited for: the more, the less often each is asked about without a reason. */
  count: number
  /** From 0.8 to 1.2, so that many waiters do not ask at once. */
  jitter: number
}

/** Several changes in a row are one piece of news. */
const newsMilliseconds = 500
const doubtMilliseconds = 5_000

/** Argo CD itself looks at the branch every two to three minutes; a commit that overtakes ours is to be seen sooner. */
const refreshMilliseconds = 20_000
const longestRefreshMilliseconds = 60_000

/** Of many hundreds at most five a second are compared again, and ten asked about: more than Argo CD does would only queue up there. */
const refreshMillisecondsEach = 200
const pauseMillisecondsEach = 100

/** These change by what happens to pods, or are explained by a sync window, of which the stream says nothing. */
const leastMilliseconds: Partial<Record<Standing['kind'], number>> = { rolling: 0, failing: 0, syncing: 5_000 }

/** When to look again, and how. */
export const planLook = (between: Between): { at: number; how: How } => {
  const { verdict, lookedAt, clusterAt, readAt, refreshedAt, decidesAt, kind, told, news, doubt, now } = between
  const pause = pauseOf(between)
  if (verdict.refresh === 'hard') return { at: lookedAt + pause, how: 'hard' }
  const crowd = Math.sqrt(between.count)
  const longest = Math.max(longestRefreshMilliseconds, between.count * refreshMillisecondsEach)
  const again = Math.min(refreshMilliseconds * crowd, longest) * between.jitter
  const plans: { at: number; how: How }[] = [
    { at: refreshedAt + (verdict.refresh === 'normal' ? pause : again), how: 'normal' },
    { at: decidesAt, how: 'read' },
  ]
  if (doubt) plans.push({ at: Math.max(now, readAt + doubtMilliseconds * crowd), how: 'read' })
  if (news && !doubt) plans.push({ at: Math.max(now, lookedAt + newsMilliseconds), how: 'told' })
  if (!told) plans.push({ at: lookedAt + pause, how: 'read' })
  const least = leastMilliseconds[kind]
  if (told && least !== undefined) plans.push({ at: clusterAt + Math.max(pause, least), how: 'cluster' })
  return plans.reduce((soonest, plan) => (plan.at < soonest.at ? plan : soonest))
}

/** A second at first, five after a while; longer the more applications there are. */
const pauseOf = ({ now, since, count, jitter }: Between): number => {
  const grown = Math.min(Math.max(1_000, (now - since) / 4), 5_000)
  return Math.max(Math.min(grown * Math.sqrt(count), 15_000), count * pauseMillisecondsEach) * jitter
}
