import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { getCACertificates } from 'node:tls'
import { Failure } from '../lib/failure.ts'

export type HttpRequest = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string
  timeoutMilliseconds?: number
}
export type HttpResponse = { status: number; headers: Record<string, string>; body: string }

/** One exchange. Any status is an answer; no answer at all is a Failure `unreachable`. Redirects are not followed. */
export type Http = (request: HttpRequest) => Promise<HttpResponse>

type Settings = {
  signal: AbortSignal
  /** Certificates in PEM that are trusted beside the usual ones. */
  caCertificate?: string
}

const largestBodyBytes = 64 * 1024 * 1024

/**
 * node:http rather than fetch: fetch costs 35 ms at its first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own
 * `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action can set it, so a private CA comes in here.
 */
export const createHttp = ({ signal, caCertificate }: Settings): Http => {
  const agentOptions = { keepAlive: true, proxyEnv: process.env }
  const ca = caCertificate === undefined ? {} : { ca: [...getCACertificates('default'), caCertificate] }
  const plain = new HttpAgent(agentOptions)
  const secure = new HttpsAgent({ ...agentOptions, ...ca })
  return (request) =>
    new Promise((resolve, reject) => {
      const url = new URL(request.url)
      const fail = (error: Error): void => reject(signal.aborted ? signal.reason : unreachable(url, error))
      const timeoutMilliseconds = request.timeoutMilliseconds ?? 30_000
      const options = {
        method: request.method ?? 'GET',
        headers: { 'user-agent': 'slipway', ...request.headers },
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMilliseconds)]),
      }
      const onResponse = (response: IncomingMessage): void => {
        collect(response).then(resolve, fail)
      }
      const exchange =
        url.protocol === 'https:'
          ? httpsRequest(url, { ...options, agent: secure }, onResponse)
          : httpRequest(url, { ...options, agent: plain }, onResponse)
      exchange.on('error', (error) =>
        fail(error.name === 'AbortError' ? new Error(`no answer within ${timeoutMilliseconds / 1000} s`) : error),
      )
      exchange.end(request.body)
    })
}

const collect = async (response: IncomingMessage): Promise<HttpResponse> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response) {
    size += chunk.length
    if (size > largestBodyBytes) throw new Error(`the answer is larger than ${largestBodyBytes / 1024 / 1024} MiB`)
    chunks.push(chunk)
  }
  const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
  return {
    status: response.statusCode ?? 0,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(chunks).toString(),
  }
}

const unreachable = (url: URL, error: Error): Failure => {
  const cause = error.message || ('code' in error ? String(error.code) : error.name)
  return new Failure('unreachable', `cannot reach ${url.host}: ${cause}`, { cause: error })
}
