import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../lib/failure.ts'
import { createGit, type Git } from './git.ts'
import type { Processes } from './process.ts'

/** The commits of a repository elsewhere: no trees, no files, no checkout. */
export type History = {
  /**
   * Whether `revision` is `commit` or came after it; both are full ids. False when the repository has no such commit,
   * a Failure `unreachable` when it cannot be asked.
   */
  contains: (question: { revision: string; commit: string }) => Promise<boolean>
}

type Settings = {
  processes: Processes
  /** Where the bare repository is made; it is removed at the end, whatever happens. */
  temporaryDirectory: string
  url: string
  token: string | undefined
}

/** Opens a repository's history for as long as the work lasts; answers are kept, commits are fetched once. */
export const withHistory = async <T>(settings: Settings, work: (history: History) => Promise<T>): Promise<T> => {
  const directory = await mkdtemp(join(settings.temporaryDirectory, 'slipway-history-'))
  try {
    return await work(await openHistory({ ...settings, directory }))
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

const openHistory = async (settings: Settings & { directory: string }): Promise<History> => {
  const { processes, directory, url, token } = settings
  const git = createGit({ processes, directory, ...(token === undefined ? {} : { credential: { url, token } }) })
  const init = await git(['init', '--quiet', '--bare', '--template=', '.'])
  if (init.code !== 0) throw new Error(`git init ended with ${init.code}: ${init.stderr.trim()}`)
  await git(['remote', 'add', 'origin', url])
  const answers = new Map<string, Promise<boolean>>()
  let last: Promise<unknown> = Promise.resolve()
  return {
    contains: ({ revision, commit }) => {
      if (revision === commit) return Promise.resolve(true)
      const key = `${revision} ${commit}`
      // One after the other: fetches side by side into one repository trip over each other's files.
      const answer = answers.get(key) ?? last.then(() => ask(git, { url, revision, commit }))
      last = answer.catch(() => undefined)
      answers.set(key, answer)
      // What could not be asked may be asked again.
      answer.catch(() => answers.delete(key))
      return answer
    },
  }
}

type Question = { url: string; revision: string; commit: string }

const ask = async (git: Git, { url, revision, commit }: Question): Promise<boolean> => {
  const wanted = [revision, commit]
  if (!wanted.every((id) => /^[0-9a-f]{40,64}$/.test(id))) return false
  const fetched = await git([
    'fetch',
    '--quiet',
    '--no-tags',
    '--no-write-fetch-head',
    '--filter=tree:0',
    'origin',
    ...wanted,
  ])
  if (fetched.code !== 0) {
    if (/not our ref|couldn't find remote ref|no such remote ref/i.test(fetched.stderr)) return false
    throw new Failure('unreachable', `cannot read the history of ${url}: ${lastLine(fetched.stderr)}`)
  }
  const { code, stderr } = await git(['merge-base', '--is-ancestor', commit, revision])
  if (code > 1) throw new Failure('unreachable', `cannot read the history of ${url}: ${lastLine(stderr)}`)
  return code === 0
}

const lastLine = (stderr: string): string => stderr.trim().split('\n').at(-1) ?? ''
