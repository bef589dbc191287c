import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** The branch that an application tracks, read from a bare copy of our own that every `head` brings up to date. */
export type Repository = {
  head: () => Promise<string>
  read: (commit: string, path: string) => Promise<string | undefined>
  list: (commit: string, folder: string) => Promise<string[] | undefined>
}

type Options = {
  url: string
  branch: string
  directory: string
  login: { username: string; password: string } | undefined
}

const authentication = (login: Options['login']): Record<string, string> =>
  login === undefined
    ? {}
    : {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'http.extraHeader',
        GIT_CONFIG_VALUE_0: `Authorization: Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`,
      }

/** Follows one branch of a repository (a URL or a path) with the real git. Folders are given without a trailing slash. */
export const createRepository = ({ url, branch, directory, login }: Options): Repository => {
  const git = async (...args: string[]): Promise<string> => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', ...authentication(login) }
    const { stdout } = await execute('git', ['--git-dir', directory, ...args], { env, maxBuffer: 64 * 1024 * 1024 })
    return stdout
  }

  const prepare = async (): Promise<void> => {
    if (existsSync(directory)) return
    await mkdir(directory, { recursive: true })
    await git('init', '--quiet', '--bare')
  }

  return {
    head: oneAfterTheOther(async () => {
      await prepare()
      await git('fetch', '--quiet', '--no-tags', '--force', url, `+refs/heads/${branch}:refs/heads/${branch}`)
      return (await git('rev-parse', `refs/heads/${branch}`)).trim()
    }),
    read: kept(async (commit, path) => {
      const kind = await git('cat-file', '-t', `${commit}:${path}`).catch(() => '')
      return kind.trim() === 'blob' ? await git('show', `${commit}:${path}`) : undefined
    }),
    list: kept(async (commit, folder) => {
      const listed = await git('ls-tree', '--name-only', folder === '' ? commit : `${commit}:${folder}`).catch(
        () => undefined,
      )
      return listed?.split('\n').filter((name) => name !== '')
    }),
  }
}

/** Whoever asks while one is under way gets the next one, with all others who do. */
const oneAfterTheOther = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | undefined
  return () => {
    next ??= running.then(() => {
      const begun = work()
      running = begun.catch(() => undefined)
      next = undefined
      return begun
    })
    return next
  }
}

/** A commit never changes. */
const kept = <T>(
  read: (commit: string, path: string) => Promise<T>,
): ((commit: string, path: string) => Promise<T>) => {
  const known = new Map<string, Promise<T>>()
  return (commit, path) => {
    const key = `${commit}:${path}`
    const answer = known.get(key) ?? read(commit, path)
    known.set(key, answer)
    return answer
  }
}
