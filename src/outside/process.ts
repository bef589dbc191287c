import { captureChild } from './capture-child.ts'
import type { ChildEnvironment } from './child-environment.ts'
import { interruptChildren } from './interrupt-children.ts'
import { showChild } from './show-child.ts'

export type ProcessOptions = { directory?: string; env?: ChildEnvironment; input?: string | Buffer }
/** `listen` hears what goes into the log, so that its last lines can be told again. */
export type ShowOptions = ProcessOptions & { listen?: (chunk: Buffer) => void }

/** What a child said; `bytes` is its standard output before decoding. */
export type Output = { code: number; stdout: string; stderr: string; bytes: Buffer }

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
