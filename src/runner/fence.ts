import { randomUUID } from 'node:crypto'
import { visible } from '../lib/visible.ts'

export type Fence = {
  /** Runs the work while the runner obeys no workflow command: what a child prints is text and nothing else. */
  fenced: <T>(work: () => Promise<T>) => Promise<T>
  /** Emits a workflow command of ours, stepping outside of the fence for it. */
  command: (emit: () => void) => void
}

/**
 * The runner obeys commands on both streams, whoever wrote them: a child's `::set-output` would become our output and
 * its `::set-env` would fail the step. `stop-commands` with a token nobody can guess is the runner's own remedy.
 */
export const createFence = (write: (text: string) => void): Fence => {
  let depth = 0
  let token = ''
  const open = (): void => {
    token = randomUUID()
    write(`::stop-commands::${token}\n`)
  }
  // A child may have left its line unfinished, and a command is only seen at the beginning of one.
  const close = (): void => write(`\n::${token}::\n`)

  return {
    fenced: async (work) => {
      depth += 1
      if (depth === 1) open()
      try {
        return await work()
      } finally {
        depth -= 1
        if (depth === 0) close()
      }
    },
    command: (emit) => {
      if (depth > 0) close()
      emit()
      if (depth > 0) open()
    },
  }
}

/**
 * A line of ours that may quote somebody else's text, with the commands in it made harmless by a zero-width space. To
 * .NET, in which the runner is written, a lone carriage return ends a line, and a next-line character is white space.
 */
export const harmless = (line: string): string =>
  visible(line)
    .split(/\r\n?|\n/)
    .map((part) => part.replace(/^([\s\u0085]*):(?=:)/, '$1:\u200B').replaceAll('##[', '#\u200B#['))
    .join('\n')
