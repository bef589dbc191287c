import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { type Answer, type Call, readCall, send } from '../ecr/answer.ts'
import type { Guard } from '../ecr/listen.ts'
import { listenHere } from '../listen-here.ts'
import {
  granted,
  idToken,
  type Refused,
  refusalOf,
  refused,
  type TemporaryCredentials,
  type Trust,
} from './assume-role.ts'

type Options = {
  trust: Trust
  /** Roles of other accounts that the same workflow may assume, each with credentials of its own. */
  otherRoles?: string[]
  /** What the workflow is, as GitHub would say; what is trusted unless given. */
  subject?: string
  /** What else the token claims. */
  claims?: Record<string, string>
  lifetimeMilliseconds?: number
  /** How long GitHub's tokens live. */
  tokenSeconds?: number
  guard?: Guard
}

/** A running pair: GitHub's OIDC endpoint (for the harness' `idToken`) and AWS's STS (through `env`). See README.md. */
export type LocalSts = {
  idToken: { url: string; token: string }
  env: Record<string, string>
  credentials: TemporaryCredentials
  /** Those of one of the other roles. */
  credentialsOf: (roleArn: string) => TemporaryCredentials
  /** Every token that was given out. */
  idTokens: string[]
  /** How often a role was assumed. */
  assumed: () => number
  /** The next requests to STS are answered 503. */
  failNext: (count: number) => void
  /** Every request from now on is refused so. */
  refuse: (refused: Refused) => void
  stop: () => Promise<void>
}

export const startSts = async (options: Options): Promise<LocalSts> => {
  const { trust, otherRoles = [], subject, claims, lifetimeMilliseconds = 3_600_000, tokenSeconds = 300 } = options
  const trusts = [trust, ...otherRoles.map((roleArn) => ({ ...trust, roleArn }))]
  const requestToken = randomBytes(24).toString('hex')
  const idTokens: string[] = []
  const byRole = new Map(trusts.map(({ roleArn }) => [roleArn, newCredentials()]))
  const credentialsOf = (roleArn: string): TemporaryCredentials => byRole.get(roleArn) ?? newCredentials()
  const credentials = credentialsOf(trust.roleArn)
  let always: Refused | undefined
  let assumed = 0
  let failures = 0

  const assume = (form: URLSearchParams): Answer => {
    failures -= 1
    if (failures >= 0) return refused([503, 'ServiceUnavailable', 'Try again'])
    const refusal = always ?? refusalOf(form, trusts, idTokens)
    if (refusal) return refused(refusal)
    assumed += 1
    return granted(credentialsOf(form.get('RoleArn') ?? ''), new Date(Date.now() + lifetimeMilliseconds))
  }
  const issue = ({ headers, query }: Call): Answer => {
    if (headers.authorization !== `Bearer ${requestToken}`) return { status: 401, body: '{}' }
    const value = idToken(subject ?? trust.subject, query.get('audience') ?? '', {
      ...claims,
      iat: secondsFromNow(0),
      exp: secondsFromNow(tokenSeconds),
    })
    idTokens.push(value)
    return { status: 200, body: JSON.stringify({ value }) }
  }
  const answer = (call: Call): Answer =>
    call.path === '/token' ? issue(call) : assume(new URLSearchParams(call.body.toString()))

  const server = createServer((request, response) => {
    readCall(request).then(
      (call) => send(response, answer(call), call.method),
      () => response.destroy(),
    )
  })
  options.guard?.(server)
  const { url, stop } = await listenHere(server)
  return {
    idToken: { url: `${url}/token?api-version=2.0`, token: requestToken },
    env: { AWS_ENDPOINT_URL_STS: url },
    credentials,
    credentialsOf,
    idTokens,
    assumed: () => assumed,
    failNext: (count) => {
      failures = count
    },
    refuse: (refused) => {
      always = refused
    },
    stop,
  }
}

const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds

const newCredentials = (): TemporaryCredentials => ({
  accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
  secretAccessKey: randomBytes(30).toString('base64'),
  sessionToken: randomBytes(300).toString('base64'),
})
