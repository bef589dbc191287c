import * as core from '@actions/core'
import { visible } from '../lib/visible.ts'
import { type Fence, harmless } from './fence.ts'

/** The runner shows ten annotations of a kind and drops the rest (actions/runner, ExecutionContext). */
const mostShown = 10

/** The runner cuts a message at 4096 characters without a word. */
const longestMessage = 4_000

export type Annotations = {
  warn: (message: string) => void
  /** Fails the step. */
  fail: (message: string) => void
  flush: () => void
}

/** Warnings as annotations; from the tenth on they are lines of the log, and the tenth says how many there are. */
export const createAnnotations = ({ fence, hide }: { fence: Fence; hide: (text: string) => string }): Annotations => {
  let count = 0
  return {
    warn: (given) => {
      const message = hide(given)
      count += 1
      if (count < mostShown) fence.command(() => core.warning(cut(visible(message))))
      else core.info(harmless(`Warning: ${message}`))
    },
    fail: (message) => fence.command(() => core.setFailed(cut(visible(hide(message))))),
    flush: () => {
      const more = count - mostShown + 1
      if (more > 0) fence.command(() => core.warning(`${more} more: the log has them`))
    },
  }
}

const cut = (message: string): string =>
  message.length <= longestMessage ? message : `${message.slice(0, longestMessage)}… (cut)`
