import { Failure } from '../lib/failure.ts'

/**
 * Aborts at the first SIGINT or SIGTERM. The runner signals this process alone, SIGINT first, SIGTERM 7.5 s later and
 * SIGKILL 2.5 s after that (actions/runner, ProcessInvoker), so a second signal changes nothing.
 */
export const abortOnSignals = (): AbortSignal => {
  const controller = new AbortController()
  const abort = (name: NodeJS.Signals): void => {
    controller.abort(new Failure('cancelled', `cancelled by ${name}. Run the job again`))
  }
  process.on('SIGINT', abort)
  process.on('SIGTERM', abort)
  return controller.signal
}
