import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../lib/time.ts'

/** The real clock; a sleep ends at once, with the signal's reason, when the run is cancelled. */
export const createClock = (signal: AbortSignal): Clock => ({
  now: Date.now,
  sleep: async (milliseconds) => {
    signal.throwIfAborted()
    await setTimeout(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted())
  },
})
