import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Guard } from '../ecr/listen.ts'
import { listenHere } from '../listen-here.ts'
import type { Fault } from './faults.ts'
import { nameOf } from './request-name.ts'

/** Stands before any number of stand-ins: notes every request by a name, and lets one fault befall one of them. */
export type FaultDoor = {
  /** Requests are named after `label`; those for which `isOurs` says no pass unnoticed. */
  guard: (label: string, isOurs?: (request: IncomingMessage) => boolean) => Guard
  /** The names of the requests so far, in order; each name is there once. */
  seen: string[]
  /** Forgets what was seen; from now on that request, if any, is struck, once. */
  begin: (plan?: { request: string; fault: Fault }) => void
  /** Ends what the fault holds. */
  release: () => void
  /** Whether the request of the plan came. */
  wasStruck: () => boolean
  /** What was sent of an answer without end before it was hung up on. */
  sentBytes: () => number
  /** Passwords and tokens that were shown to what it guards, by a number. */
  credentials: () => Record<string, string>
  /** What arrived where a redirection led, as text: whoever follows one takes secrets there. */
  elsewhere: string[]
  [Symbol.asyncDispose]: () => Promise<void>
}

const passHeader = 'x-past-the-door'

export const openFaultDoor = async (): Promise<FaultDoor> => {
  const seen: string[] = []
  const counts = new Map<string, number>()
  const elsewhere: string[] = []
  let plan: { request: string; fault: Fault } | undefined
  let struck = false
  let sentBytes = 0
  const closed = new Set<() => void>()
  const stalled = new Set<Socket>()
  const shown = new Set<string>()

  const away = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString('latin1')
    elsewhere.push(`${request.method} ${request.url}\n${JSON.stringify(request.headers)}\n${body}`)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
  const { port, stop } = await listenHere(away)

  const name = (label: string, request: IncomingMessage): string => {
    const shape = `${label}: ${nameOf(request)}`
    const count = (counts.get(shape) ?? 0) + 1
    counts.set(shape, count)
    const named = count === 1 ? shape : `${shape}, the ${count}.`
    seen.push(named)
    return named
  }

  const guard: FaultDoor['guard'] =
    (label, isOurs = () => true) =>
    (server) => {
      const answer = server.listeners('request')
      server.removeAllListeners('request')
      server.on('request', (request, response) => {
        const pass = (): void => {
          for (const listener of answer) listener.call(server, request, response)
        }
        if (request.headers[passHeader] !== undefined || !isOurs(request)) return pass()
        shown.add(credentialOf(request))
        const named = name(label, request)
        if (struck || plan?.request !== named) return pass()
        struck = true
        stalled.add(request.socket)
        plan.fault.strike({
          request,
          response,
          passHeaders: { [passHeader]: '1' },
          elsewhere: `http://127.0.0.1:${port}`,
          closeFor: (milliseconds) => {
            const reopen = close(server)
            closed.add(reopen)
            setTimeout(() => closed.delete(reopen) && reopen(), milliseconds).unref()
          },
          sent: (bytes) => {
            sentBytes += bytes
          },
        })
      })
    }

  // Who still waits there, as a Docker engine does whatever became of its client, waits no longer.
  const release = (): void => {
    for (const socket of stalled) socket.destroy()
    stalled.clear()
  }

  return {
    guard,
    release,
    seen,
    begin: (next) => {
      seen.length = 0
      counts.clear()
      plan = next
      struck = false
      sentBytes = 0
      elsewhere.length = 0
      for (const reopen of closed) reopen()
      closed.clear()
      release()
    },
    wasStruck: () => struck,
    sentBytes: () => sentBytes,
    credentials: () => Object.fromEntries([...shown].filter(Boolean).map((one, index) => [`credential ${index}`, one])),
    elsewhere,
    [Symbol.asyncDispose]: async () => {
      closed.clear()
      await stop()
    },
  }
}

/** A signature of AWS is no secret: it is good for one request. */
const credentialOf = ({ headers: { authorization = '' } }: IncomingMessage): string => {
  const [scheme = '', value = ''] = authorization.split(' ')
  if (/^basic$/i.test(scheme))
    return Buffer.from(value, 'base64')
      .toString()
      .replace(/^[^:]*:/, '')
  return /^(bearer|token)$/i.test(scheme) ? value : ''
}

/** Connections that are in use stay; a new one is refused until the server listens again, at its old port. */
const close = (server: Server): (() => void) => {
  const { address, port }: Partial<AddressInfo> = Object(server.address())
  server.close()
  return () => void server.listen(port, address)
}
