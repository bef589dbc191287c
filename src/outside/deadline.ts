import { Failure } from '../lib/failure.ts'

/** A signal that aborts with the given one, or as `timed-out` when the time is over. */
export const withDeadline = (signal: AbortSignal, milliseconds: number, message: string): AbortSignal => {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Failure('timed-out', message)), milliseconds).unref()
  return AbortSignal.any([signal, controller.signal])
}
