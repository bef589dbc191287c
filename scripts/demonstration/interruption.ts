/** Aborted by whoever stops the program, and where whoever looked on has gone (`| head`, a closed window). */
export const interruption = (): AbortSignal => {
  const interrupted = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort())
  process.stdout.on('error', () => interrupted.abort())
  return interrupted.signal
}

export const untilInterrupted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
