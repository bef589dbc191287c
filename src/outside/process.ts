import { captureChild } from './capture-child.ts'
import type { Output, ProcessOptions, ShowOptions } from './child-options.ts'
import { interruptChildren } from './interrupt-children.ts'
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
}

/** Children without a shell. When the run is cancelled each gets SIGINT once, and no new one starts. */
export const createProcesses = ({ signal, fence }: Surroundings): Processes => {
  signal.addEventListener('abort', interruptChildren, { once: true })
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
