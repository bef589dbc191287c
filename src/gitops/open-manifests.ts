import { Failure } from '../lib/failure.ts'
import { githubRepository, repositoryUrl, sshUrl } from '../lib/repository-url.ts'
import type { Processes } from '../outside/process.ts'
import { nameOf } from './access/credential.ts'
import { type CredentialSettings, openSsh, openTokens } from './access/open-credential.ts'
import type { HistoryContains } from './history/relation.ts'
import { createPullRequests, type PullRequests } from './proposal/pull-requests.ts'
import { createApiContains } from './remote/api-contains.ts'
import { createApiRemote } from './remote/api-remote.ts'
import { chooseTransport } from './remote/choose-transport.ts'
import { withRemote } from './remote/git-remote.ts'
import type { GitAccess } from './remote/git-repository.ts'
import type { Remote } from './remote/remote.ts'

export type ManifestsSettings = CredentialSettings & {
  /** `owner/name` or a URL. */
  repository: string
  branch: string
  patterns: string[]
  transport: 'auto' | 'git' | 'api'
  processes: Processes
  /** Hears that nothing of all that was made is left. */
  onClosed: () => void
  /** How many commits come along with every head. */
  recentCommits?: number
}

/** The opened repository: its branch, how git reaches it, and its pull requests where there is an API for them. */
export type Manifests = {
  remote: Remote
  access: GitAccess & { url: string }
  pulls: PullRequests | undefined
  /** Through the API, where it is the transport. */
  contains: HistoryContains | undefined
}

/** Opens the GitOps repository for as long as the work lasts; then keys and tokens that were made for it are gone. */
export const withManifests = async <T>(
  settings: ManifestsSettings,
  work: (manifests: Manifests) => Promise<T>,
): Promise<T> => {
  const { credential, serverUrl, branch, clock, processes } = settings
  const url = manifestsUrl(settings)
  const place = githubRepository(url, serverUrl)
  const hasGit = () =>
    processes.run('git', ['--version']).then(
      ({ code }) => code === 0,
      () => false,
    )
  const transport = await chooseTransport({
    wanted: settings.transport,
    onGitHub: place !== undefined,
    credential,
    hasGit,
  })
  const tokens = openTokens(settings, url)
  const ssh = await openSsh(settings, url)
  const access = { token: ssh ? undefined : tokens.token, ...(ssh && { sshCommand: ssh.command }), url }
  const api = tokens.token && place ? { api: tokens.github(tokens.token), ...place } : undefined
  const shared = { url, branch, now: clock.now, credential: nameOf(credential, transport) }
  const pulls =
    api && createPullRequests({ ...api, github: api.api, place: { ...shared, credential: nameOf(credential, 'api') } })
  try {
    if (transport === 'api' && api) {
      const remote = createApiRemote({ ...settings, ...shared, ...api, github: api.api })
      const contains = createApiContains({ ...api, github: api.api, place: shared })
      return await work({ remote, access, pulls, contains })
    }
    return await withRemote({ ...settings, ...shared, ...access }, (remote) =>
      work({ remote, access, pulls, contains: undefined }),
    )
  } finally {
    const closed = await Promise.allSettled([ssh?.remove(), tokens.revoke()])
    if (closed.every((one) => one.status === 'fulfilled' && one.value !== false)) settings.onClosed()
  }
}

/** Where the repository is, for git: by ssh where there is a key. */
export const manifestsUrl = ({
  repository,
  serverUrl,
  credential,
}: Pick<ManifestsSettings, 'repository' | 'serverUrl' | 'credential'>): string => {
  if (credential.key === undefined) return repositoryUrl(repository, serverUrl)
  const url = sshUrl(repository, serverUrl)
  if (url !== undefined) return url
  throw new Failure('invalid-input', 'manifests-repository: should be owner/name or an ssh:// URL with ssh-key')
}
