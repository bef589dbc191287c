import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { listenHere } from '../../tests/support/listen-here.ts'
import { createHttp } from './http.ts'

const http = createHttp({ signal: new AbortController().signal })

const serve = async (listener: RequestListener): Promise<string> => {
  const { url, stop } = await listenHere(createServer(listener))
  onTestFinished(stop)
  return url
}

test('sends what it is given and returns whatever the status is', async () => {
  const url = await serve(async (request, response) => {
    const body = (await request.toArray()).join('')
    response.writeHead(418, { 'x-answer': 'yes' }).end(`${request.method} ${request.url} ${request.headers.a} ${body}`)
  })
  const response = await http({ method: 'POST', url: `${url}/p?q=1`, headers: { a: 'b' }, body: 'hello' })
  expect(response).toMatchObject({ status: 418, headers: { 'x-answer': 'yes' }, body: 'POST /p?q=1 b hello' })
})

test('a body of a DELETE gets there, and what is asked next is understood', async () => {
  const url = await serve(async (request, response) => {
    response.end(`${request.method} ${(await request.toArray()).join('')}`)
  })
  expect(await http({ method: 'DELETE', url, body: '{"é":1}' })).toMatchObject({ body: 'DELETE {"é":1}' })
  expect(await http({ url })).toMatchObject({ body: 'GET ' })
})

test('does not follow a redirect: a token must not travel to elsewhere', async () => {
  const url = await serve((_request, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())
  expect(await http({ url })).toMatchObject({ status: 302, headers: { location: 'http://127.0.0.1:1/' } })
})

test.each([
  { trouble: 'nobody listens', listener: undefined, message: /^cannot reach 127\.0\.0\.1:1: connect ECONNREFUSED/ },
  {
    trouble: 'the connection is reset',
    listener: (request: { socket: { destroy: () => void } }) => request.socket.destroy(),
    message: /socket hang up/,
  },
  { trouble: 'no answer comes', listener: () => undefined, message: /no answer within 0\.2 s/ },
])('$trouble: unreachable, and why', async ({ listener, message }) => {
  const url = listener ? await serve(listener) : 'http://127.0.0.1:1'
  await expect(http({ url, timeoutMilliseconds: 200 })).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringMatching(message),
  })
})

test('ends at once when the run is cancelled', async () => {
  const url = await serve(() => undefined)
  const controller = new AbortController()
  setTimeout(() => controller.abort(new Error('cancelled by SIGINT')), 50)
  await expect(createHttp({ signal: controller.signal })({ url })).rejects.toThrow('cancelled by SIGINT')
})

test('trusts a certificate of its own only when it is given', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-certificate-'))
  const [key, certificate] = [join(directory, 'key.pem'), join(directory, 'certificate.pem')]
  const self = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=argocd']
  const names = ['-addext', 'subjectAltName=IP:127.0.0.1']
  execFileSync('openssl', [...self, ...names, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
  const caCertificate = readFileSync(certificate, 'utf8')
  const options = { key: readFileSync(key), cert: caCertificate }
  const server = createSecureServer(options, (_request, response) => response.end('trusted'))
  const { port, stop } = await listenHere(server)
  onTestFinished(async () => {
    await stop()
    rmSync(directory, { recursive: true })
  })
  const url = `https://127.0.0.1:${port}`
  await expect(http({ url })).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringContaining('ca-certificate'),
  })
  const trusting = createHttp({ signal: new AbortController().signal, caCertificate })
  expect(await trusting({ url })).toMatchObject({ status: 200, body: 'trusted' })
})
