import type { IncomingMessage } from 'node:http'
import { createBegin, type HttpHead, type HttpSettings, headersOf, unreachable } from './http-exchange.ts'

type StreamRequest = HttpHead & {
  /** Ends the exchange, whatever it is doing. */
  signal: AbortSignal
  /** How long the first word of the answer may take, and how long there may be silence after it. */
  patience: { firstMilliseconds: number; silenceMilliseconds: number }
}

/** An answer that goes on: its text comes as it is sent, cut anywhere but within a character. */
export type Streamed = { status: number; headers: Record<string, string>; chunks: AsyncIterable<string> }

/** Any status is an answer; no answer, or one that falls silent or breaks off, is a Failure `unreachable`. */
export type HttpStream = (request: StreamRequest) => Promise<Streamed>

/** Exchanges whose answer is read while it is sent. What is not read on is to be ended by the request's signal. */
export const createHttpStream = (settings: HttpSettings): HttpStream => {
  const begin = createBegin(settings)
  return (request) =>
    new Promise((resolve, reject) => {
      const { firstMilliseconds, silenceMilliseconds } = request.patience
      const fail = (error: unknown): unknown => failureOf(settings.signal, request, error)
      const signal = AbortSignal.any([settings.signal, request.signal])
      const exchange = begin(request, { signal, timeoutMilliseconds: firstMilliseconds }, (response) => {
        exchange.once('timeout', () => response.destroy(new Error(silence)))
        // The head alone proves nothing: what holds an answer back sends it by itself.
        const chunks = textOf(response, fail, () => exchange.setTimeout(silenceMilliseconds))
        resolve({ status: response.statusCode ?? 0, headers: headersOf(response), chunks })
      })
      exchange.setTimeout(firstMilliseconds)
      exchange.once('timeout', () => exchange.destroy(new Error(silence)))
      exchange.on('error', (error) => reject(fail(error)))
      exchange.end()
    })
}

const silence = 'it sends nothing'

const failureOf = (signal: AbortSignal, { url, signal: ended }: StreamRequest, error: unknown): unknown => {
  if (signal.aborted) return signal.reason
  if (ended.aborted) return ended.reason
  return unreachable(url, error instanceof Error ? error : new Error(String(error)))
}

async function* textOf(
  response: IncomingMessage,
  fail: (error: unknown) => unknown,
  onChunk: () => void,
): AsyncGenerator<string> {
  response.setEncoding('utf8')
  try {
    for await (const chunk of response) {
      onChunk()
      yield String(chunk)
    }
  } catch (error) {
    throw fail(error)
  }
}
