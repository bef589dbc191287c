import { Failure } from '../lib/failure.ts'

/** Node lets a timer that is set for longer fire at once. */
const longestTimerMilliseconds = 2 ** 31 - 1

/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
export const withDeadline = (signal: AbortSignal, milliseconds: number, message: string): AbortSignal => {
  const controller = new AbortController()
  const end = () => controller.abort(new Failure('timed-out', message))
  setTimeout(end, Math.min(milliseconds, longestTimerMilliseconds)).unref()
  return AbortSignal.any([signal, controller.signal])
}
