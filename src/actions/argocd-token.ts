import { exchangeToken } from '../argocd/log-in.ts'
import { Failure } from '../lib/failure.ts'
import { type IdTokenRequest, requestIdToken } from '../outside/github-oidc.ts'
import type { Http } from '../outside/http.ts'
import { oneOf, optionalSecret, optionalText, type Parsed, text } from '../runner/inputs.ts'

/** The inputs by which every action that asks Argo CD logs in, in the order of action.yml. */
export const logInInputs = {
  'argocd-token': optionalSecret,
  'argocd-auth': oneOf('auto', 'token', 'github-oidc'),
  'oidc-connector': text,
  'oidc-audience': optionalText,
}

type LogIn = Parsed<typeof logInInputs>

export const logInMistakes = (input: LogIn): string[] =>
  input['argocd-auth'] === 'token' && input['argocd-token'] === undefined
    ? ['argocd-token: should be set with `argocd-auth: token`, but it is empty']
    : []

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
