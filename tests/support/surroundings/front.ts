import { request as ask, createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import type { Certificates } from './certificates.ts'

/** An address before a server of a world: everything that comes in there is handed on as it is, its host header too. */
export type Front = AsyncDisposable & { port: number }

type Options = {
  host: string
  target: string
  certificates?: Certificates
  /** A socket in the file system, on which it listens too. */
  socketPath?: string
}

export const openFront = async ({ host, target, certificates, socketPath }: Options): Promise<Front> => {
  const handOn: RequestListener = (request, response) => {
    const { method, url = '/', headers } = request
    const onward = ask(new URL(url, target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  }
  const server =
    certificates === undefined
      ? createServer(handOn)
      : createSecureServer({ key: certificates.key, cert: certificates.certificate }, handOn)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port }: Partial<AddressInfo> = Object(server.address())
  const beside = createSocketServer((socket) => void server.emit('connection', socket))
  if (socketPath !== undefined) await new Promise<void>((resolve) => beside.listen(socketPath, resolve))
  return {
    port: port ?? 0,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      if (socketPath !== undefined) beside.close()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
