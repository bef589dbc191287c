import { captureChild } from './capture-child.ts'
import type { Output, ProcessOptions, ShowOptions } from './child-options.ts'
import { interruptChildren, killChildren } from './interrupt-children.ts'
import { showChild } from './show-child.ts'

export type Processes = {
  /** Runs a child and keeps what it says. A non-zero code is the caller's to judge. */
  run: (command: string, args: string[], options?: ProcessOptions) => Promise<Output>
  /** Runs a child whose output goes straight into the log, fenced off from workflow commands; resolves to its code. */
  show: (command: string, args: string[], options?: ShowOptions) => Promise<number>
}

type Surroundings = {
  signal: AbortSignal
  /** Keeps workflow commands in what is printed meanwhile from being obeyed. */
  fence: <T>(work: () => Promise<T>) => Promise<T>
  graceMilliseconds?: number
}

/** How long a child may take to end when it is asked to; the runner gives a step that is cancelled 10 s for all of it. */
export const graceMilliseconds = 20_000

/**
 * Children without a shell. When the run is cancelled each gets SIGINT once, and, unless it changes what must not be half
 * done, SIGKILL if that does not end it within its grace; no new one starts.
 */
export const createProcesses = (surroundings: Surroundings): Processes => {
  const { signal, fence } = surroundings
  const end = (): void => {
    const asked = interruptChildren()
    setTimeout(() => killChildren(asked), surroundings.graceMilliseconds ?? graceMilliseconds).unref()
  }
  signal.addEventListener('abort', end, { once: true })
  return {
    run: async (command, args, options = {}) => {
      signal.throwIfAborted()
      const output = await captureChild(command, args, options)
      signal.throwIfAborted()
      return output
    },
    show: async (command, args, options = {}) => {
      signal.throwIfAborted()
      const code = await fence(() => showChild(command, args, options))
      signal.throwIfAborted()
      return code
    },
  }
}
