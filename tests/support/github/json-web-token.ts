import { createVerify } from 'node:crypto'
import type { App } from './apps.ts'
import { type Answer, refuse } from './rest-answer.ts'

/** The App that signed the token of an `Authorization`, or how GitHub refuses it. */
export const judgeToken = (authorization: string | undefined, apps: App[], now: number): App | Answer => {
  const [, token = ''] = /^bearer (\S+)$/i.exec(authorization ?? '') ?? []
  const [head = '', payload = '', signature = ''] = token.split('.')
  if (fieldsOf(head).get('alg') !== 'RS256') return undecodable
  const claims = fieldsOf(payload)
  const app = apps.find(({ clientId }) => clientId === claims.get('iss'))
  if (app === undefined) return refuse(404, 'Integration not found')
  const verifier = createVerify('RSA-SHA256').update(`${head}.${payload}`)
  if (!verifier.verify(app.publicKey, signature, 'base64url')) return undecodable
  const mistake = mistakeInTimes(Number(claims.get('iat')), Number(claims.get('exp')), now / 1000)
  return mistake === undefined ? app : refuse(401, mistake)
}

const undecodable = refuse(401, 'A JSON web token could not be decoded')

const mistakeInTimes = (issued: number, expires: number, seconds: number): string | undefined => {
  const expiration = "'Expiration time' claim ('exp')"
  if (!(expires > seconds))
    return `${expiration} must be a numeric value representing the future time at which the assertion expires`
  if (expires > seconds + 600) return `${expiration} is too far in the future`
  const notIssued = "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued"
  return issued <= seconds ? undefined : notIssued
}

const fieldsOf = (part: string): Map<string, unknown> => {
  try {
    return new Map(Object.entries(JSON.parse(Buffer.from(part, 'base64url').toString())))
  } catch {
    return new Map()
  }
}
