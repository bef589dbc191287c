import { afterEach, beforeEach, expect, test } from 'vitest'
import { type App, createApp } from '../../../tests/support/github/apps.ts'
import { type GitHubServer, startGitHub } from '../../../tests/support/github/github.ts'
import { createGitHub } from '../../outside/github.ts'
import { createAppTokens, revokeToken } from './app-token.ts'

const start = Date.parse('2026-11-22T12:00:00Z')
let now: number
let app: App
let github: GitHubServer
let busy: number
const signal = new AbortController().signal

beforeEach(async () => {
  now = start
  busy = 0
  app = createApp({ repositories: ['shop/manifests', 'shop/other'] })
  const fault = () => {
    busy -= 1
    return busy >= 0 ? { status: 502, body: {} } : undefined
  }
  github = await startGitHub({ token: 'somebody', apps: [app], now: () => now, fault })
  await github.createRepository('shop/manifests', { 'a.yaml': 'a: 1\n' })
})
afterEach(() => github.stop())

const api = (token: () => Promise<string>) => createGitHub({ ...github, token, signal })
const clock = {
  now: () => now,
  sleep: async (milliseconds: number) => {
    now += milliseconds
  },
}

const tokensOf = (given: Partial<Parameters<typeof createAppTokens>[0]> = {}) => {
  const minted: string[] = []
  const token = createAppTokens({
    ...app,
    github: api,
    url: 'https://github.example/shop/manifests.git',
    owner: 'shop',
    name: 'manifests',
    permissions: { contents: 'write' },
    clock,
    onToken: (made) => void minted.push(made),
    ...given,
  })
  return { token, minted }
}

test('a token is for one repository and what is asked for, is used again, and minted anew before its hour is over', async () => {
  const { token, minted } = tokensOf()
  const first = await token()
  expect(github.tokens.live().find((live) => live.token === first)).toMatchObject({
    repositories: ['shop/manifests'],
    permissions: { contents: 'write' },
  })
  now += 50 * 60_000
  expect(await token()).toBe(first)
  now += 6 * 60_000
  const [second, same] = await Promise.all([token(), token()])
  expect([second === first, same === second, minted]).toEqual([false, true, [first, second]])
})

test('a revoked token is good for nothing, and revoking it twice is no failure', async () => {
  const token = await tokensOf().token()
  await revokeToken(api, token)
  expect(github.tokens.live().some((live) => live.token === token)).toBe(false)
  await revokeToken(api, token)
})

test('a server that is busy is asked again', async () => {
  busy = 2
  await expect(tokensOf().token()).resolves.toMatch(/^ghs_/)
})

test.each<[string, () => Partial<Parameters<typeof createAppTokens>[0]>, RegExp]>([
  [
    'a key of another App',
    () => ({ privateKey: createApp().privateKey }),
    /manifests-app-private-key is not a key of the App/,
  ],
  ['an unknown App', () => ({ clientId: 'Iv1.nobody' }), /there is no GitHub App with this manifests-app-client-id/],
  ['a repository that it is not installed on', () => ({ name: 'elsewhere' }), /is not installed on shop\/elsewhere/],
  [
    'a permission that it does not have',
    () => ({ permissions: { contents: 'write', workflows: 'write' } }),
    /give it contents: write, workflows: write/,
  ],
  [
    'an installation that is suspended',
    () => {
      app.suspended = true
      return {}
    },
    /is suspended/,
  ],
  ['a clock that is wrong', () => ({ clock: { ...clock, now: () => start + 3_600_000 } }), /Set its clock right/],
])('%s is one clear message', async (_case, given, message) => {
  await expect(tokensOf(given()).token()).rejects.toMatchObject({
    reason: 'denied',
    message: expect.stringMatching(message),
  })
})
