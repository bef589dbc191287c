import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Log } from './log.ts'
import { quoteFor } from './quote.ts'
import type { Span } from './span.ts'
import { noTelemetry, type Telemetry } from './telemetry.ts'

type Answer = { status: number; body: unknown; headers?: Record<string, string> }

const longestBodyInBytes = 64 * 1024

/** The service over HTTP: `POST /getquote` and `GET /health`, which says 503 from the moment the server stops listening. */
export const createQuoteServer = (log: Log, telemetry: Telemetry = noTelemetry): Server => {
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request
    const started = performance.now()
    const path = url.split('?')[0] ?? ''
    // Whoever watches over it asks every few seconds: those are no traces.
    const { request: begin } = path === '/health' ? noTelemetry : telemetry
    const span = begin(path === '/getquote' ? `${method} ${path}` : method, request.headers.traceparent?.toString())
    span.set({ 'http.request.method': { text: method }, 'url.path': { text: path }, 'url.scheme': { text: 'http' } })
    const handle = async (): Promise<void> => {
      const answer = await answerTo({ request, path, listening: server.listening, telemetry, span })
      // Kept alive, a connection would hold up the stop until it idles out.
      if (!server.listening) response.setHeader('connection', 'close')
      span.set({ 'http.response.status_code': { whole: answer.status } })
      send(response, answer)
      span.end({ failed: answer.status >= 500 })
      if (url === '/health' && answer.status === 200) return
      log('answered', { method, url, status: answer.status, milliseconds: Math.round(performance.now() - started) })
    }
    handle().catch((error: unknown) => {
      // Not ours, where the caller went away in the middle.
      span.end({ failed: request.errored === null })
      log('hung up', { method, url, error: String(error) })
    })
  })
  return server
}

type Question = { request: IncomingMessage; path: string; listening: boolean; telemetry: Telemetry; span: Span }

const answerTo = async ({ request, path, listening, telemetry, span }: Question): Promise<Answer> => {
  const route = `${request.method} ${path}`
  if (route === 'GET /health') {
    return listening ? { status: 200, body: { status: 'ok' } } : { status: 503, body: { status: 'stopping' } }
  }
  if (route === 'POST /getquote') {
    span.set({ 'http.route': { text: path } })
    const body = await textOf(request)
    if (body === undefined) return refusal(413, 'Body too large')
    return { status: 200, body: quoteFor(parsed(body), telemetry, span) }
  }
  if (path === '/getquote') return { ...refusal(405, 'Method not allowed'), headers: { allow: 'POST' } }
  if (path === '/health') return { ...refusal(405, 'Method not allowed'), headers: { allow: 'GET' } }
  return refusal(404, 'Not found')
}

const textOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes <= longestBodyInBytes) chunks.push(chunk)
  }
  return bytes <= longestBodyInBytes ? Buffer.concat(chunks).toString('utf8') : undefined
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

const refusal = (status: number, message: string): Answer => ({ status, body: { message } })

const send = (response: ServerResponse, { status, body, headers = {} }: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
