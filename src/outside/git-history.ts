import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure } from '../lib/failure.ts'
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
  const directory = await mkdtemp(join(settings.temporaryDirectory, 'slipway-history-'))
  const opened = new Map<string, Opened>()
  const historyOf = (url: string): History => {
    const history = opened.get(url) ?? openHistory({ ...settings, url, directory: join(directory, `${opened.size}`) })
    opened.set(url, history)
    return history
  }
  try {
    return await work(historyOf)
  } finally {
    await Promise.all([...opened.values()].map((history) => history.closed()))
    await rm(directory, { recursive: true, force: true })
  }
}

type Opened = History & { closed: () => Promise<unknown> }

const openHistory = (settings: Settings & { url: string; directory: string }): Opened => {
  const { processes, directory, url, token, sshCommand } = settings
  const git = createGit({
    processes,
    directory,
    ...(token === undefined ? {} : { credential: { url, token } }),
    ...(sshCommand === undefined ? {} : { sshCommand }),
  })
  const parents: Parents = new Map()
  const answers = new Map<string, Promise<boolean>>()
  let last: Promise<unknown> = Promise.resolve()
  let ready: Promise<void> | undefined
  // One after the other: fetches side by side into one repository trip over each other's files.
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(() => {
      ready ??= initBare(directory, url)
      return ready.then(work)
    })
    last = done.catch(() => undefined)
    return done
  }
  return {
    contains: ({ revision, commit }) => {
      if (revision === commit) return Promise.resolve(true)
      const key = `${revision} ${commit}`
      const answer = answers.get(key) ?? inTurn(() => ask({ git, parents }, { url, revision, commit }))
      answers.set(key, answer)
      // What could not be asked may be asked again.
      answer.catch(() => answers.delete(key))
      return answer
    },
    expect: (commit) => {
      if (isId(commit))
        inTurn(() => fetch({ git, parents }, { url, commits: [commit], depth: depths[0] })).catch(() => undefined)
    },
    closed: () => last,
  }
}

/** Commits that are compared are mostly near each other; the last of these is all of the history. */
const depths = [50, 400, 1_200, 3_600, 2_147_483_647] as const

type Question = { url: string; revision: string; commit: string }

/** Each commit that is here with its parents: git itself would fetch what is missing, and its files with it. */
type Parents = Map<string, string[]>

type Asking = { git: Git; parents: Parents }

const ask = async ({ git, parents }: Asking, { url, revision, commit }: Question): Promise<boolean> => {
  if (!isId(revision) || !isId(commit)) return false
  const known = lookAt(parents, { revision, commit })
  if (known !== undefined) return known
  for (const depth of depths) {
    const found = await fetch({ git, parents }, { url, commits: [revision, commit], depth })
    if (!found) return false
    const answer = lookAt(parents, { revision, commit })
    if (answer !== undefined) return answer
    if ((await git(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'false') return false
  }
  return false
}

/** What the commits that are here say; undefined when others could say something else. */
const lookAt = (parents: Parents, { revision, commit }: Omit<Question, 'url'>): boolean | undefined => {
  if (comesFrom(parents, revision, commit)) return true
  // What came before a commit does not come after it.
  return comesFrom(parents, commit, revision) ? false : undefined
}

const comesFrom = (parents: Parents, start: string, ancestor: string): boolean => {
  const seen = new Set([start])
  for (const id of seen) {
    if (id === ancestor) return true
    for (const parent of parents.get(id) ?? []) seen.add(parent)
  }
  return false
}

type Fetch = { url: string; commits: string[]; depth: number }

/** False when the repository has no such commit. */
const fetch = async ({ git, parents }: Asking, { url, commits, depth }: Fetch): Promise<boolean> => {
  const options = ['--quiet', '--no-tags', '--no-write-fetch-head', '--filter=tree:0', `--depth=${depth}`]
  const { code, stderr } = await git(['fetch', ...options, 'origin', ...commits])
  if (code === 0) {
    for (const line of (await git(['rev-list', '--parents', ...commits])).stdout.split('\n')) {
      const [id = '', ...its] = line.split(' ')
      parents.set(id, its)
    }
    return true
  }
  if (/not our ref|couldn't find remote ref|no such remote ref/i.test(stderr)) return false
  throw new Failure(reasonOf(stderr), `cannot read the history of ${url}: ${lastLine(stderr)}`)
}

const reasonOf = (stderr: string): 'denied' | 'not-found' | 'unreachable' => {
  if (/Authentication failed|could not read (?:Username|Password)|returned error: 40[13]/i.test(stderr)) return 'denied'
  // A repository that was renamed: the credential is not sent on to its new address.
  return /not found|returned error: (?:404|30[1278])|does not appear to be a git repository/i.test(stderr)
    ? 'not-found'
    : 'unreachable'
}

const isId = (text: string): boolean => /^[0-9a-f]{40,64}$/.test(text)
const lastLine = (stderr: string): string => stderr.trim().split('\n').at(-1) ?? ''
