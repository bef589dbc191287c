import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type Socket } from 'node:net'
import { listenHere } from '../listen-here.ts'

/** A proxy of the usual kind: it tunnels what is encrypted, passes on what is not, and knows hosts that nobody else knows. */
export type Proxy = AsyncDisposable & {
  url: string
  /** The hosts, with their ports, that it was asked for, in order. */
  asked: string[]
  /** Where a host is, as only the proxy knows. */
  place: (host: string, port: number) => void
}

type Options = {
  /** `user:password`, which it then demands. */
  login?: string
}

export const startProxy = async ({ login }: Options = {}): Promise<Proxy> => {
  const places = new Map<string, number>()
  const asked: string[] = []
  const sockets = new Set<Socket>()
  const isAllowed = ({ headers }: IncomingMessage): boolean =>
    login === undefined || headers['proxy-authorization'] === `Basic ${Buffer.from(login).toString('base64')}`

  const passOn = (request: IncomingMessage, response: ServerResponse): void => {
    if (!isAllowed(request)) return void response.writeHead(407, demand).end()
    const url = new URL(request.url ?? '/')
    asked.push(url.host)
    const { 'proxy-authorization': _, 'proxy-connection': __, ...headers } = request.headers
    const onward = ask(url, { method: request.method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  }
  const server = createServer(passOn)
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    if (!isAllowed(request)) {
      return void socket.end(
        `HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="proxy"\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      )
    }
    const host = request.url ?? ''
    asked.push(host)
    const port = places.get(host)
    if (port === undefined) return void socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('close', () => onward.destroy())
  })
  const { port, stop } = await listenHere(server)
  return {
    url: `http://${login === undefined ? '' : `${login}@`}127.0.0.1:${port}`,
    asked,
    place: (host, at) => places.set(host, at),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await stop()
    },
  }
}

const demand = { 'proxy-authenticate': 'Basic realm="proxy"' }
