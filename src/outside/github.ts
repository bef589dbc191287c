import { proxyEnvironment } from './proxy-environment.ts'
import { readWhole } from './read-whole.ts'

/** One request to the REST API; the path is below the API's root, such as `/repos/o/n/git/trees/main`. */
export type GitHubRequest = {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: string
  body?: Record<string, unknown>
}

/** Any status is an answer. Status 0: the connection broke off or nothing came in time; `data` then says how. */
export type GitHubAnswer = { status: number; headers: Record<string, string>; data: unknown }

/** GitHub's API, as one may use it who holds the token. Nothing is thrown but the signal's reason, and that its proxy cannot be used. */
export type GitHub = {
  rest: (request: GitHubRequest) => Promise<GitHubAnswer>
  graphql: (operation: string, variables: Record<string, unknown>) => Promise<GitHubAnswer>
}

type Settings = {
  /** As the runner's GITHUB_API_URL has it: `https://api.github.com`, or `https://host/api/v3`. */
  apiUrl: string
  /** As GITHUB_GRAPHQL_URL has it. */
  graphqlUrl: string
  /** Asked before every request, since an App's token lives an hour. A JSON web token is one, too. */
  token: () => Promise<string>
  signal: AbortSignal
  timeoutMilliseconds?: number
}

/** GitHub's API through the toolkit's own client. Redirects are not followed: the token is for this address alone. */
export const createGitHub = (settings: Settings): GitHub => {
  const { apiUrl, graphqlUrl, token, signal, timeoutMilliseconds = 30_000 } = settings
  const send = async (method: string, url: string, body?: Record<string, unknown>): Promise<GitHubAnswer> => {
    signal.throwIfAborted()
    // Octokit reads its proxy of the environment itself.
    proxyEnvironment()
    const secret = await token()
    // Loaded here, not at the top: 60 ms that only those pay who use the API.
    const { getOctokit } = await import('@actions/github')
    const timeout = AbortSignal.timeout(timeoutMilliseconds)
    const octokit = getOctokit(secret, { log: silent })
    const request = {
      signal: AbortSignal.any([signal, timeout]),
      redirect: 'manual' as const,
      log: silent,
      // Its own knows the proxy.
      fetch: wholly(octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch),
    }
    const headers = { 'x-github-api-version': apiVersion, 'user-agent': 'slipway' }
    return octokit
      .request({ method, url, headers, request, ...(body && { data: body }) })
      .then(answerOf)
      .catch((error: unknown) => {
        signal.throwIfAborted()
        if (timeout.aborted) return broken(`no answer within ${timeoutMilliseconds / 1000} s`)
        return refusalOf(error)
      })
  }
  return {
    rest: ({ method = 'GET', path, body }) => send(method, `${apiUrl.replace(/\/$/, '')}${path}`, body),
    graphql: (query, variables) => send('POST', graphqlUrl, { query, variables }),
  }
}

/** Fetches with the whole body: the toolkit's client takes one that breaks off, or never ends, for an empty one. */
const wholly =
  (fetchAny: typeof fetch): typeof fetch =>
  async (resource, options) => {
    const response = await fetchAny(resource, options)
    if (response.body === null) return response
    const { status, statusText, headers } = response
    const body = await readWhole(response.body)
    return new Response(body, { status, statusText, headers: [...headers] })
  }

const apiVersion = '2022-11-28'

const ignore = (): void => undefined
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }

type Response = { status: number; headers: Record<string, unknown>; data: unknown }

const answerOf = ({ status, headers, data }: Response): GitHubAnswer => {
  // The API answers in JSON, or with nothing: a text is the page of a proxy, or of something else.
  if (status < 300 && typeof data === 'string' && data !== '')
    return broken(`what answers is not GitHub's API: it sends ${headers['content-type']}`)
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    data,
  }
}

/** Octokit throws an answer of 400 and more, and what is no answer at all. */
const refusalOf = (error: unknown): GitHubAnswer => {
  if (error instanceof Error && 'response' in error && isResponse(error.response)) return answerOf(error.response)
  return broken(causeOf(error))
}

const isResponse = (value: unknown): value is Response =>
  typeof value === 'object' && value !== null && 'status' in value && 'headers' in value && 'data' in value

const broken = (how: string): GitHubAnswer => ({ status: 0, headers: {}, data: how })

/** The innermost reason: what lies around it says `fetch failed`. */
const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? causeOf(error.cause) : error.message || error.name
}
