import { exchangeToken } from '../../argocd/log-in.ts'
import { type IdTokenRequest, requestIdToken } from '../../outside/github-oidc.ts'
import type { Http } from '../../outside/http.ts'
import type { Input } from './inputs.ts'

type Handles = { http: Http; mask: (secret: string) => void; idTokenRequest: IdTokenRequest | undefined }

/** The token that was given, or how to get one for GitHub's: what neither gives is told when it is needed. */
export const argocdToken = (
  input: Input,
  { http, mask, idTokenRequest }: Handles,
): string | (() => Promise<string>) => {
  const { 'argocd-auth': how, 'argocd-token': given, 'argocd-server': server, 'oidc-connector': connector } = input
  if (given !== undefined && how !== 'github-oidc') return given
  return async () => {
    const idToken = await requestIdToken(http, idTokenRequest, input['oidc-audience'] ?? server)
    mask(idToken)
    const token = await exchangeToken({ http, server, connector, idToken })
    mask(token)
    return token
  }
}
