import { Failure } from '../lib/failure.ts'
import { fieldsOf, optionalTextAt, parseJson, textsIn } from '../lib/json.ts'
import type { JobClaims } from '../lib/trust-policy.ts'
import type { Http } from './http.ts'

/** Where GitHub gives out OIDC tokens to a job, and what allows to ask. */
export type IdTokenRequest = { url: string; token: string }

/** A token of GitHub's that says which workflow this is, for one audience. Mask it before use. */
export const requestIdToken = async (
  http: Http,
  request: IdTokenRequest | undefined,
  audience: string,
): Promise<string> => {
  if (request === undefined) {
    throw new Failure(
      'denied',
      'this job may not ask GitHub for an OIDC token. Give it `permissions: id-token: write`; a called workflow gets it only if its caller grants it, and pull requests from forks never do',
    )
  }
  const url = new URL(request.url)
  url.searchParams.set('audience', audience)
  const headers = { authorization: `Bearer ${request.token}`, accept: 'application/json' }
  const { status, body } = await http({ url: url.href, headers })
  const token = status === 200 ? optionalTextAt(parseJson(body), 'value') : undefined
  if (token !== undefined) return token
  const refused = status >= 400 && status < 500 && status !== 429
  const answered = status === 200 ? 'what holds none' : String(status)
  throw new Failure(
    refused ? 'denied' : 'unreachable',
    `GitHub gave no OIDC token: ${url.host} answered ${answered}. Run the job again`,
  )
}

/** What a token says of itself, as far as it is text; it is not verified here. */
export const claimsOf = (token: string): JobClaims => textsIn(payloadOf(token))

/** How long a new token lives, by the clock of who gave it, since ours may be wrong; undefined when it does not say. */
export const lifeMillisecondsOf = (token: string): number | undefined => {
  const { iat, exp } = payloadOf(token)
  return typeof iat === 'number' && typeof exp === 'number' ? (exp - iat) * 1000 : undefined
}

const payloadOf = (token: string): Record<string, unknown> =>
  fieldsOf(parseJson(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')))
