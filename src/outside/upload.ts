import type { ClientRequest } from 'node:http'
import { createBegin, headersOf, unreachable } from './http-exchange.ts'

/** Sends a large body while it is read. Any status is an answer; none, or a silence too long, is a Failure `unreachable`. */
export type Upload = (upload: {
  method: 'POST' | 'PUT'
  url: string
  headers: Record<string, string>
  size: number
  /** Each piece is sent before the next one is asked for, so that all may be one and the same memory. */
  pieces?: () => AsyncIterable<Uint8Array>
}) => Promise<{ status: number; headers: Record<string, string> }>

type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
const nothing: Pieces = []

type Settings = { signal: AbortSignal; silenceMilliseconds: number }

/** Uploads that share their connections. */
export const createUpload = ({ signal, silenceMilliseconds }: Settings): Upload => {
  const begin = createBegin({ signal })
  return ({ method, url, headers, size, pieces }) =>
    new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        exchange.destroy()
        const cause = error instanceof Error ? error : new Error(String(error))
        reject(signal.aborted ? signal.reason : unreachable(url, cause))
      }
      const head = { method, url, headers: { ...headers, 'content-length': String(size) } }
      const exchange = begin(head, signal, (response) => {
        response.resume().once('error', fail)
        response.once('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: headersOf(response) })
          // Who says no may say it before all has come, and read no further.
          if (!exchange.writableFinished) exchange.destroy()
        })
      })
      exchange.on('error', fail)
      exchange.setTimeout(silenceMilliseconds, () => fail(new Error(`silence for ${silenceMilliseconds / 1000} s`)))
      writeAll(exchange, pieces?.() ?? nothing).catch(fail)
    })
}

const writeAll = async (exchange: ClientRequest, pieces: Pieces): Promise<void> => {
  for await (const piece of pieces) {
    await new Promise<void>((resolve, reject) => {
      exchange.write(piece, (error) => (error ? reject(error) : resolve()))
    })
  }
  exchange.end()
}
