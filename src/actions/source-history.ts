import type { Contains, HistoryContains } from '../gitops/history/relation.ts'
import { createApiContains } from '../gitops/remote/api-contains.ts'
import { Failure } from '../lib/failure.ts'
import { githubRepository, repositoryUrl } from '../lib/repository-url.ts'
import type { Clock } from '../lib/time.ts'
import { withHistories } from '../outside/git-history.ts'
import { createGitHub } from '../outside/github.ts'
import type { Processes } from '../outside/process.ts'
import type { Runner } from '../runner/run-action.ts'

type Settings = {
  /** The source of the run, as `owner/name`; '' when it has none. */
  repository: string
  /** Good for all repositories that images were built from, or for some of them. */
  token: string | undefined
  /** Whether GitHub is asked, since there may be no git. */
  throughApi: boolean
  processes: Processes
  clock: Clock
}

/** `expect` reads ahead to a commit of the run's own source that will be asked about. */
export type SourceHistory = { contains: Contains; expect: (commit: string) => void }

/** Opens the commits that images were built from, to ask which came first, for as long as the work lasts. */
export const withSource = <T>(
  settings: Settings,
  runner: Runner,
  work: (source: SourceHistory) => Promise<T>,
): Promise<T> => {
  const { repository, token, throughApi, processes } = settings
  const { serverUrl, temporaryDirectory } = runner.context
  if (throughApi && token !== undefined) return work(askGitHub({ ...settings, token }, runner))
  return withHistories({ processes, temporaryDirectory, token }, (historyOf) =>
    work({
      contains: async ({ repository: asked, ...question }) =>
        historyOf(urlOf(asked, serverUrl)).contains(question).catch(refuseWithRemedy),
      expect: (commit) => (repository === '' ? undefined : historyOf(urlOf(repository, serverUrl)).expect(commit)),
    }),
  )
}

/** Git says what it was refused; the API's refusal names the credential itself. */
const refuseWithRemedy = (error: unknown): never => {
  if (!(error instanceof Failure) || !['denied', 'not-found'].includes(error.reason)) throw error
  throw new Failure(error.reason, `${error.message}. Let source-token read the contents of that repository`)
}

/** What a commit's trailers name must not lead the token to another server. */
const urlOf = (repository: string, serverUrl: string): string => {
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return repositoryUrl(repository, serverUrl)
  throw new Failure(
    'not-found',
    `${JSON.stringify(repository)} is not the owner/name of a repository. Correct it where the image's source is named`,
  )
}

const askGitHub = ({ token, clock }: Settings & { token: string }, { context, signal }: Runner): SourceHistory => {
  const github = createGitHub({ ...context, signal, token: async () => token })
  const opened = new Map<string, HistoryContains>()
  const open = (repository: string): HistoryContains => {
    const url = urlOf(repository, context.serverUrl)
    const place = githubRepository(url, context.serverUrl)
    if (place === undefined) throw new Error(`${url} is not on this GitHub server`)
    const asked = { url, branch: '', now: clock.now, credential: 'source-token' }
    return createApiContains({ github, place: asked, ...place })
  }
  return {
    contains: async ({ repository, ...question }) => {
      const contains = opened.get(repository) ?? open(repository)
      opened.set(repository, contains)
      return contains(question)
    },
    expect: () => undefined,
  }
}
