import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { git } from '../git-server/real-git.ts'
import type { Repository } from '../git-server/repository.ts'

/** A checkout of the caller's repository, as actions/checkout leaves it. */
export type CallerCheckout = AsyncDisposable & { directory: string; commit: string }

type Options = {
  repository: Repository
  /** The repository's address as jobs reach it: the remote `origin`. */
  url: string
  /** A commit of it; the newest of `main` unless given. */
  commit?: string
  /** How many commits of the history are there, as `fetch-depth` of actions/checkout: 1 unless given. */
  depth?: number
}

export const checkOutCaller = async ({ repository, url, depth = 1, ...asked }: Options): Promise<CallerCheckout> => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-caller-'))
  const commit = asked.commit ?? (await repository.head())
  const source = `file://${repository.path}`
  await git(directory, ['init', '--quiet', '--initial-branch=main'])
  await git(directory, ['config', 'gc.auto', '0'])
  await git(directory, ['remote', 'add', 'origin', url])
  await git(directory, ['fetch', '--quiet', `--depth=${depth}`, source, `${commit}:refs/remotes/origin/main`])
  await git(directory, ['checkout', '--quiet', '--force', '-B', 'main', 'refs/remotes/origin/main'])
  return { directory, commit, [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }) }
}
