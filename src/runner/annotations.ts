import * as core from '@actions/core'
import { type Fence, harmless } from './fence.ts'

/** The runner shows ten annotations of a kind and drops the rest (actions/runner, ExecutionContext). */
const mostShown = 10

export type Annotations = { warn: (message: string) => void; flush: () => void }

/** Warnings as annotations; from the tenth on they are lines of the log, and the tenth says how many there are. */
export const createAnnotations = (fence: Fence): Annotations => {
  let count = 0
  return {
    warn: (message) => {
      count += 1
      if (count < mostShown) fence.command(() => core.warning(message))
      else core.info(harmless(`Warning: ${message}`))
    },
    flush: () => {
      const more = count - mostShown + 1
      if (more > 0) fence.command(() => core.warning(`${more} more: the log has them`))
    },
  }
}
