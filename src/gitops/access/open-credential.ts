import { Failure } from '../../lib/failure.ts'
import { githubRepository } from '../../lib/repository-url.ts'
import type { Clock } from '../../lib/time.ts'
import { createGitHub, type GitHub } from '../../outside/github.ts'
import { createHttp } from '../../outside/http.ts'
import { prepareSsh, type Ssh } from '../../outside/ssh.ts'
import { createAppTokens, revokeToken } from './app-token.ts'
import type { Credential } from './credential.ts'
import { githubHostKeys } from './host-keys.ts'

export type CredentialSettings = {
  credential: Credential
  /** What an App's token is to be good for: `{ contents: 'write' }`. */
  permissions: Record<string, string>
  serverUrl: string
  apiUrl: string
  graphqlUrl: string
  temporaryDirectory: string
  clock: Clock
  signal: AbortSignal
  /** Hears of a token before it is used. */
  onToken: (token: string) => void
  /** Hears of a folder before a key is in it. */
  onDirectory: (directory: string) => void
}

/** Tokens as they are given, or as an App mints them; `revoke` is true when none that was minted is left. */
export const openTokens = (settings: CredentialSettings, url: string) => {
  const { credential, clock, onToken, permissions } = settings
  const github = (token: () => Promise<string>): GitHub => createGitHub({ ...settings, token })
  const { token: given, app } = credential
  const place = githubRepository(url, settings.serverUrl)
  if (app === undefined) {
    const token = given === undefined ? undefined : () => Promise.resolve(given)
    return { github, token, revoke: async () => true }
  }
  if (place === undefined) {
    throw new Failure(
      'invalid-input',
      'manifests-app-client-id: a GitHub App is for repositories on this GitHub server alone. Give manifests-token or ssh-key for another',
    )
  }
  const minted: string[] = []
  const token = createAppTokens({
    ...app,
    ...place,
    github,
    url,
    clock,
    permissions,
    onToken: (made) => {
      minted.push(made)
      onToken(made)
    },
  })
  const revoke = async (): Promise<boolean> => {
    const gone = await Promise.all(minted.map((made) => revokeToken(github, made)))
    return gone.every(Boolean)
  }
  return { github, token, revoke }
}

/** The command for ssh where there is a key for it; undefined without one. */
export const openSsh = async (settings: CredentialSettings, url: string): Promise<Ssh | undefined> => {
  const { credential, signal } = settings
  const { key, knownHosts, token } = credential
  if (key === undefined) return undefined
  const http = createHttp({ signal })
  return prepareSsh({
    ...settings,
    key,
    knownHosts: knownHosts ?? (await githubHostKeys({ ...settings, http, url, token })),
  })
}
