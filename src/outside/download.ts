import { Failure } from '../lib/failure.ts'
import { createBegin } from './http-exchange.ts'
import { readWhole } from './read-whole.ts'

/** Bytes `start` to before `end` of what is at the address. No answer, or one that breaks off, is a Failure `unreachable`. */
export type Download = (range: {
  url: string
  start: number
  end: number
}) => Promise<{ status: number; bytes: Buffer }>

/** Reads large things in ranges, so that no more than a range is ever in the memory. */
export const createDownload = (signal: AbortSignal, timeoutMilliseconds = 120_000): Download => {
  const begin = createBegin({ signal, mostConnections: 50 })
  return ({ url, start, end }) =>
    new Promise((resolve, reject) => {
      const fail = (error: Error): void => reject(signal.aborted ? signal.reason : broken(url, error))
      const head = { url, headers: { range: `bytes=${start}-${end - 1}` } }
      const ends = { signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]), timeoutMilliseconds }
      const exchange = begin(head, ends, (response) => {
        const mostBytes = Math.max(end - start, largestRefusalBytes)
        readWhole(response, mostBytes, tooLong).then(
          (bytes) => resolve({ status: response.statusCode ?? 0, bytes }),
          fail,
        )
      })
      exchange.on('error', fail)
      exchange.end()
    })
}

/** What says no says why, at some length. */
const largestRefusalBytes = 65_536

const tooLong = (): Error => new Error('it sent more than the range that was asked for')

/** The query is left out: the signature in it lets anybody read. */
const broken = (url: string, error: Error): Failure => {
  const cause = error.message || ('code' in error ? String(error.code) : error.name)
  return new Failure('unreachable', `reading from ${new URL(url).host} broke off: ${cause}`, { cause: error })
}
