import { Failure } from '../../lib/failure.ts'
import type { Credential } from '../access/credential.ts'

type Question = {
  wanted: 'auto' | 'git' | 'api'
  /** Whether the repository is on the GitHub server that the API belongs to. */
  onGitHub: boolean
  credential: Credential
  hasGit: () => Promise<boolean>
}

/** `auto` is git wherever there is one, since it is quicker and uses up no rate limit; without it, the API. */
export const chooseTransport = async ({ wanted, onGitHub, credential, hasGit }: Question): Promise<'git' | 'api'> => {
  if (wanted === 'git') return 'git'
  const missing = whyNoApi(onGitHub, credential)
  if (wanted === 'api') {
    if (missing === undefined) return 'api'
    throw new Failure('invalid-input', `transport: holds "api", but ${missing}`)
  }
  return missing !== undefined || (await hasGit()) ? 'git' : 'api'
}

const whyNoApi = (onGitHub: boolean, { key, app, token }: Credential): string | undefined => {
  if (!onGitHub) return 'manifests-repository is not on this GitHub server, whose API it is: use `git`'
  if (key !== undefined) return 'ssh-key is for git: leave it empty'
  return app === undefined && token === undefined
    ? 'the API asks for a token: give manifests-token, or a GitHub App'
    : undefined
}
