import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { listenHere } from '../listen-here.ts'

type Settings = { connector: string; idToken: string; accessToken: string; prefix?: string }

/**
 * The token endpoint of the Dex that Argo CD has behind /api/dex (dexidp/dex v2.45, server/handlers.go: handleTokenExchange): strict
 * about the client, the grant, the kinds of token and the connector. It verifies no signature: one token is good.
 */
export const startDex = async ({ connector, idToken, accessToken, prefix = '' }: Settings) => {
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })

  const answer = async (request: IncomingMessage): Promise<{ status: number; body: object }> => {
    const form = new URLSearchParams(await text(request))
    if (request.url !== `${prefix}/api/dex/token`) return { status: 404, body: {} }
    if (request.method !== 'POST') return refused(400, 'invalid_request', 'method not allowed')
    if (request.headers['content-type'] !== 'application/x-www-form-urlencoded') {
      return refused(400, 'invalid_request', 'Could not parse request body')
    }
    if (request.headers.authorization !== `Basic ${Buffer.from('argo-cd-cli:').toString('base64')}`) {
      return refused(401, 'invalid_client', 'Invalid client credentials.')
    }
    return exchange(form)
  }

  const exchange = (form: URLSearchParams): { status: number; body: object } => {
    const type = (name: string): string => `urn:ietf:params:oauth:token-type:${name}`
    if (form.get('grant_type') !== 'urn:ietf:params:oauth:grant-type:token-exchange') {
      return refused(400, 'unsupported_grant_type', '')
    }
    if (form.get('subject_token_type') !== type('id_token')) {
      return refused(400, 'invalid_request', 'Invalid subject_token_type.')
    }
    if (form.get('requested_token_type') !== type('access_token') || !form.get('scope')?.includes('openid')) {
      return refused(400, 'invalid_request', 'Invalid requested_token_type.')
    }
    if (form.get('connector_id') !== connector) {
      return refused(400, 'invalid_request', 'Requested connector does not exist.')
    }
    if (form.get('subject_token') !== idToken) return refused(401, 'access_denied', 'Failed to verify subject token.')
    const body = { access_token: accessToken, issued_token_type: type('access_token'), token_type: 'bearer' }
    return { status: 200, body }
  }

  const { url, stop } = await listenHere(server)
  return {
    url,
    [Symbol.asyncDispose]: stop,
  }
}

const refused = (status: number, error: string, description: string) => ({
  status,
  body: { error, error_description: description },
})
