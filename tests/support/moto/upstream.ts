import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'

/** Asks moto itself. */
export type Upstream = {
  forward: (call: AwsCall) => Promise<Answer>
  /** The same caller asks something else. */
  get: (call: AwsCall, path: string) => Promise<Answer>
  /** A request of the query protocol, of EC2 say; the text of its answer. */
  query: (call: AwsCall, service: string, form: Record<string, string>) => Promise<string>
  close: () => void
}

export const openUpstream = (port: number): Upstream => {
  const agent = new Agent({ keepAlive: true })
  const ask = (asked: Asked) => exchange({ ...asked, agent, port })
  const forward = (call: AwsCall): Promise<Answer> => {
    const headers = { ...kept(call.headers), 'content-length': String(call.body.length) }
    return ask({ method: call.method, path: call.target, headers, body: call.body })
  }
  const none = Buffer.alloc(0)
  return {
    forward,
    get: ({ headers: { host = '', authorization = '' } }, path) =>
      ask({ method: 'GET', path, headers: { host, authorization }, body: none }),
    query: async (call, service, form) => {
      const body = Buffer.from(new URLSearchParams(form).toString())
      const authorization = `AWS4-HMAC-SHA256 Credential=${call.accessKeyId}/20260101/${call.region}/${service}/aws4_request, SignedHeaders=host, Signature=0`
      const headers = {
        authorization,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      }
      const answer = await ask({ method: 'POST', path: '/', headers, body })
      return String(answer.body)
    },
    close: () => agent.destroy(),
  }
}

type Asked = { method: string; path: string; headers: Record<string, string>; body: Buffer }

const exchange = async ({ body, ...options }: Asked & { agent: Agent; port: number }): Promise<Answer> => {
  const sent = request({ ...options, host: '127.0.0.1' })
  sent.end(body)
  const [response]: IncomingMessage[] = await once(sent, 'response')
  if (response === undefined) throw new Error('moto gave no answer')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(Buffer.from(chunk))
  // A HEAD's answer has no body, but says how long it would be.
  const { 'content-length': length = '0' } = response.headers
  const more = options.method === 'HEAD' ? { 'content-length': length } : {}
  return {
    status: response.statusCode ?? 502,
    headers: { ...kept(response.headers), ...more },
    body: Buffer.concat(chunks),
  }
}

const hopByHop = ['connection', 'content-length', 'expect', 'keep-alive', 'transfer-encoding']

const kept = (headers: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name]) => !hopByHop.includes(name))
      .map(([name, value]) => [name, String(value)]),
  )
