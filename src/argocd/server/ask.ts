import { Failure } from '../../lib/failure.ts'
import type { Http, HttpResponse } from '../../outside/http.ts'
import type { HttpStream } from '../../outside/http-stream.ts'
import { keepToken, type Token } from './keep-token.ts'
import { parseBody, refusal } from './refusal.ts'

/** One question: `path` is below /api/v1, `right` what the token needs for it in the words of Argo CD's RBAC. */
export type Question = {
  path: string
  right: string
  /** Makes it a POST. */
  body?: unknown
  timeoutMilliseconds?: number
  /** Which answers other than 200 are for the asker to read. */
  accepts?: (response: HttpResponse) => boolean
}

/** The way to ask one Argo CD. Failures: `denied`, `not-found`, `unreachable`, `rejected`, `unexpected`. */
export type Ask = {
  response: (question: Question) => Promise<HttpResponse>
  json: (question: Question) => Promise<unknown>
  /** An answer that goes on, as its text comes; undefined where there is no way to read one. */
  stream:
    | ((question: { path: string; right: string; signal: AbortSignal }) => Promise<AsyncIterable<string>>)
    | undefined
}

export type AskSettings = {
  http: Http
  stream?: HttpStream
  server: string
  token: Token
  streamPatience?: StreamPatience
}

type StreamPatience = { firstMilliseconds: number; silenceMilliseconds: number }

/** Argo CD sends what it knows at once, and a comment every 15 s while there is no news (argoproj/pkg grpc/http/forwarders.go). */
const defaultStreamPatience: StreamPatience = { firstMilliseconds: 15_000, silenceMilliseconds: 40_000 }

/** The token goes into the Authorization header and nowhere else. */
export const createAsk = ({
  http,
  stream,
  server,
  token,
  streamPatience = defaultStreamPatience,
}: AskSettings): Ask => {
  const bearer = keepToken(token)
  const withToken = async <R extends { status: number }>(send: (token: string) => Promise<R>): Promise<R> => {
    const given = await bearer.get()
    const response = await send(given)
    // It may have expired in the middle of a long wait.
    return response.status === 401 && bearer.renews(given) ? await send(await bearer.get()) : response
  }
  const exchange = async ({ path, right, body, timeoutMilliseconds = 30_000, accepts }: Question) => {
    const send = async () =>
      await withToken((authorization) =>
        http({
          url: `${server}/api/v1${path}`,
          timeoutMilliseconds,
          headers: { authorization, accept: 'application/json', ...(body === undefined ? {} : jsonContent) },
          ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
        }),
      )
    let response = await send()
    for (
      let tries = 1;
      tries < mostTries && body === undefined && passingStatuses.includes(response.status);
      tries += 1
    ) {
      response = await send()
    }
    if (response.status !== 200 && accepts?.(response) !== true) throw refusal(server, response, right)
    return response
  }
  return {
    response: exchange,
    json: async (question) => parseBody(server, await exchange(question)),
    stream:
      stream &&
      (async ({ path, right, signal }) => {
        const { status, headers, chunks } = await withToken((authorization) =>
          stream({
            url: `${server}/api/v1${path}`,
            // Without it there are no comments between the news.
            headers: { authorization, accept: 'text/event-stream' },
            patience: streamPatience,
            signal,
          }),
        )
        if (status !== 200) throw refusal(server, { status, headers, body: await textOf(chunks) }, right)
        const type = headers['content-type'] ?? 'no content type'
        if (/^(text\/event-stream|application\/json)/.test(type)) return chunks
        throw new Failure('rejected', `${server} answered with ${type} instead of a stream of events`)
      }),
  }
}

/**
 * What a proxy answers for one of several servers behind it, or for a connection that was closed just then: a look is
 * several questions, and is worth nothing when one of them is lost.
 */
const passingStatuses = [502, 503, 504]
const mostTries = 3

/** Anything else is answered with 415. */
const jsonContent = { 'content-type': 'application/json' }

const mostRefusalCharacters = 10_000

const textOf = async (chunks: AsyncIterable<string>): Promise<string> => {
  let text = ''
  for await (const chunk of chunks) {
    text += chunk
    if (text.length > mostRefusalCharacters) break
  }
  return text
}
