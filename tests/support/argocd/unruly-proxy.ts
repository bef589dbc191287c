import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http'
import { listenHere } from '../listen-here.ts'

/** A request on its way, and how long the proxy has been there. */
export type Passing = {
  url: string
  isStream: boolean
  authorization: string
  afterMilliseconds: number
  number: number
}

/** What befalls a request: it is answered in Argo CD's place, its connection is cut, or it waits that long. */
export type Fate =
  | { status: number; headers?: Record<string, string>; body?: string }
  | 'cut'
  | { waitMilliseconds: number }

/** What the proxy does to those who pass; each part is left out where it does nothing. */
export type Trouble = {
  befalls?: (passing: Passing) => Fate | undefined
  /** Streams end by themselves after that long, cleanly or within a line. */
  streamsEnd?: { afterMilliseconds: number; how: 'cleanly' | 'within a line' }
  /** Of a stream only the head comes through, or nothing after its first piece. */
  streamsStall?: 'after the head' | 'after the first piece'
}

export type UnrulyProxy = { url: string; [Symbol.asyncDispose]: () => Promise<void> }

type Settings = { target: string; token: string; trouble: Trouble }

/** Stands between a client and Argo CD and makes trouble; it logs in with a token of its own, so that the client's may be anything. */
export const startUnrulyProxy = async ({ target, token, trouble }: Settings): Promise<UnrulyProxy> => {
  const startedAt = performance.now()
  let number = 0
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    const isStream = url.startsWith('/api/v1/stream/')
    const { authorization = '' } = request.headers
    number += 1
    const fate = trouble.befalls?.({
      url,
      isStream,
      authorization,
      number,
      afterMilliseconds: performance.now() - startedAt,
    })
    const pass = (): void => passOn({ target, token, trouble }, request, response, isStream)
    if (fate === undefined) pass()
    else if (fate === 'cut') request.socket.destroy()
    else if ('waitMilliseconds' in fate) setTimeout(pass, fate.waitMilliseconds)
    else response.writeHead(fate.status, fate.headers).end(fate.body)
  })
  const { url, stop } = await listenHere(server)
  return { url, [Symbol.asyncDispose]: stop }
}

const passOn = (
  { target, token, trouble }: Settings,
  request: IncomingMessage,
  response: ServerResponse,
  isStream: boolean,
): void => {
  const headers = { ...request.headers, authorization: `Bearer ${token}` }
  const onward = send(`${target}${request.url}`, { method: request.method ?? 'GET', headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 0, answer.headers)
    response.flushHeaders()
    if (isStream) passStream(trouble, answer, response)
    else answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

const passStream = ({ streamsEnd, streamsStall }: Trouble, answer: IncomingMessage, response: ServerResponse): void => {
  let pieces = 0
  answer.on('data', (piece) => {
    pieces += 1
    if (streamsStall === undefined || (streamsStall === 'after the first piece' && pieces === 1)) response.write(piece)
  })
  answer.on('error', () => response.destroy())
  answer.on('end', () => response.end())
  if (streamsEnd === undefined) return
  const end = (): void => {
    if (streamsEnd.how === 'cleanly') response.end()
    else response.write('data: {"result":{"type":"MODIFIED","appl', () => response.destroy())
  }
  const timer = setTimeout(end, streamsEnd.afterMilliseconds)
  response.on('close', () => clearTimeout(timer))
}
