import { type Run, type RunOptions, runAction } from '../runner/run-action.ts'

/** An action with all that it needs, run in whatever surroundings a test makes. */
type ActionWorld = AsyncDisposable & {
  run: (changes?: Changes) => Promise<Run>
  /** The outcome of a run that has done its work, and that of one which found it done. */
  done: string
  again: string
  /** What stands outside: `nothing`, `all`, or in words what lies between. */
  stands: () => Promise<string>
  /** Does what a run has told a person to do before the next one; false where it told nothing. */
  obey?: (told: string) => Promise<boolean>
}

/** Inputs and variables are put beside those of the world, all else in place of what it has. */
export type Changes = Partial<RunOptions>

export type Place = {
  /** Where the action sees a server of the world; where it listens, unless given. */
  address?: (name: string, url: string) => Promise<string>
  /** Where servers of the world and the action see one of them, both by the same address; where it listens, unless given. */
  common?: (name: string, url: string) => Promise<string>
  /** Where checkouts and files of the world are made; the folder for temporary files, unless given. */
  directory?: string
  /** What the programs of the world itself need in order to reach its servers. */
  env?: Record<string, string>
}

export type OpenWorld = (place?: Place) => Promise<ActionWorld>

export const asItIs = async (_name: string, url: string): Promise<string> => url

export const runWith =
  (base: RunOptions) =>
  (changes: Changes = {}): Promise<Run> =>
    runAction({
      ...base,
      ...changes,
      inputs: { ...base.inputs, ...changes.inputs },
      env: { ...base.env, ...changes.env },
      github: { ...base.github, ...changes.github },
    })
