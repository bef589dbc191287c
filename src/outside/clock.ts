import { setTimeout } from 'node:timers/promises'
import type { Clock } from '../lib/time.ts'

/**
 * The real clock as it was set when the process began, so that waits are counted right when somebody sets it meanwhile.
 * A sleep ends at once, with the signal's reason, when the run is cancelled.
 */
export const createClock = (signal: AbortSignal): Clock => ({
  now: () => Math.round(performance.timeOrigin + performance.now()),
  sleep: async (milliseconds, until) => {
    signal.throwIfAborted()
    const ended = until === undefined ? signal : AbortSignal.any([signal, until])
    await setTimeout(milliseconds, undefined, { signal: ended }).catch(() => signal.throwIfAborted())
  },
})
