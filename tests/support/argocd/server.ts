import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Application } from './application.ts'
import {
  type Answer,
  type Call,
  getApplication,
  getEvents,
  getLogs,
  getResource,
  getTree,
  getWindows,
  listApplications,
  postSync,
  refusal,
} from './routes.ts'

/** A request as it came in; the token itself is not kept. */
export type Request = { method: string; url: string; authorized: boolean }

type Options = {
  token: string
  mayReadLogs: boolean
  applications: Application[]
  requests: Request[]
  refresh: (application: Application) => Promise<void>
}

const send = (response: ServerResponse, answer: Answer): void => {
  response.writeHead(answer.status, { 'Content-Type': 'application/json' })
  if ('lines' in answer) response.end(answer.lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  else response.end(JSON.stringify(answer.body))
}

const authorize = (request: IncomingMessage, token: string): Answer | undefined => {
  const given = request.headers.authorization
  if (given === undefined) return refusal(401, 16, 'no session information')
  if (given === `Bearer ${token}`) return undefined
  return refusal(401, 16, 'invalid session: token is malformed: token contains an invalid number of segments')
}

const answerApplication = async (options: Options, method: string, url: URL, rest: string[]): Promise<Answer> => {
  const [name = '', ...path] = rest
  const application = options.applications.find(({ declaration }) => declaration.name === decodeURIComponent(name))
  const project = url.searchParams.get('project')
  const namespace = url.searchParams.get('appNamespace') ?? 'argocd'
  if (application === undefined || namespace !== 'argocd') {
    return project === null
      ? refusal(403, 7, 'permission denied')
      : refusal(404, 5, `applications.argoproj.io "${name}" not found`)
  }
  if (project !== null && project !== '' && project !== application.declaration.project) {
    return refusal(404, 5, `applications.argoproj.io "${name}" not found`)
  }
  const refresh = async () => await options.refresh(application)
  return await answerPath(options, { application, query: url.searchParams, refresh }, `${method} ${path.join('/')}`)
}

const answerPath = async (options: Options, call: Call, what: string): Promise<Answer> => {
  const [, pod] = /^GET pods\/([^/]+)\/logs$/.exec(what) ?? []
  if (pod !== undefined || what === 'GET logs') {
    if (!options.mayReadLogs) return refusal(403, 7, 'permission denied')
    return await getLogs(call, pod ?? call.query.get('podName'))
  }
  if (what === 'GET ') return await getApplication(call)
  if (what === 'GET resource-tree') return getTree(call)
  if (what === 'GET resource') return getResource(call)
  if (what === 'GET syncwindows') return getWindows()
  if (what === 'GET events') return getEvents(call)
  if (what === 'POST sync') return await postSync(call)
  return refusal(501, 12, `this stand-in does not answer ${what}`)
}

const answer = async (options: Options, request: IncomingMessage): Promise<Answer> => {
  const method = request.method ?? 'GET'
  const url = new URL(request.url ?? '/', 'http://argocd')
  if (url.pathname === '/api/version') return { status: 200, body: { Version: 'v3.2.11+stand-in' } }
  if (method !== 'GET' && request.headers['content-type'] !== 'application/json') {
    return refusal(415, 3, 'Invalid content type')
  }
  const refused = authorize(request, options.token)
  if (refused !== undefined) return refused
  const [api, version, kind, ...rest] = url.pathname.split('/').slice(1)
  if (api !== 'api' || version !== 'v1' || kind !== 'applications') return refusal(404, 5, 'Not Found')
  if (rest.length === 0) return listApplications(options.applications, url.searchParams)
  return await answerApplication(options, method, url, rest)
}

/** Argo CD's REST API over the applications given, with its own error bodies. */
export const createArgocdServer = (options: Options): Server =>
  createServer((request, response) => {
    const authorized = request.headers.authorization === `Bearer ${options.token}`
    options.requests.push({ method: request.method ?? '', url: request.url ?? '', authorized })
    answer(options, request).then(
      (result) => send(response, result),
      (error: unknown) => send(response, refusal(500, 2, String(error))),
    )
  })
