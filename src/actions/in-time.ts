import { formatDuration } from '../lib/time.ts'
import { withDeadline } from '../outside/deadline.ts'
import type { Runner } from '../runner/run-action.ts'

/** The runner of a step that is over, as `timed-out`, when its time is; `todo` is what to do then. */
export const inTime = (runner: Runner, timeoutMilliseconds: number, todo: string): Runner => {
  const over = `not done within ${formatDuration(timeoutMilliseconds)}. ${todo}, or raise timeout`
  return { ...runner, signal: withDeadline(runner.signal, timeoutMilliseconds, over) }
}
