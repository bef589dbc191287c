import type { Memory } from '../judgement/memory.ts'
import { decidesAt } from '../judgement/patience.ts'
import { type Between, type How, isComparing, isTold, planLook } from './pace.ts'
import type { Watch } from './watch.ts'

/** When there was a look, when one that was read, and when Argo CD compared anew for one. */
export type Times = Pick<Between, 'lookedAt' | 'clusterAt' | 'readAt' | 'refreshedAt'>

/** Notes a look. */
export const noteLook = (times: Times, how: How, now: number): void => {
  times.lookedAt = now
  if (how !== 'told') times.clusterAt = now
  if (!isTold(how)) times.readAt = now
  if (isComparing(how)) times.refreshedAt = now
}

type Waiting = Pick<Between, 'verdict' | 'kind' | 'since'> & { memory: Memory; times: Times }

/** Waits until it is time for another look, or until something is told; returns how to look. */
export const nextLook = async (
  { clock, random, follower, count, patience }: Watch,
  { memory, times, ...standing }: Waiting,
): Promise<How> => {
  const jitter = 0.8 + 0.4 * random()
  for (;;) {
    const now = clock.now()
    const between = { ...standing, ...times, ...follower.state(), now, count, jitter }
    const { at, how } = planLook({ ...between, decidesAt: decidesAt(memory, patience) })
    if (at <= now) return how
    await follower.pause(at - now)
  }
}
