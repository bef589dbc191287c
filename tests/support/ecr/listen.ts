import { createServer, type RequestListener, type Server } from 'node:http'
import { portOf } from './environment.ts'

/** A server on one free port of 127.0.0.1 and of further addresses. */
export type Door = { port: number; stop: () => Promise<void> }

export const listen = async (addresses: string[], listener: RequestListener): Promise<Door> => {
  const first = await open(listener, '127.0.0.1', 0)
  const port = portOf(first.address())
  const others = await Promise.all(addresses.map((address) => open(listener, address, port)))
  return {
    port,
    stop: async () => {
      await Promise.all([first, ...others].map(close))
    },
  }
}

const open = async (listener: RequestListener, address: string, port: number): Promise<Server> => {
  const server = createServer(listener)
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve))
  return server
}

const close = async (server: Server): Promise<void> => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
