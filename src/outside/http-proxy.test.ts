import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { listenHere } from '../../tests/support/listen-here.ts'
import { createHttp } from './http.ts'
import { createHttpStream } from './http-stream.ts'

const listen = async (
  server: Pick<Server, 'listen' | 'address' | 'close' | 'closeAllConnections'>,
): Promise<number> => {
  const { port, stop } = await listenHere(server)
  onTestFinished(stop)
  return port
}

/** A certificate for a host that only the proxy can find. */
const certify = () => {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-proxy-'))
  const [key, certificate] = [join(directory, 'key.pem'), join(directory, 'certificate.pem')]
  const self = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=argocd']
  const names = ['-addext', 'subjectAltName=DNS:argocd.test']
  execFileSync('openssl', [...self, ...names, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  onTestFinished(() => rmSync(directory, { recursive: true }))
  return { key: readFileSync(key), cert: readFileSync(certificate, 'utf8') }
}

test('an answer and a stream come through the proxy, from a server whose authority is a private one', async () => {
  const { key, cert } = certify()
  const port = await listen(createSecureServer({ key, cert }, (request, response) => response.end(request.url)))
  const asked: (string | undefined)[] = []
  const proxy = createServer()
  proxy.on('connect', (request, socket) => {
    asked.push(request.url)
    const server = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n')
      server.pipe(socket).pipe(server)
    })
    socket.on('error', () => server.destroy())
    server.on('error', () => socket.destroy())
  })
  vi.stubEnv('HTTPS_PROXY', `http://127.0.0.1:${await listen(proxy)}`)
  onTestFinished(() => {
    vi.unstubAllEnvs()
  })
  const settings = { signal: new AbortController().signal, caCertificate: cert }
  expect(await createHttp(settings)({ url: 'https://argocd.test/answer' })).toMatchObject({ body: '/answer' })
  const streamed = await createHttpStream(settings)({
    url: 'https://argocd.test/stream',
    signal: settings.signal,
    patience: { firstMilliseconds: 10_000, silenceMilliseconds: 10_000 },
  })
  const told: string[] = []
  for await (const chunk of streamed.chunks) told.push(chunk)
  expect(told.join('')).toBe('/stream')
  expect(asked).toEqual(['argocd.test:443', 'argocd.test:443'])
})
