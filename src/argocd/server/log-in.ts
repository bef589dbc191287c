import { Failure } from '../../lib/failure.ts'
import type { Http, HttpResponse } from '../../outside/http.ts'
import { readText } from '../answers/json.ts'

type Exchange = {
  http: Http
  server: string
  /** The id of the connector in Argo CD's `dex.config` that trusts GitHub. */
  connector: string
  /** GitHub's token for this job. */
  idToken: string
}

/**
 * Exchanges GitHub's token for one of Argo CD's own Dex (RFC 8693), as Argo CD's user-management/github-actions.md has it.
 * A Failure `denied` says what Dex said; `not-found` where Argo CD has no Dex.
 */
export const exchangeToken = async ({ http, server, connector, idToken }: Exchange): Promise<string> => {
  const response = await http({
    method: 'POST',
    url: `${server}/api/dex/token`,
    headers: {
      // Its public client, made by Argo CD itself, has no secret.
      authorization: `Basic ${Buffer.from('argo-cd-cli:').toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'application/json',
    },
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      connector_id: connector,
      scope: 'openid email profile federated:id',
      requested_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      subject_token: idToken,
      subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
    }).toString(),
  })
  const answer = readAnswer(response)
  const token = response.status === 200 ? readText(answer, 'access_token') : undefined
  if (token !== undefined && token !== '') return token
  throw refusalOf(server, connector, { response, answer })
}

const readAnswer = ({ body }: HttpResponse): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

type Refused = { response: HttpResponse; answer: unknown }

const refusalOf = (server: string, connector: string, { response: { status }, answer }: Refused): Failure => {
  const said = readText(answer, 'error_description') ?? readText(answer, 'error')
  if (status === 404 || (status === 200 && answer === undefined)) {
    const message = `${server}/api/dex/token is not there. Argo CD needs its own Dex (dex.config) to take GitHub's tokens; give an argocd-token otherwise`
    return new Failure('not-found', message)
  }
  if (status >= 500) return new Failure('unreachable', `Dex at ${server} answered ${status}: ${said ?? 'nothing'}`)
  return new Failure(
    'denied',
    `Dex at ${server} does not take GitHub's token by the connector ${connector}: ${said ?? `it answered ${status}`}. Check oidc-connector against the id in dex.config, and its issuer`,
  )
}
