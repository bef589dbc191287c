import { type ClientRequest, Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import { getCACertificates } from 'node:tls'
import { Failure } from '../lib/failure.ts'
import { proxyEnvironment } from './proxy-environment.ts'

export type HttpSettings = {
  signal: AbortSignal
  /** Certificates in PEM that are trusted beside the usual ones. */
  caCertificate?: string
  /** To one host at once; as many as are asked for, unless given. */
  mostConnections?: number
}

export type HttpHead = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  url: string
  headers?: Record<string, string>
}

type Ends = {
  signal: AbortSignal
  /** Without it nothing would ever end the wait for a proxy that says nothing: until it has, a request has no connection to end. */
  timeoutMilliseconds: number
}

type Begin = (head: HttpHead, ends: Ends, onResponse: (response: IncomingMessage) => void) => ClientRequest

/**
 * What begins an exchange, with a pool of connections of its own. node:http rather than fetch: fetch costs 35 ms at its
 * first use. HTTPS_PROXY, HTTP_PROXY and NO_PROXY are Node's own `proxyEnv`. NODE_EXTRA_CA_CERTS is read before an action
 * can set it, so a private CA comes in here.
 */
export const createBegin = ({
  caCertificate,
  mostConnections: maxSockets = Number.POSITIVE_INFINITY,
}: HttpSettings): Begin => {
  const open = () => {
    const agentOptions = { keepAlive: true, maxSockets, proxyEnv: proxyEnvironment() }
    const ca = caCertificate === undefined ? {} : { ca: [...getCACertificates('default'), caCertificate] }
    return { plain: new HttpAgent(agentOptions), secure: new HttpsAgent({ ...agentOptions, ...ca }) }
  }
  let agents: ReturnType<typeof open> | undefined
  return ({ method = 'GET', url: address, headers }, { signal, timeoutMilliseconds }, onResponse) => {
    // Not before: git and Terraform may do all there is to do through a proxy that Node cannot use.
    agents ??= open()
    const { plain, secure } = agents
    const url = new URL(address)
    const options = { method, headers: { 'user-agent': 'slipway', ...headers }, signal, timeout: timeoutMilliseconds }
    return url.protocol === 'https:'
      ? httpsRequest(url, { ...options, agent: secure }, onResponse)
      : httpRequest(url, { ...options, agent: plain }, onResponse)
  }
}

export const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

const unknownAuthority =
  /^(UNABLE_TO_(VERIFY_LEAF_SIGNATURE|GET_ISSUER_CERT(_LOCALLY)?)|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT)$/

export const unreachable = (url: string, error: Error): Failure => {
  const code = 'code' in error ? String(error.code) : ''
  const cause = unknownAuthority.test(code)
    ? `its certificate is of an authority that is not known here (${code}). A private one goes into ca-certificate, or for every request into the file that NODE_EXTRA_CA_CERTS names`
    : error.message || code || error.name
  return new Failure('unreachable', `cannot reach ${new URL(url).host}: ${cause}`, { cause: error })
}
