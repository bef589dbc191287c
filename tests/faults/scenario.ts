import type { FaultDoor } from '../support/fault-door/door.ts'
import type { Run } from '../support/runner/run-action.ts'
import type { Secrets } from '../support/secrets.ts'

/** The world around one action: fresh, and with a door before every service that the action asks. */
export type World = AsyncDisposable & {
  /** One run of the bundle, with that as its input `timeout`. */
  run: (timeout: string) => Promise<Run>
  /** What is wrong with the world after a run that succeeded; undefined where all is as it should be. */
  wrongAfter: (run: Run) => Promise<string | undefined> | string | undefined
  /** What is half done after a run that failed; undefined where that is nothing. */
  halfDone?: (run: Run) => Promise<string | undefined> | string | undefined
  /** Does what a run has told a person to do before the next one; false where it told nothing. */
  obey?: (run: Run) => Promise<boolean>
  secrets: () => Secrets
}

export type Scenario = {
  /** What is tried: an action, and by which means. */
  to: string
  open: (door: FaultDoor) => Promise<World>
  /** The outcomes of a run that succeeds, its first one first. */
  good: string[]
  /** How many cases an ordinary run tries. */
  sample: number
  /** Files in RUNNER_TEMP that are what the action makes, for a next step. */
  keeps?: RegExp
  /** Cases in which a server says that it has done what it has not: no client can know, and they are not tried. */
  lies?: RegExp
  /** Cases that hold a run past its time, for as long as the server holds them. Each needs its reason. */
  outlasts?: RegExp
  /** The time that a run gets among faults; 10 s unless given. */
  seconds?: number
}

/** How long a loaded machine may take to start, and to stop, what is told to end at its time; a hang takes longer. */
const graceMilliseconds = 60_000

export const longestRunMilliseconds = (scenario: Pick<Scenario, 'seconds'>): number =>
  secondsOf(scenario) * 1_000 + graceMilliseconds

export const secondsOf = ({ seconds = 10 }: Pick<Scenario, 'seconds'>): number => seconds
