import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { listenHere } from '../listen-here.ts'

/**
 * A backend of the kind `http` (developer.hashicorp.com/terraform/language/backend/http): one state and its lock, which
 * only the id that took it may use and give back. States are checked as the real services do not: a write without the
 * lock is refused. It leaves out digests and authentication.
 */
export type StateServer = {
  /** The block for a configuration. */
  backend: string
  /** The state as it was last stored; undefined before the first time. */
  state: () => StoredState | undefined
  /** What Terraform wrote into the lock; undefined when it is free. */
  lock: () => { ID: string; Who: string } | undefined
  /** Somebody else takes the lock. */
  holdLock: (info: object) => void
  /** Every write of a state is answered 503 from now on, or as many of them. */
  refuseWrites: (count: number) => void
  refused: () => number
  /** How long each write takes from now on. */
  delayWrites: (milliseconds: number) => void
  stop: () => Promise<void>
}

type StoredState = { serial: number; lineage: string; resources: StoredResource[] }
type StoredResource = { type: string; name: string; instances: { status?: string; index_key?: number | string }[] }

export const startStateServer = async (): Promise<StateServer> => {
  let stored: string | undefined
  let lock: string | undefined
  let refusals = 0
  let refused = 0
  let delayMilliseconds = 0

  const write = (id: string | null, body: string): number => {
    if (lock === undefined || idOf(lock) !== id) return 409
    refusals -= 1
    if (refusals >= 0) {
      refused += 1
      return 503
    }
    refusals = 0
    stored = body
    return 200
  }
  const verbs: { [method: string]: ((id: string | null, body: string) => [number, string?]) | undefined } = {
    GET: () => (stored === undefined ? [404] : [200, stored]),
    POST: (id, body) => [write(id, body)],
    LOCK: (_id, body) => {
      if (lock !== undefined) return [423, lock]
      lock = body
      return [200]
    },
    UNLOCK: (_id, body) => {
      // `force-unlock` sends no body: the protocol lets it take any lock.
      if (lock === undefined || (body !== '' && idOf(body) !== idOf(lock))) return [409, lock ?? '']
      lock = undefined
      return [200]
    },
  }
  const server = createServer((request, response) => {
    readBody(request).then(
      async (body) => {
        if (request.method === 'POST') await sleep(delayMilliseconds)
        // A client that is gone has written nothing.
        if (response.destroyed) return
        const id = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ID')
        answer(response, verbs[request.method ?? '']?.(id, body) ?? [405])
      },
      () => response.destroy(),
    )
  })
  const { url: origin, stop } = await listenHere(server)
  const url = `${origin}/state`
  return {
    backend: `backend "http" {
    address        = "${url}"
    lock_address   = "${url}"
    unlock_address = "${url}"
    retry_max      = 0
  }`,
    state: () => (stored === undefined ? undefined : JSON.parse(stored)),
    lock: () => (lock === undefined ? undefined : JSON.parse(lock)),
    holdLock: (info) => {
      lock = JSON.stringify(info)
    },
    refuseWrites: (count) => {
      refusals = count
    },
    refused: () => refused,
    delayWrites: (milliseconds) => {
      delayMilliseconds = milliseconds
    },
    stop,
  }
}

const idOf = (lock: string): string => {
  const info: { ID?: string } = JSON.parse(lock)
  return info.ID ?? ''
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const answer = (response: ServerResponse, [status, body = '']: [number, string?]): void => {
  response.writeHead(status).end(body)
}
