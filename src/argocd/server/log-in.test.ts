import { expect, test } from 'vitest'
import { startDex } from '../../../tests/support/argocd/dex.ts'
import { Failure } from '../../lib/failure.ts'
import { createHttp, type Http } from '../../outside/http.ts'
import { exchangeToken } from './log-in.ts'

const http = createHttp({ signal: new AbortController().signal })
const connector = 'github-actions'

test("GitHub's token is exchanged for one of Argo CD's", async () => {
  await using dex = await startDex({ connector, idToken: 'from-github', accessToken: 'from-dex' })
  const exchange = { http, server: dex.url, connector, idToken: 'from-github' }
  expect(await exchangeToken(exchange)).toBe('from-dex')
})

test('an Argo CD behind a path has its Dex behind it, too', async () => {
  await using dex = await startDex({ connector, idToken: 'from-github', accessToken: 'from-dex', prefix: '/argo-cd' })
  const exchange = { http, server: `${dex.url}/argo-cd`, connector, idToken: 'from-github' }
  expect(await exchangeToken(exchange)).toBe('from-dex')
  await expect(exchangeToken({ ...exchange, server: dex.url })).rejects.toThrow(/needs its own Dex/)
})

test.each([
  ['another connector', { connector: 'github' }, 'by the connector github: Requested connector does not exist.'],
  ['another token', { idToken: 'forged' }, 'by the connector github-actions: Failed to verify subject token.'],
])('%s is denied in the words of Dex, without the token', async (_, changes, words) => {
  await using dex = await startDex({ connector, idToken: 'from-github', accessToken: 'from-dex' })
  const exchange = exchangeToken({ http, server: dex.url, connector, idToken: 'from-github', ...changes })
  const error = await exchange.catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(Failure)
  expect(error).toMatchObject({ reason: 'denied', message: expect.stringContaining(words) })
  expect(String(error)).not.toContain('forged')
})

test('a Dex that is not well is told with its words', async () => {
  const unwell: Http = async () => ({ status: 503, headers: {}, body: '{"error_description":"no storage"}' })
  const exchange = exchangeToken({ http: unwell, server: 'https://argocd.example', connector, idToken: 'from-github' })
  await expect(exchange).rejects.toMatchObject({
    reason: 'unreachable',
    message: 'Dex at https://argocd.example answered 503: no storage',
  })
})
