import { oneOf, optionalText, optionalToken, type Parsed, text } from '../runner/inputs.ts'

/** The inputs by which every action that asks Argo CD logs in, in the order of action.yml. */
export const logInInputs = {
  'argocd-token': optionalToken,
  'argocd-auth': oneOf('auto', 'token', 'github-oidc'),
  'oidc-connector': text,
  'oidc-audience': optionalText,
}

export type LogIn = Parsed<typeof logInInputs>

export const logInMistakes = (input: LogIn): string[] =>
  input['argocd-auth'] === 'token' && input['argocd-token'] === undefined
    ? ['argocd-token: should be set with `argocd-auth: token`, but it is empty']
    : []
