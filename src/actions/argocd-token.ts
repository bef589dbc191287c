import { exchangeToken } from '../argocd/server/log-in.ts'
import { Failure } from '../lib/failure.ts'
import { type IdTokenRequest, requestIdToken } from '../outside/github-oidc.ts'
import type { Http } from '../outside/http.ts'
import type { LogIn } from './argocd-log-in.ts'

type Handles = { http: Http; mask: (secret: string) => void; idTokenRequest: IdTokenRequest | undefined }

/** The token that was given, or how to get one for GitHub's: what neither gives is told when it is needed. */
export const argocdToken = (
  input: LogIn,
  server: string,
  { http, mask, idTokenRequest }: Handles,
): string | (() => Promise<string>) => {
  const { 'argocd-auth': how, 'argocd-token': given, 'oidc-connector': connector } = input
  if (given !== undefined && how !== 'github-oidc') return given
  const logIn = async (): Promise<string> => {
    const idToken = await requestIdToken(http, idTokenRequest, input['oidc-audience'] ?? server)
    mask(idToken)
    const token = await exchangeToken({ http, server, connector, idToken })
    mask(token)
    return token
  }
  return how === 'github-oidc' ? logIn : () => logIn().catch(sayThatNoneWasGiven)
}

/** Most often a secret's name has a slip, and GitHub makes an empty text of it. */
const sayThatNoneWasGiven = (error: unknown): never => {
  if (!(error instanceof Failure)) throw error
  throw new Failure(error.reason, `argocd-token is empty, and ${error.message}`, { cause: error })
}
