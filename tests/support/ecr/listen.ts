import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { portOf } from './environment.ts'

/** Takes over a stand-in's server before it answers, as a door for faults does. */
export type Guard = (server: Server) => void

export type Traffic = { received: number; sent: number }

/** A server on one free port of 127.0.0.1 and of further addresses. */
export type Door = { port: number; traffic: () => Traffic; stop: () => Promise<void> }

/** `roundTripMilliseconds` is what a request costs before it is looked at, and once more the first one of a connection. */
type Wanted = { addresses?: string[]; roundTripMilliseconds?: number; guard?: Guard | undefined }

export const listen = async (wanted: Wanted, listener: RequestListener): Promise<Door> => {
  const { addresses = [], roundTripMilliseconds = 0 } = wanted
  const counter = countTraffic()
  const open = (address: string, port: number): Promise<Server> => {
    const server = createServer(roundTripMilliseconds > 0 ? delayed(listener, roundTripMilliseconds) : listener)
    server.on('connection', counter.count)
    return new Promise((resolve, reject) => server.once('error', reject).listen(port, address, () => resolve(server)))
  }
  const first = await open('127.0.0.1', 0)
  wanted.guard?.(first)
  const port = portOf(first.address())
  const others = await Promise.all(addresses.map((address) => open(address, port)))
  return {
    port,
    traffic: counter.traffic,
    stop: async () => {
      await Promise.all([first, ...others].map(close))
    },
  }
}

/** What is far away hears of a connection, and then of each request, so much later; a body flows on meanwhile. */
const delayed = (listener: RequestListener, roundTripMilliseconds: number): RequestListener => {
  const known = new WeakSet<Socket>()
  return async (request, response) => {
    await sleep(known.has(request.socket) ? roundTripMilliseconds : 2 * roundTripMilliseconds)
    known.add(request.socket)
    listener(request, response)
  }
}

const countTraffic = (): { count: (socket: Socket) => void; traffic: () => Traffic } => {
  const open = new Set<Socket>()
  const ended = { received: 0, sent: 0 }
  return {
    count: (socket) => {
      open.add(socket)
      socket.once('close', () => {
        open.delete(socket)
        ended.received += socket.bytesRead
        ended.sent += socket.bytesWritten
      })
    },
    traffic: () => ({
      received: [...open].reduce((sum, { bytesRead }) => sum + bytesRead, ended.received),
      sent: [...open].reduce((sum, { bytesWritten }) => sum + bytesWritten, ended.sent),
    }),
  }
}

const close = async (server: Server): Promise<void> => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
}
