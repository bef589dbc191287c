import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, refusal, type Shown } from './routes.ts'

/** What ApplicationQuery has, and `fields`, which is read before it; of another name the real one takes no notice. */
const knownNames = ['name', 'appNamespace', 'projects', 'project', 'selector', 'resourceVersion', 'fields']

const lookMilliseconds = 50
const heartbeatMilliseconds = 15_000

/**
 * `GET /api/v1/stream/applications`: what is known of each application at once, then each change, until the other side
 * goes. As in Argo CD nothing is sent, not even a head, before there is an application to tell of; with `Accept:
 * text/event-stream` a comment every 15 s says that it is alive. Returns what refuses it.
 */
export const watchApplications = (
  applications: Shown[],
  request: IncomingMessage,
  response: ServerResponse,
): Answer | undefined => {
  const { searchParams: query } = new URL(request.url ?? '/', 'http://argocd')
  const mistake = mistakeIn(query)
  if (request.method !== 'GET') return refusal(405, 12, 'Method Not Allowed')
  if (mistake !== undefined) return refusal(400, 3, mistake)
  const isEvents = request.headers.accept === 'text/event-stream'
  const told = new Map<string, string>()
  const tell = (shown: Shown): void => {
    const view = shown.view()
    const text = JSON.stringify(view)
    const type = told.has(shown.name) ? 'MODIFIED' : 'ADDED'
    if (told.get(shown.name) === text) return
    told.set(shown.name, text)
    const message = JSON.stringify({ result: { type, application: without(view, query.get('fields') ?? '') } })
    if (!response.headersSent) {
      response.writeHead(200, { 'content-type': isEvents ? 'text/event-stream' : 'application/json' })
    }
    response.write(isEvents ? `data: ${message} \n\n` : `${message}\n`)
  }
  const asked = applications.filter((shown) => isAsked(shown, query))
  const look = (): void => asked.forEach(tell)
  const beat = (): void => void (isEvents && response.headersSent && response.write(':\n'))
  const timers = [setInterval(look, lookMilliseconds), setInterval(beat, heartbeatMilliseconds)]
  response.on('close', () => timers.forEach(clearInterval))
  look()
  return undefined
}

const mistakeIn = (query: URLSearchParams): string | undefined => {
  const unknown = [...query.keys()].find((name) => !knownNames.includes(name))
  if (unknown !== undefined) return `an application query has no ${unknown}`
  const fields = query.get('fields')
  if (fields !== null && !/^-result\.application\.[\w.]+(,result\.application\.[\w.]+)*$/.test(fields)) {
    return 'this stand-in knows only fields that are left out'
  }
  return undefined
}

/** No application here has labels, and all are in Argo CD's own namespace. */
const isAsked = ({ name, project }: Shown, query: URLSearchParams): boolean => {
  const projects = [...query.getAll('projects'), ...query.getAll('project')]
  const isNamed = (query.get('name') ?? name) === name && (query.get('appNamespace') ?? 'argocd') === 'argocd'
  return isNamed && (projects.length === 0 || projects.includes(project)) && (query.get('selector') ?? '') === ''
}

/** The application without what stands after the minus. */
const without = (view: unknown, fields: string): unknown => {
  const paths = fields.replace(/^-/, '').split(',')
  const cut = (value: unknown, path: string): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const kept = Object.entries(value).filter(([name]) => !paths.includes(`${path}.${name}`))
    return Object.fromEntries(kept.map(([name, inner]) => [name, cut(inner, `${path}.${name}`)]))
  }
  return cut(view, 'result.application')
}
