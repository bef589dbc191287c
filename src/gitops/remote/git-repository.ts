import { again } from '../../lib/retry.ts'
import type { Output } from '../../outside/child-options.ts'
import { createGit } from '../../outside/git.ts'
import { initBare } from '../../outside/git-bare.ts'
import type { Processes } from '../../outside/process.ts'
import { lastWords, type Place } from './git-refusal.ts'
import { failureOf, isPassing, waitAfter } from './judge-git.ts'
import type { Busy } from './remote.ts'

/** A bare repository on this machine with one remote, `origin`. */
export type GitRepository = {
  git: ReturnType<typeof createGit>
  /** A command that only this machine is asked; that it fails is a defect. */
  local: (args: string[], input?: string | Buffer) => Promise<Output>
  /** A fetch: undefined when it is done, a Failure in one clear message when trying again does not help. */
  fetch: (args: string[], input?: string) => Promise<Busy | undefined>
}

export type GitAccess = {
  /** Asked for anew where it does not live as long as the work may last. */
  token: string | (() => Promise<string>) | undefined
  sshCommand?: string
}

type Settings = GitAccess & { processes: Processes; directory: string; place: Place }

export const createGitRepository = async (settings: Settings): Promise<GitRepository> => {
  const { processes, directory, place, token, sshCommand } = settings
  const { url } = place
  await initBare(directory, url)
  const git = createGit({
    processes,
    directory,
    ...(token === undefined ? {} : { credential: { url, token } }),
    ...(sshCommand === undefined ? {} : { sshCommand }),
  })
  const local = async (args: string[], input?: string | Buffer): Promise<Output> => {
    const output = await git(args, input === undefined ? {} : { input })
    if (output.code !== 0) throw new Error(`git ${args[0]} ended with ${output.code}: ${output.stderr.trim()}`)
    return output
  }
  return {
    git,
    local,
    fetch: async (args, input) => {
      const output = await git(args, input === undefined ? {} : { input })
      if (output.code === 0) return undefined
      if (isPassing(output)) return again(`the server is busy: ${lastWords(output)}`, waitAfter(output))
      throw failureOf(output, place)
    },
  }
}

export const fetchCommand = [
  'fetch',
  '--quiet',
  '--no-tags',
  '--no-write-fetch-head',
  '--no-auto-maintenance',
  '--recurse-submodules=no',
]
