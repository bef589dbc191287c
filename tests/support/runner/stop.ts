/** Why a step was stopped before it ended by itself. */
export type StopCause = 'cancelled' | 'timed-out'

/** Cancels the run after a time, or as soon as a line of the log matches. */
export type CancelWhen = { milliseconds: number } | { line: RegExp }

export type Stop = {
  signal: AbortSignal
  /** Every line of the log goes through here, since one of them may be what the cancel waits for. */
  onLine: (line: string) => void
  /** The step has ended; the cause, if it was stopped. */
  end: () => StopCause | undefined
}

/** Watches over one step: the user's cancel and the step's timeout, whichever comes first. */
export const createStop = (cancelWhen: CancelWhen | undefined, timeoutMilliseconds: number): Stop => {
  const controller = new AbortController()
  let cause: StopCause | undefined
  const stop = (next: StopCause) => {
    cause ??= next
    controller.abort()
  }
  const timers = [setTimeout(() => stop('timed-out'), timeoutMilliseconds)]
  if (cancelWhen && 'milliseconds' in cancelWhen) {
    timers.push(setTimeout(() => stop('cancelled'), cancelWhen.milliseconds))
  }
  return {
    signal: controller.signal,
    onLine: (line) => {
      if (cancelWhen && 'line' in cancelWhen && cancelWhen.line.test(line)) stop('cancelled')
    },
    end: () => {
      for (const timer of timers) clearTimeout(timer)
      return cause
    },
  }
}

/** What the runner writes into the log of a step that it stopped. */
export const stopLine = (cause: StopCause): string =>
  cause === 'cancelled' ? '##[error]The operation was canceled.' : '##[error]The action has timed out.'
