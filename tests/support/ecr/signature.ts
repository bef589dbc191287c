import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from './refusal.ts'

export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken?: string }
type Signed = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer }
type Expected = { credentials: Credentials; region: string; service: string }

const headerPattern =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/
const longestAgeMilliseconds = 5 * 60_000

/** Refuses a request as AWS does unless it carries a whole, true Signature Version 4 of the known credentials. */
export const verifySignature = (request: Signed, { credentials, region, service }: Expected): void => {
  const { authorization } = request.headers
  if (authorization === undefined) {
    throw new Refusal('MissingAuthenticationTokenException', 'Missing Authentication Token')
  }
  const match = headerPattern.exec(authorization)
  if (!match) {
    throw new Refusal(
      'IncompleteSignatureException',
      'Authorization header requires Credential, SignedHeaders, Signature.',
    )
  }
  const [, accessKeyId = '', date = '', inRegion, forService, signedHeaders = '', signature = ''] = match
  if (accessKeyId !== credentials.accessKeyId || sessionTokenOf(request.headers) !== credentials.sessionToken) {
    throw new Refusal('UnrecognizedClientException', 'The security token included in the request is invalid.')
  }
  if (inRegion !== region) throw invalidSignature('Credential should be scoped to a valid region. ')
  if (forService !== service) throw invalidSignature(`Credential should be scoped to correct service: '${service}'. `)
  const scope = `${date}/${region}/${service}/aws4_request`
  refuseOld(String(request.headers['x-amz-date']))
  const expected = signatureOf({ request, signedHeaders, scope, secret: credentials.secretAccessKey })
  if (timingSafeEqual(Buffer.from(expected), Buffer.from(signature))) return
  throw invalidSignature(
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  )
}

const invalidSignature = (message: string): Refusal => new Refusal('InvalidSignatureException', message)

const sessionTokenOf = (headers: IncomingHttpHeaders): string | undefined => {
  const token = headers['x-amz-security-token']
  return typeof token === 'string' ? token : undefined
}

const refuseOld = (amzDate: string): void => {
  const iso = amzDate.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const age = Math.abs(Date.now() - Date.parse(iso))
  if (!(age <= longestAgeMilliseconds)) throw invalidSignature(`Signature expired: ${amzDate} is not within 5 minutes.`)
}

type Parts = { request: Signed; signedHeaders: string; scope: string; secret: string }

const signatureOf = ({ request, signedHeaders, scope, secret }: Parts): string => {
  const headerLines = signedHeaders
    .split(';')
    .map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`)
    .join('')
  const canonical = [request.method, request.path, '', headerLines, signedHeaders, sha256(request.body)].join('\n')
  const toSign = ['AWS4-HMAC-SHA256', request.headers['x-amz-date'], scope, sha256(canonical)].join('\n')
  const key = scope.split('/').reduce<string | Buffer>((previous, part) => hmac(previous, part), `AWS4${secret}`)
  return hmac(key, toSign).toString('hex')
}

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest()
