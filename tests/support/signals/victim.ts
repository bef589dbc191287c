import type { Changes } from '../action-worlds/action-world.ts'
import type { Run } from '../runner/run-action.ts'
import type { Secrets } from '../secrets.ts'

/** One action at work in a world of its own, to be stopped at some moment. */
export type Victim = {
  /** New work of the same kind, so that each run has all of it to do. */
  prepare: () => Promise<Work>
  close: () => Promise<void>
}

export type Work = {
  /** The run that is stopped, and the one after it. */
  run: (changes?: Changes) => Promise<Run>
  /** What the run after it is given besides, such as `accept: subset`. */
  rerunInputs?: Record<string, string>
  /** Files that it may leave in RUNNER_TEMP, since an output names them. */
  keeps?: string[]
  /** What no file may hold in the end, by name; asked when the run is over. */
  secrets: () => Secrets
  /** What the stopped run has left with others that must not be there, in words; asked again until nothing is left. */
  remains: (stopped: Run) => Promise<string[]>
  /** What is not as it should be after the next run, in words. */
  wrong: (rerun: Run) => Promise<string[]>
}

export type Opening = {
  name: string
  /** Undefined: it cannot run on this machine. */
  open: (() => Promise<Victim>) | undefined
}

/** What is not so, by the words for it. */
export const unless = (held: Record<string, boolean>): string[] =>
  Object.entries(held).flatMap(([words, holds]) => (holds ? [] : [words]))

/** As one of the claims of `unless`. */
export const outcomeIn = (run: Run, ...outcomes: string[]): Record<string, boolean> => ({
  [`its outcome is ${run.outputs.outcome} ${run.outputs.reason}`]: outcomes.includes(run.outputs.outcome ?? ''),
})
