import type { IncomingMessage } from 'node:http'
import { type Call, readCall } from '../ecr/answer.ts'

/** A request to AWS: which service in which region, by the scope of its signature, and who signed it. */
export type AwsCall = Call & {
  /** The path and query as they came. */
  target: string
  service: string
  region: string
  accessKeyId: string
  /** What is asked for, where the protocol names it: the form's `Action` or the header's target. */
  operation: string
}

export const accountId = '123456789012'

export const readAwsCall = async (request: IncomingMessage): Promise<AwsCall> => {
  const call = await readCall(request)
  const { authorization = '' } = call.headers
  const scope = /Credential=([^/,\s]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/.exec(authorization)
  const [, accessKeyId = '', region = '', service = ''] = scope ?? []
  const operation = operationOf(call)
  // Nobody has credentials yet who asks for some with a token: that request is not signed.
  const isSts = operation === 'AssumeRoleWithWebIdentity'
  return {
    ...call,
    target: request.url ?? '/',
    service: service || (isSts ? 'sts' : ''),
    region,
    accessKeyId,
    operation,
  }
}

const operationOf = ({ headers, body }: Call): string => {
  const target = headers['x-amz-target']
  if (typeof target === 'string') return target.split('.').at(-1) ?? ''
  if (!String(headers['content-type']).startsWith('application/x-www-form-urlencoded')) return ''
  return new URLSearchParams(body.toString()).get('Action') ?? ''
}
