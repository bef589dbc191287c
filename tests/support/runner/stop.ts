/** Why a step was stopped before it ended by itself. */
export type StopCause = 'cancelled' | 'timed-out' | 'killed'

/**
 * Who stops it: the runner, which climbs its ladder, or somebody else, of whom the runner knows nothing: one signal to
 * the node process, or the kernel's end of all that the step has started (out of memory, a container that is removed).
 */
export type StopBy = 'cancel' | 'SIGTERM' | 'SIGKILL' | 'SIGKILL to all'

/** Cancels the run after a time, as soon as a line of the log matches, or when somebody says so. */
export type CancelWhen = { milliseconds: number } | { line: RegExp } | { signal: AbortSignal }

export type Stop = {
  signal: AbortSignal
  /** How it is stopped, once `signal` is aborted. */
  by: () => StopBy
  /** Every line of the log goes through here, since one of them may be what the cancel waits for. */
  onLine: (line: string) => void
  /** The step has ended; the cause, if it was stopped. */
  end: () => StopCause | undefined
}

type Settings = { cancelWhen: CancelWhen | undefined; stopBy: StopBy; timeoutMilliseconds: number }

/** Watches over one step: the user's cancel and the step's timeout, whichever comes first. */
export const createStop = ({ cancelWhen, stopBy, timeoutMilliseconds }: Settings): Stop => {
  const stopped = stopBy === 'cancel' ? 'cancelled' : 'killed'
  const controller = new AbortController()
  let cause: StopCause | undefined
  const stop = (next: StopCause) => {
    cause ??= next
    controller.abort()
  }
  const timers = [setTimeout(() => stop('timed-out'), timeoutMilliseconds)]
  if (cancelWhen && 'milliseconds' in cancelWhen) {
    timers.push(setTimeout(() => stop(stopped), cancelWhen.milliseconds))
  }
  const cancel = () => stop(stopped)
  const said = cancelWhen && 'signal' in cancelWhen ? cancelWhen.signal : undefined
  if (said?.aborted) cancel()
  said?.addEventListener('abort', cancel)
  return {
    signal: controller.signal,
    by: () => (cause === 'killed' ? stopBy : 'cancel'),
    onLine: (line) => {
      if (cancelWhen && 'line' in cancelWhen && cancelWhen.line.test(line)) stop(stopped)
    },
    end: () => {
      for (const timer of timers) clearTimeout(timer)
      said?.removeEventListener('abort', cancel)
      return cause
    },
  }
}

/** What the runner writes into the log of a step that it stopped. */
export const stopLine = (cause: Exclude<StopCause, 'killed'>): string =>
  cause === 'cancelled' ? '##[error]The operation was canceled.' : '##[error]The action has timed out.'
