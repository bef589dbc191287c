import { randomBytes } from 'node:crypto'
import type { Answer } from '../ecr/answer.ts'

export type Trust = { roleArn: string; subject: string }
export type TemporaryCredentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string }

const issuer = 'https://token.actions.githubusercontent.com'

/** A token as GitHub's looks; its signature is random. */
export const idToken = (subject: string, audience: string, more: Record<string, string | number> = {}): string => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { iss: issuer, sub: subject, aud: audience, exp: Math.floor(Date.now() / 1000) + 300, ...more }
  return `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}.${randomBytes(256).toString('base64url')}`
}

export type Refused = [status: number, code: string, message: string]

/** What STS says no with; undefined when the role may be assumed. */
export const refusalOf = (form: URLSearchParams, trusts: Trust[], issued: string[]): Refused | undefined => {
  const token = form.get('WebIdentityToken') ?? ''
  if (form.get('Action') !== 'AssumeRoleWithWebIdentity' || form.get('Version') !== '2011-06-15') {
    return [400, 'InvalidAction', 'Could not find operation']
  }
  if (!/^[\w+=,.@-]{2,64}$/.test(form.get('RoleSessionName') ?? '')) {
    return [400, 'ValidationError', 'RoleSessionName failed to satisfy constraint']
  }
  if (!issued.includes(token)) return [400, 'InvalidIdentityToken', 'The token is not signed by the provider']
  const claims: { aud: string; sub: string } = JSON.parse(
    Buffer.from(token.split('.')[1] ?? '', 'base64url').toString(),
  )
  if (claims.aud !== 'sts.amazonaws.com') return [400, 'InvalidIdentityToken', 'Incorrect token audience']
  const isTrusted = trusts.some(({ roleArn, subject }) => form.get('RoleArn') === roleArn && claims.sub === subject)
  if (isTrusted) return undefined
  return [403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity']
}

const namespace = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"'
const headers = { 'content-type': 'text/xml' }

export const refused = ([status, code, message]: Refused): Answer => ({
  status,
  headers,
  body: `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
})

export const granted = (credentials: TemporaryCredentials, expiration: Date): Answer => {
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  const body = `<AccessKeyId>${accessKeyId}</AccessKeyId><SecretAccessKey>${secretAccessKey}</SecretAccessKey><SessionToken>${sessionToken}</SessionToken><Expiration>${expiration.toISOString()}</Expiration>`
  return {
    status: 200,
    headers,
    body: `<AssumeRoleWithWebIdentityResponse ${namespace}><AssumeRoleWithWebIdentityResult><Credentials>${body}</Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>`,
  }
}
