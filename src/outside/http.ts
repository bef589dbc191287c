import type { IncomingMessage } from 'node:http'
import type { HttpHead, HttpSettings } from './http-exchange.ts'
import { readWhole } from './read-whole.ts'

type HttpRequest = HttpHead & { body?: string; timeoutMilliseconds?: number }
export type HttpResponse = { status: number; headers: Record<string, string>; body: string }

/** One exchange. Any status is an answer; no answer at all is a Failure `unreachable`. Redirects are not followed. */
export type Http = (request: HttpRequest) => Promise<HttpResponse>

// node:https takes as long to load as all of ours that is loaded before a first request, and who asks by git needs none of it.
const exchanges = () => import('./http-exchange.ts')

/** Exchanges that end with their answer. */
export const createHttp = (settings: HttpSettings): Http => {
  const opening = once(async () => (await exchanges()).createBegin(settings))
  const { signal } = settings
  return async (request) => {
    const [{ headersOf, unreachable }, begin] = await Promise.all([exchanges(), opening()])
    return new Promise((resolve, reject) => {
      const fail = (error: Error): void => reject(signal.aborted ? signal.reason : unreachable(request.url, error))
      const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000
      const ends = { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]), timeoutMilliseconds }
      const exchange = begin(measured(request), ends, (response) => {
        collect(response).then((read) => resolve({ ...read, headers: headersOf(response) }), fail)
      })
      exchange.on('error', (error) =>
        fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error),
      )
      exchange.end(request.body)
    })
  }
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** Of a DELETE Node would send a body without saying how long it is, which no server can tell from the next request. */
const measured = ({ body, ...head }: HttpRequest): HttpHead =>
  body === undefined ? head : { ...head, headers: { ...head.headers, 'content-length': `${Buffer.byteLength(body)}` } }

const collect = async (response: IncomingMessage): Promise<Pick<HttpResponse, 'status' | 'body'>> => ({
  body: String(await readWhole(response)),
  status: response.statusCode ?? 0,
})
