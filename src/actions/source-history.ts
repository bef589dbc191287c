import { createApiContains } from '../gitops/api-contains.ts'
import type { Contains } from '../gitops/relation.ts'
import { githubRepository, repositoryUrl } from '../lib/repository-url.ts'
import type { Clock } from '../lib/time.ts'
import { withHistory } from '../outside/git-history.ts'
import { createGitHub } from '../outside/github.ts'
import type { Processes } from '../outside/process.ts'
import type { Runner } from '../runner/run-action.ts'

type Settings = {
  /** `owner/name`, or a URL. */
  repository: string
  token: string | undefined
  /** Whether GitHub is asked, since there may be no git. */
  throughApi: boolean
  processes: Processes
  clock: Clock
}

/** `expect` reads ahead to a commit that will be asked about. */
export type SourceHistory = { contains: Contains; expect: (commit: string) => void }

/** Opens the commits that images were built from, to ask which came first, for as long as the work lasts. */
export const withSource = <T>(
  settings: Settings,
  runner: Runner,
  work: (source: SourceHistory) => Promise<T>,
): Promise<T> => {
  const { repository, token, throughApi, processes, clock } = settings
  const { serverUrl, temporaryDirectory } = runner.context
  const url = repositoryUrl(repository, serverUrl)
  const place = repository === '' ? undefined : githubRepository(url, serverUrl)
  if (!throughApi || token === undefined || place === undefined) {
    return withHistory({ processes, temporaryDirectory, url, token }, work)
  }
  const github = createGitHub({ ...runner.context, signal: runner.signal, token: async () => token })
  const asked = { url, branch: '', now: clock.now, credential: 'source-token' }
  return work({ contains: createApiContains({ github, place: asked, ...place }), expect: () => undefined })
}
