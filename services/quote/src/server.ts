import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Log } from './log.ts'
import { priceOf } from './price.ts'

type Answer = { status: number; body: unknown; headers?: Record<string, string> }

const longestBodyInBytes = 64 * 1024

/** The service over HTTP: `POST /getquote` and `GET /health`, which says 503 from the moment the server stops listening. */
export const createQuoteServer = (log: Log): Server => {
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request
    const started = performance.now()
    const handle = async (): Promise<void> => {
      const answer = await answerTo(request, server.listening)
      // Kept alive, a connection would hold up the stop until it idles out.
      if (!server.listening) response.setHeader('connection', 'close')
      send(response, answer)
      if (url === '/health' && answer.status === 200) return
      log('answered', { method, url, status: answer.status, milliseconds: Math.round(performance.now() - started) })
    }
    handle().catch((error: unknown) => log('hung up', { method, url, error: String(error) }))
  })
  return server
}

const answerTo = async (request: IncomingMessage, listening: boolean): Promise<Answer> => {
  const route = `${request.method} ${request.url?.split('?')[0]}`
  if (route === 'GET /health') {
    return listening ? { status: 200, body: { status: 'ok' } } : { status: 503, body: { status: 'stopping' } }
  }
  if (route === 'POST /getquote') return quote(request)
  if (route.endsWith(' /getquote')) return { ...refusal(405, 'Method not allowed'), headers: { allow: 'POST' } }
  if (route.endsWith(' /health')) return { ...refusal(405, 'Method not allowed'), headers: { allow: 'GET' } }
  return refusal(404, 'Not found')
}

const quote = async (request: IncomingMessage): Promise<Answer> => {
  const body = await textOf(request)
  if (body === undefined) return refusal(413, 'Body too large')
  return { status: 200, body: priceOf(parsed(body)) }
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
