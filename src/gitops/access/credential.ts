import type { AppCredential } from './app-token.ts'

/** What opens the GitOps repository: a token or an App, and for git an ssh key instead; all undefined: nothing. */
export type Credential = {
  token?: string | undefined
  app?: AppCredential | undefined
  key?: string | undefined
  /** Lines of known_hosts for the host that the key is for. */
  knownHosts?: string | undefined
}

/** The inputs that a credential came from, as messages call it. */
export const nameOf = ({ token, app, key }: Credential, transport: 'git' | 'api' = 'git'): string => {
  if (key !== undefined && transport === 'git') return 'ssh-key'
  return app !== undefined && token === undefined ? 'the GitHub App' : 'manifests-token'
}
