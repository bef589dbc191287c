import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { mistakesIn } from './otlp-bodies.ts'

/**
 * A collector's OTLP receiver over HTTP, in JSON. It refuses what the format does not know, a field of another type and an id
 * of another length, where the real one ignores the first silently. It knows spans and sums, and neither logs, nor other
 * kinds of metrics, nor compression, nor protobuf.
 */
export type OtlpReceiver = AsyncDisposable & {
  url: string
  /** What was taken, by path, in order. */
  taken: { path: string; body: unknown; headers: IncomingMessage['headers'] }[]
  /** What was refused, and why; a good sender leaves it empty. */
  refused: string[]
  /** Answers the next requests so, whatever they hold; `hang` never answers. Returns when the last of them has come. */
  fail: (...answers: Failing[]) => Promise<void>
  /** Returns when so many exports were taken. */
  until: (count: number) => Promise<void>
}

type Failing = { status: number; retryAfterSeconds?: number } | 'hang'

export const startOtlpReceiver = async (): Promise<OtlpReceiver> => {
  const taken: OtlpReceiver['taken'] = []
  const refused: string[] = []
  const failures: Failing[] = []

  const judge = async (request: IncomingMessage): Promise<{ status: number; said: object }> => {
    const text = Buffer.concat(await request.toArray()).toString()
    const { method, url: path = '', headers } = request
    if (path !== '/v1/traces' && path !== '/v1/metrics')
      return { status: 404, said: { message: `no such path ${path}` } }
    if (method !== 'POST') return { status: 405, said: { message: `${method} is not POST` } }
    const type = headers['content-type']
    if (type !== 'application/json') return { status: 415, said: { message: `content-type is ${type}` } }
    const body = parsed(text)
    const mistakes = body === undefined ? ['is not JSON'] : mistakesIn(path, body)
    if (mistakes.length > 0) return { status: 400, said: { code: 3, message: mistakes.join('; ') } }
    taken.push({ path, body, headers })
    return { status: 200, said: {} }
  }

  const server = createServer(async (request, response) => {
    const failure = failures.shift()
    if (failure === 'hang') return
    const { status, said } = failure === undefined ? await judge(request) : { ...failure, said: { message: 'not now' } }
    if (failure === undefined && status !== 200) refused.push(JSON.stringify(said))
    const seconds = failure?.retryAfterSeconds
    const headers = {
      'content-type': 'application/json',
      ...(seconds === undefined ? {} : { 'retry-after': `${seconds}` }),
    }
    response.writeHead(status, headers).end(JSON.stringify(said))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()

  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    taken,
    refused,
    fail: async (...answers) => {
      failures.push(...answers)
      while (failures.length > 0) await setTimeout(20)
    },
    until: async (count) => {
      while (taken.length < count) await setTimeout(20)
    },
    [Symbol.asyncDispose]: async () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
