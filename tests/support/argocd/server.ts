import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type Answer, listApplications, refusal, type Shown } from './routes.ts'
import { watchApplications } from './watch-stream.ts'

/** A request as it came in, and the status of its answer; the token itself is not kept. */
export type Request = { method: string; url: string; authorized: boolean; status?: number }

type Options = {
  token: string
  mayReadLogs: boolean
  applications: Shown[]
  requests: Request[]
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
  const application = options.applications.find((shown) => shown.name === decodeURIComponent(name))
  const project = url.searchParams.get('project')
  const namespace = url.searchParams.get('appNamespace') ?? 'argocd'
  if (application === undefined || namespace !== 'argocd') {
    return project === null
      ? refusal(403, 7, 'permission denied')
      : refusal(404, 5, `applications.argoproj.io "${name}" not found`)
  }
  if (project !== null && project !== '' && project !== application.project) {
    return refusal(404, 5, `applications.argoproj.io "${name}" not found`)
  }
  const what = `${method} ${path.join('/')}`
  if (/^GET (pods\/[^/]+\/)?logs$/.test(what) && !options.mayReadLogs) return refusal(403, 7, 'permission denied')
  return (await application.answer(what, url)) ?? refusal(501, 12, `this stand-in does not answer ${what}`)
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

/** Argo CD's REST API over the applications given, with its own error bodies and rights. */
export const createArgocdServer = (options: Options): Server =>
  createServer((request, response) => {
    const authorized = request.headers.authorization === `Bearer ${options.token}`
    const kept: Request = { method: request.method ?? '', url: request.url ?? '', authorized }
    options.requests.push(kept)
    const end = (result: Answer): void => {
      kept.status = result.status
      send(response, result)
    }
    if (authorized && new URL(request.url ?? '/', 'http://argocd').pathname === '/api/v1/stream/applications') {
      const refused = watchApplications(options.applications, request, response)
      if (refused !== undefined) end(refused)
      return
    }
    answer(options, request).then(end, (error: unknown) => end(refusal(500, 2, String(error))))
  })
