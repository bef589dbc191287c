import { type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

type Struck = {
  request: IncomingMessage
  response: ServerResponse
  /** Where the truth can be asked for, past the door. */
  passHeaders: Record<string, string>
  /** Where the redirection leads. */
  elsewhere: string
  /** Nobody listens for so long. */
  closeFor: (milliseconds: number) => void
  /** Counts what was sent of an answer without end. */
  sent: (bytes: number) => void
}

/** What may befall one request; the table of docs/faults.md has it by this name. */
export type Fault = { name: string; strike: (struck: Struck) => void }

type Headers = Record<string, string>

const answer =
  (status: number, headers: Headers, body: string) =>
  ({ request, response }: Struck): void => {
    request.resume()
    request.on('end', () => response.writeHead(status, headers).end(body))
  }

/** What a proxy that wants a login answers, whatever was asked. */
const signIn = `<!doctype html>\n<html><head><title>Sign in</title></head><body>${'<p>Please sign in.</p>\n'.repeat(40)}</body></html>\n`

/** Fetches the true answer past the door and gives it on, cut in half or as another type. */
const passOn = ({ request, response, passHeaders }: Struck, how: 'cut' | 'text/plain'): void => {
  const { port }: Partial<AddressInfo> = Object(request.socket.address())
  const headers = { ...request.headers, ...passHeaders }
  const { method = 'GET', url = '/' } = request
  const onward = send({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (truth) => {
    const kept = { ...truth.headers, ...(how === 'cut' ? {} : { 'content-type': how }) }
    delete kept.connection
    response.writeHead(truth.statusCode ?? 0, kept)
    response.flushHeaders()
    if (how !== 'cut') return void truth.pipe(response)
    truth.once('data', (piece: Buffer) => {
      response.write(piece.subarray(0, piece.length / 2), () => request.socket.resetAndDestroy())
    })
    truth.once('end', () => request.socket.resetAndDestroy())
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

/** Begins as a good answer would, and goes on. */
const answerForEver = (
  { request, response, sent }: Struck,
  { bytes, everyMilliseconds }: { bytes: number; everyMilliseconds: number },
): void => {
  request.resume()
  response.writeHead(200, { 'content-type': typeExpected(request) })
  const begin = '{"a":"'
  response.write(begin)
  const more = setInterval(() => {
    if (response.writableNeedDrain) return
    response.write('x'.repeat(bytes))
    // The answer to a HEAD has no body: Node throws it away.
    if (request.method !== 'HEAD') sent(bytes)
  }, everyMilliseconds)
  response.on('close', () => clearInterval(more))
}

const typeExpected = ({ url = '', headers }: IncomingMessage): string => {
  const service = /service=(git-[a-z-]+)$/.exec(url)?.[1]
  if (service !== undefined) return `application/x-${service}-advertisement`
  const type = headers['content-type'] ?? ''
  return /^application\/x-git-/.test(type) ? type.replace('-request', '-result') : 'application/json'
}

export const faults: Fault[] = [
  {
    name: 'refused',
    strike: ({ request, closeFor }) => {
      closeFor(1_000)
      request.socket.resetAndDestroy()
    },
  },
  {
    name: 'reset',
    strike: ({ request }) => {
      request.resume()
      request.on('end', () => request.socket.resetAndDestroy())
    },
  },
  { name: 'stalled', strike: ({ request }) => void request.resume() },
  { name: 'answered 500', strike: answer(500, { 'content-type': 'text/plain' }, 'Internal Server Error') },
  { name: 'answered 503', strike: answer(503, { 'content-type': 'text/html' }, '<h1>503 Service Unavailable</h1>') },
  {
    name: 'answered 429 with Retry-After',
    strike: answer(429, { 'content-type': 'text/plain', 'retry-after': '1' }, 'Too Many Requests'),
  },
  { name: 'cut off in the answer', strike: (struck) => passOn(struck, 'cut') },
  { name: 'answered in another type', strike: (struck) => passOn(struck, 'text/plain') },
  { name: 'answered in HTML', strike: answer(200, { 'content-type': 'text/html; charset=utf-8' }, signIn) },
  {
    name: 'answered without end',
    strike: (struck) => answerForEver(struck, { bytes: 400_000, everyMilliseconds: 10 }),
  },
  {
    name: 'answered a few bytes a second',
    strike: (struck) => answerForEver(struck, { bytes: 5, everyMilliseconds: 500 }),
  },
  {
    name: 'redirected elsewhere',
    strike: (struck) => answer(307, { location: `${struck.elsewhere}${struck.request.url}` }, '')(struck),
  },
]
