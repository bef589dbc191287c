import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { containsCommit, fetchNear, isId, type Parents } from './contains-commit.ts'
import { createGit, type Git } from './git.ts'
import { initBare } from './git-bare.ts'
import type { Processes } from './process.ts'

/** The commits of a repository elsewhere: no trees, no files, no checkout. */
export type History = {
  /**
   * Whether `revision` is `commit` or came after it; both are full ids. False when the repository has no such commit;
   * a Failure `denied` or `not-found` when we may not ask it, `unreachable` when it does not answer now.
   */
  contains: (question: { revision: string; commit: string }) => Promise<boolean>
  /** Begins to fetch a commit that will be asked about, beside other work; what goes wrong is `contains`'s to tell. */
  expect: (commit: string) => void
}

type Settings = {
  processes: Processes
  /** Where the bare repository is made; it is removed at the end, whatever happens. */
  temporaryDirectory: string
  token: string | (() => Promise<string>) | undefined
  sshCommand?: string
}

/** Opens a repository's history for as long as the work lasts; answers are kept, commits are fetched once. */
export const withHistory = <T>(
  { url, ...settings }: Settings & { url: string },
  work: (history: History) => Promise<T>,
): Promise<T> => withHistories(settings, (historyOf) => work(historyOf(url)))

/** The same for any number of repositories that one credential opens, by their URLs. */
export const withHistories = async <T>(
  settings: Settings,
  work: (historyOf: (url: string) => History) => Promise<T>,
): Promise<T> => {
  let folder: Promise<string> | undefined
  const makeFolder = (): Promise<string> => (folder ??= mkdtemp(join(settings.temporaryDirectory, 'slipway-history-')))
  const opened = new Map<string, Opened>()
  const historyOf = (url: string): History => {
    const name = `${opened.size}`
    const makeDirectory = async (): Promise<string> => join(await makeFolder(), name)
    const history = opened.get(url) ?? openHistory({ ...settings, url, makeDirectory })
    opened.set(url, history)
    return history
  }
  try {
    return await work(historyOf)
  } finally {
    await Promise.all([...opened.values()].map((history) => history.closed()))
    const made = await folder?.catch(() => undefined)
    if (made !== undefined) await rm(made, { recursive: true, force: true })
  }
}

type Opened = History & { closed: () => Promise<unknown> }

/** The folder is made when something is asked: what never is needs no disk. */
type Folder = { url: string; makeDirectory: () => Promise<string> }

const openHistory = (settings: Settings & Folder): Opened => {
  const { processes, url, token, sshCommand } = settings
  const open = async (): Promise<Git> => {
    const directory = await settings.makeDirectory()
    await initBare(directory, url)
    return createGit({
      processes,
      directory,
      ...(token === undefined ? {} : { credential: { url, token } }),
      ...(sshCommand === undefined ? {} : { sshCommand }),
    })
  }
  const parents: Parents = new Map()
  const answers = new Map<string, Promise<boolean>>()
  let last: Promise<unknown> = Promise.resolve()
  let ready: Promise<Git> | undefined
  let isClosed = false
  // One after the other: fetches side by side into one repository trip over each other's files.
  const inTurn = <T>(work: (git: Git) => Promise<T>): Promise<T> => {
    const done = last.then(() => {
      // Somebody may have stopped waiting for what asks this now: it would make the folder anew.
      if (isClosed) throw new Error(`the history of ${url} was asked after it was closed`)
      ready ??= open()
      return ready.then(work)
    })
    last = done.catch(() => undefined)
    return done
  }
  return {
    contains: ({ revision, commit }) => {
      if (revision === commit) return Promise.resolve(true)
      const key = `${revision} ${commit}`
      const answer = answers.get(key) ?? inTurn((git) => containsCommit({ git, parents }, { url, revision, commit }))
      answers.set(key, answer)
      // What could not be asked may be asked again.
      answer.catch(() => answers.delete(key))
      return answer
    },
    expect: (commit) => {
      if (isId(commit)) inTurn((git) => fetchNear({ git, parents }, { url, commit })).catch(() => undefined)
    },
    closed: () => {
      isClosed = true
      return last
    },
  }
}
