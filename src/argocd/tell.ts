import type { Progress } from '../lib/progress.ts'
import { type Clock, formatDuration } from '../lib/time.ts'

/** Something that was seen to change, counted from the beginning of the wait. */
export type Moment = { afterMilliseconds: number; application: string; what: string }

const heartbeatMilliseconds = 30_000

type Telling = { application: string; clock: Clock; progress: Progress; startedAt: number; timeline: Moment[] }

/** One line for every change, and one now and then while there is none. */
export const createTell = ({ application, clock, progress, startedAt, timeline }: Telling) => {
  let last = ''
  let saidAt = 0
  return (what: string): void => {
    const now = clock.now()
    if (what !== last) {
      timeline.push({ afterMilliseconds: now - startedAt, application, what })
      progress.say(`${application}: ${what}`)
    } else if (now - saidAt >= heartbeatMilliseconds) {
      progress.say(`${application}: still so after ${formatDuration(now - startedAt)}: ${what}`)
    } else {
      return
    }
    last = what
    saidAt = now
  }
}
