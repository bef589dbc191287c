import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { createGitHub } from './github.ts'
import { createHttp } from './http.ts'
import { proxyEnvironment } from './proxy-environment.ts'

afterEach(() => void vi.unstubAllEnvs())

const { signal } = new AbortController()

/** Answers whatever it is asked for, as a proxy does for what is not encrypted. */
const startProxy = async (): Promise<{ host: string; asked: string[] }> => {
  const asked: string[] = []
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('content-type', 'application/json').end('{}')
  })
  // GitHub's client tunnels everything.
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '')
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  await new Promise<void>((resolve) => proxy.listen(0, 'localhost', resolve))
  onTestFinished(() => {
    proxy.closeAllConnections()
    proxy.close()
  })
  const { port }: Partial<AddressInfo> = Object(proxy.address())
  return { host: `localhost:${port}`, asked }
}

test('a proxy that is written without http:// is asked', async () => {
  const { host, asked } = await startProxy()
  vi.stubEnv('http_proxy', host)
  expect(await createHttp({ signal })({ url: 'http://argocd.test/answer' })).toMatchObject({ status: 200 })
  expect(asked).toEqual(['http://argocd.test/answer'])
})

test('a proxy that is written without http:// is asked for the API of GitHub', async () => {
  const { host, asked } = await startProxy()
  vi.stubEnv('https_proxy', host)
  const urls = { apiUrl: 'https://github.test/api/v3', graphqlUrl: 'https://github.test/api/graphql' }
  const github = createGitHub({ ...urls, token: async () => 'token', signal })
  await github.rest({ path: '/meta' })
  expect(asked).toEqual(['github.test:443'])
})

test.each([
  ['socks5://jane:s3cret@proxy.test:1080', /^HTTPS_PROXY names a proxy of socks5.*http:\/\/host:port/],
  ['http://jane:s3cret@:::', /^HTTPS_PROXY is no address of a proxy.*http:\/\/host:port/],
  ['jane:s3cret@proxy.test:99999', /^HTTPS_PROXY is no address of a proxy/],
  ['http://jane:100%s3cret@proxy.test:3128', /^HTTPS_PROXY is no address of a proxy.*percent-encoded/],
])('a proxy that cannot be used is refused without its password: %s', async (value, says) => {
  vi.stubEnv('HTTPS_PROXY', value)
  const asking = createHttp({ signal })({ url: 'https://argocd.test/' })
  await expect(asking).rejects.toMatchObject({ reason: 'invalid-input', message: expect.stringMatching(says) })
  await expect(asking).rejects.not.toThrow(/s3/)
})

test('what is written well stays as it is', () => {
  vi.stubEnv('HTTPS_PROXY', 'http://jane:s3cret@proxy.test:3128')
  vi.stubEnv('https_proxy', '')
  vi.stubEnv('NO_PROXY', '.corp.test,10.0.0.0/8')
  expect(proxyEnvironment()).toMatchObject({
    HTTPS_PROXY: 'http://jane:s3cret@proxy.test:3128',
    https_proxy: '',
    NO_PROXY: '.corp.test,10.0.0.0/8',
  })
})
