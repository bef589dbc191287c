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

const longestWordsBytes = 1024 * 1024

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
      const exchange = begin(head, { signal, timeoutMilliseconds: silenceMilliseconds }, (response) => {
        const end = (): void => {
          clearTimeout(tooLong)
          resolve({ status: response.statusCode ?? 0, headers: headersOf(response) })
          // Who says no may say it before all has come, and read no further; of what is said beside it nothing is needed.
          if (!exchange.writableFinished || !response.complete) exchange.destroy()
        }
        const tooLong = setTimeout(end, silenceMilliseconds)
        let size = 0
        response.on('data', (piece: Buffer) => {
          size += piece.length
          if (size > longestWordsBytes) end()
        })
        response.once('error', fail).once('end', end)
        response.once('close', () => clearTimeout(tooLong))
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
