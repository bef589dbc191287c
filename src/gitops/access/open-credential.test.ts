import { expect, test } from 'vitest'
import { openTokens } from './open-credential.ts'

test('a GitHub App is of no use for a repository on another server', () => {
  const settings = {
    credential: { app: { clientId: 'Iv23', privateKey: 'a key' } },
    permissions: { contents: 'write' },
    serverUrl: 'https://github.example',
    apiUrl: 'https://github.example/api/v3',
    graphqlUrl: 'https://github.example/api/graphql',
    temporaryDirectory: '/none',
    clock: { now: () => 0, sleep: async () => undefined },
    signal: new AbortController().signal,
    onToken: () => undefined,
    onDirectory: () => undefined,
  }
  expect(() => openTokens(settings, 'https://git.example/shop/manifests')).toThrow(
    'manifests-app-client-id: a GitHub App is for repositories on this GitHub server alone. Give manifests-token or ssh-key for another',
  )
})
