import { baseCommitIn, defaultBranchIn, pullRequestNumberIn, pushedAtIn, readPayload } from './event.ts'

/** What the runner says about the run, read once. */
export type RunnerContext = {
  /** `owner/name`. */
  repository: string
  /** The commit that started the run. */
  sha: string
  serverUrl: string
  /** The roots of GitHub's REST API and of its GraphQL API. */
  apiUrl: string
  graphqlUrl: string
  /** What started the run; branches are names without `refs/heads/`, empty where there is none. */
  event: {
    pullRequest: boolean
    pullRequestNumber: number | undefined
    branch: string
    baseBranch: string
    defaultBranch: string
  }
  /** The page of this run. */
  runUrl: string
  workspace: string
  /** A folder that the runner empties at the end of the job. */
  temporaryDirectory: string
  /** Where a job with `id-token: write` asks for GitHub's OIDC token; the token here only allows to ask. */
  idTokenRequest: { url: string; token: string } | undefined
  /** The variables by which GitHub's cache is reached, for the one child that needs them. */
  cacheService: Record<string, string>
  /** What was there before, as the event says: the base of a pull request or merge group, or what a push replaced. */
  baseCommit: string | undefined
  /** The merge of a pull request with its base that GitHub made for this run, where that is what the run is of. */
  mergeCommit: string | undefined
  /** When the push came that started the run, in epoch milliseconds. */
  pushedAt: number | undefined
}

export const readContext = (): RunnerContext => {
  const variable = (name: string): string => process.env[name] ?? ''
  const serverUrl = variable('GITHUB_SERVER_URL') || 'https://github.com'
  const repository = variable('GITHUB_REPOSITORY')
  const runId = variable('GITHUB_RUN_ID')
  const [url, token] = [variable('ACTIONS_ID_TOKEN_REQUEST_URL'), variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')]
  const payload = readPayload(variable('GITHUB_EVENT_PATH'))
  return {
    repository,
    sha: variable('GITHUB_SHA'),
    serverUrl,
    ...apiUrls(variable),
    event: eventOf(variable, payload),
    runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
    workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
    temporaryDirectory: variable('RUNNER_TEMP') || '/tmp',
    idTokenRequest: url && token ? { url, token } : undefined,
    cacheService: Object.fromEntries(
      cacheVariables.map((name) => [name, variable(name)]).filter(([, value]) => value !== ''),
    ),
    baseCommit: baseCommitIn(payload),
    mergeCommit: /^refs\/pull\/\d+\/merge$/.test(variable('GITHUB_REF')) ? variable('GITHUB_SHA') : undefined,
    pushedAt: pushedAtIn(payload),
  }
}

const cacheVariables = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2']

const apiUrls = (variable: (name: string) => string): { apiUrl: string; graphqlUrl: string } => {
  const apiUrl = (variable('GITHUB_API_URL') || 'https://api.github.com').replace(/\/$/, '')
  return { apiUrl, graphqlUrl: variable('GITHUB_GRAPHQL_URL') || `${apiUrl.replace(/\/v3$/, '')}/graphql` }
}

const eventOf = (variable: (name: string) => string, payload: unknown): RunnerContext['event'] => {
  const baseBranch = variable('GITHUB_BASE_REF')
  const pullRequest = /^pull_request/.test(variable('GITHUB_EVENT_NAME'))
  const isBranch = variable('GITHUB_REF_TYPE') === 'branch' && variable('GITHUB_REF').startsWith('refs/heads/')
  const branch = variable('GITHUB_HEAD_REF') || (isBranch ? variable('GITHUB_REF_NAME') : '')
  return {
    pullRequest,
    pullRequestNumber: pullRequestNumberIn(payload),
    branch,
    baseBranch,
    defaultBranch: defaultBranchIn(payload),
  }
}
