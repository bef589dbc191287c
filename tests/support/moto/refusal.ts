import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'

/** What a service says no with; each tells it in the form of its own protocol. */
export type Refusal = { status: number; code: string; message: string }

export const refused = (call: AwsCall, { status, code, message }: Refusal): Answer => {
  const protocol = protocolOf(call)
  if (protocol === 'json') return json(status, { __type: code, message })
  if (protocol === 'rest-json')
    return { ...json(status, { message }), headers: { ...types.json, 'x-amzn-errortype': code } }
  const error = `<Code>${code}</Code><Message>${message}</Message>`
  const body = {
    s3: `<Error>${error}<RequestId>local</RequestId></Error>`,
    ec2: `<Response><Errors><Error>${error}</Error></Errors><RequestID>local</RequestID></Response>`,
    query: `<ErrorResponse><Error><Type>Sender</Type>${error}</Error><RequestId>local</RequestId></ErrorResponse>`,
  }[protocol]
  return { status, headers: { 'content-type': 'text/xml' }, body: `<?xml version="1.0"?>${body}` }
}

/** How each kind of service tells that a session is over. */
export const expiredToken = (call: AwsCall): Refusal => {
  const message = 'The security token included in the request is expired'
  const protocol = protocolOf(call)
  if (protocol === 's3') return { status: 400, code: 'ExpiredToken', message: 'The provided token has expired.' }
  if (protocol === 'ec2') return { status: 400, code: 'RequestExpired', message: 'Request has expired.' }
  if (protocol === 'query') return { status: 403, code: 'ExpiredToken', message }
  return { status: protocol === 'json' ? 400 : 403, code: 'ExpiredTokenException', message }
}

const types = { json: { 'content-type': 'application/json' } }
const json = (status: number, value: object): Answer => ({ status, headers: types.json, body: JSON.stringify(value) })

type Protocol = 's3' | 'ec2' | 'query' | 'json' | 'rest-json'

const protocolOf = ({ service, headers }: AwsCall): Protocol => {
  if (service === 's3' || service === 'ec2') return service
  if (headers['x-amz-target'] !== undefined) return 'json'
  const isXml = service === 'route53' || String(headers['content-type']).startsWith('application/x-www-form-urlencoded')
  return isXml ? 'query' : 'rest-json'
}
