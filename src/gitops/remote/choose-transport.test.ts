import { expect, test } from 'vitest'
import type { Credential } from '../access/credential.ts'
import { chooseTransport } from './choose-transport.ts'

const token: Credential = { token: 'ghs_token' }

test.each<[wanted: 'auto' | 'git' | 'api', onGitHub: boolean, credential: Credential, hasGit: boolean, 'git' | 'api']>([
  ['auto', true, token, true, 'git'],
  ['auto', true, token, false, 'api'],
  ['auto', false, token, false, 'git'],
  ['git', true, token, false, 'git'],
  ['api', true, token, true, 'api'],
])(
  '%s, on this GitHub server %s, with %j and git there %s: %s',
  async (wanted, onGitHub, credential, hasGit, chosen) => {
    expect(await chooseTransport({ wanted, onGitHub, credential, hasGit: async () => hasGit })).toBe(chosen)
  },
)

test.each<[what: string, onGitHub: boolean, credential: Credential, why: string]>([
  [
    'a repository elsewhere',
    false,
    token,
    'manifests-repository is not on this GitHub server, whose API it is: use `git`',
  ],
  ['an ssh key', true, { key: 'a key' }, 'ssh-key is for git: leave it empty'],
  ['nothing to sign in with', true, {}, 'the API asks for a token: give manifests-token, or a GitHub App'],
])('the API is refused with %s', async (_what, onGitHub, credential, why) => {
  await expect(
    chooseTransport({ wanted: 'api', onGitHub, credential, hasGit: async () => true }),
  ).rejects.toMatchObject({
    reason: 'invalid-input',
    message: `transport: holds "api", but ${why}`,
  })
})
