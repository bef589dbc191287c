import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { Failure } from '../lib/failure.ts'
import { proxyEnvironment } from './proxy-environment.ts'

/** Bytes `start` to before `end` of what is at the address. No answer, or one that breaks off, is a Failure `unreachable`. */
export type Download = (range: {
  url: string
  start: number
  end: number
}) => Promise<{ status: number; bytes: Buffer }>

/** Reads large things in ranges, so that no more than a range is ever in the memory. */
export const createDownload = (signal: AbortSignal, timeoutMilliseconds = 120_000): Download => {
  const agentOptions = { keepAlive: true, maxSockets: 50, proxyEnv: proxyEnvironment() }
  const plain = new HttpAgent(agentOptions)
  const secure = new HttpsAgent(agentOptions)
  return ({ url: address, start, end }) =>
    new Promise((resolve, reject) => {
      const url = new URL(address)
      const fail = (error: Error): void => reject(signal.aborted ? signal.reason : broken(url, error))
      const options = {
        headers: { 'user-agent': 'slipway', range: `bytes=${start}-${end - 1}` },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]),
        // Of a proxy that says nothing yet no signal hangs up.
        timeout: timeoutMilliseconds,
      }
      const onResponse = (response: IncomingMessage): void => {
        collect(response, end - start).then((bytes) => resolve({ status: response.statusCode ?? 0, bytes }), fail)
      }
      const exchange =
        url.protocol === 'https:'
          ? httpsRequest(url, { ...options, agent: secure }, onResponse)
          : httpRequest(url, { ...options, agent: plain }, onResponse)
      exchange.on('error', fail)
      exchange.end()
    })
}

const collect = async (response: IncomingMessage, mostBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += chunk.length
    if (size > Math.max(mostBytes, largestRefusalBytes))
      throw new Error('it sent more than the range that was asked for')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What says no says why, at some length. */
const largestRefusalBytes = 65_536

/** The query is left out: the signature in it lets anybody read. */
const broken = (url: URL, error: Error): Failure => {
  const cause = error.message || ('code' in error ? String(error.code) : error.name)
  return new Failure('unreachable', `reading from ${url.host} broke off: ${cause}`, { cause: error })
}
