import type { Progress } from '../../lib/progress.ts'
import { advance, beginning, type Standing, tellEvent, tellStanding } from './apply-progress.ts'
import { type Diagnostic, withoutRepeats } from './diagnostics.ts'
import { type LockWindow, narrow, noLockYet, windowOf } from './lock-window.ts'
import { readUiEvent, type UiEvent } from './ui-events.ts'

/** What an operation of Terraform's has said when it is over. */
export type Followed = {
  standing: Standing
  diagnostics: Diagnostic[]
  said: string[]
  /** When it asked for the lock of the state; undefined when it did not come to that. */
  askedForLock: LockWindow | undefined
  /** It told neither a result nor an error, so that something has killed it. */
  died: boolean
}

export type UiFollower = { onLine: (line: string) => void; standing: () => Standing; end: () => Followed }

/** Longer than Terraform's own ten seconds, at which it says of each resource that it still waits for it. */
const tellEveryMilliseconds = 15_000

/** Of a crash the end is what matters, and a provider's log may have any length. */
const mostSaid = 200

/** Tells a line for each resource that is done, and how far it is when a while nothing was done. */
export const followUi = (progress: Pick<Progress, 'say'>, now: () => number = Date.now): UiFollower => {
  let standing = beginning(now())
  let toldAt = now()
  const diagnostics: Diagnostic[] = []
  const said: string[] = []
  let window = noLockYet
  let died = true
  const tell = (line: string): void => {
    toldAt = now()
    progress.say(line)
  }
  const timer = setInterval(() => {
    if (standing.total > 0 && now() - toldAt >= tellEveryMilliseconds) tell(tellStanding(standing, now()))
  }, 1_000)
  return {
    onLine: (line) => {
      window = narrow(window, line)
      const event = readUiEvent(line)
      if (event === undefined) return
      died &&= !isEnd(event)
      if (event.type === 'diagnostic') diagnostics.push(event.diagnostic)
      if (event.type === 'said') said.push(event.text)
      if (said.length > mostSaid) said.shift()
      standing = advance(standing, event, now())
      const told = tellEvent(standing, event)
      if (told !== undefined) tell(told)
    },
    standing: () => standing,
    end: () => {
      clearInterval(timer)
      return { standing, diagnostics: withoutRepeats(diagnostics), said, askedForLock: windowOf(window), died }
    },
  }
}

const isEnd = (event: UiEvent): boolean =>
  event.type === 'summary' || (event.type === 'diagnostic' && event.diagnostic.severity === 'error')
