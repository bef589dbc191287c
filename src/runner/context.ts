/** What the runner says about the run, read once. */
export type RunnerContext = {
  /** `owner/name`. */
  repository: string
  /** The commit that started the run. */
  sha: string
  serverUrl: string
  /** The page of this run. */
  runUrl: string
  workspace: string
  /** A folder that the runner empties at the end of the job. */
  temporaryDirectory: string
  /** Where a job with `id-token: write` asks for GitHub's OIDC token; the token here only allows to ask. */
  idTokenRequest: { url: string; token: string } | undefined
}

export const readContext = (): RunnerContext => {
  const variable = (name: string): string => process.env[name] ?? ''
  const serverUrl = variable('GITHUB_SERVER_URL') || 'https://github.com'
  const repository = variable('GITHUB_REPOSITORY')
  const runId = variable('GITHUB_RUN_ID')
  const [url, token] = [variable('ACTIONS_ID_TOKEN_REQUEST_URL'), variable('ACTIONS_ID_TOKEN_REQUEST_TOKEN')]
  return {
    repository,
    sha: variable('GITHUB_SHA'),
    serverUrl,
    runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : '',
    workspace: variable('GITHUB_WORKSPACE') || process.cwd(),
    temporaryDirectory: variable('RUNNER_TEMP') || '/tmp',
    idTokenRequest: url && token ? { url, token } : undefined,
  }
}
