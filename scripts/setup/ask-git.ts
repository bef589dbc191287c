import { realpath } from 'node:fs/promises'
import { githubRepository } from '../../src/lib/repository-url.ts'
import type { Processes } from '../../src/outside/process.ts'

/** What git says in a folder, or undefined where it refuses. */
export type AskGit = (directory: string, ...args: string[]) => Promise<string | undefined>

/** Git that takes no lock in passing: a look at a repository leaves its index as it is. */
export const askingGit =
  ({ run }: Processes): AskGit =>
  async (directory, ...args) => {
    const { code, stdout } = await run('git', ['--no-optional-locks', '-C', directory, ...args])
    return code === 0 ? stdout.trim() || undefined : undefined
  }

type Named = { directory: string; flag: string; ask: AskGit }

/** What is wrong with a folder that should be the root of a repository. */
export const noRoot = async ({ directory, flag, ask }: Named): Promise<string | undefined> => {
  const root = await ask(directory, 'rev-parse', '--show-toplevel')
  if (root !== undefined && root === (await realpath(directory))) return undefined
  const found = root === undefined ? `${directory} is in none` : `${directory} is a folder in ${root}`
  return `${flag}: should be the root of a git repository, but ${found}. Name the root`
}

/** Of the remote `origin`, without what a person logs in with. */
export const addressOf = async (directory: string, ask: AskGit): Promise<string | undefined> =>
  (await ask(directory, 'remote', 'get-url', 'origin'))?.replace(/^(\w+:\/\/)[^/]*@/, '$1')

type Where = { directory: string; serverUrl: string; ask: AskGit }

/** `owner/name` of the remote `origin`, where that is on GitHub. */
export const originOf = async ({ directory, serverUrl, ask }: Where): Promise<string | undefined> => {
  const url = await ask(directory, 'remote', 'get-url', 'origin')
  const address = url?.replace(/^([\w.-]+@)([\w.-]+):(?!\/)/, 'ssh://$1$2/')
  const found = address !== undefined && URL.canParse(address) ? githubRepository(address, serverUrl) : undefined
  return found && `${found.owner}/${found.name}`
}
