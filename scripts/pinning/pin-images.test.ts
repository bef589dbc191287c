import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../src/outside/http.ts'
import { createProcesses } from '../../src/outside/process.ts'
import { type LocalEcr, startEcr } from '../../tests/support/ecr/ecr.ts'
import { putPlainImage } from '../../tests/support/ecr/images.ts'
import { pinImages } from './pin-images.ts'
import { createLogin } from './registry-login.ts'

const { signal } = new AbortController()
const http = createHttp({ signal })
const manifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: 'application/vnd.oci.image.index.v1+json',
  manifests: [],
})
const digestOfManifest = `sha256:${createHash('sha256').update(manifest).digest('hex')}`

/** As ghcr.io and Docker Hub: whoever comes gets a token for one repository, and only with it a manifest. */
const answerWithTokens = (request: IncomingMessage, response: ServerResponse): void => {
  const host = `http://${request.headers.host}`
  const { pathname, searchParams } = new URL(request.url ?? '', host)
  const send = (status: number, headers: Record<string, string>, body: string) =>
    response.writeHead(status, headers).end(body)
  if (pathname === '/token') {
    const asked = searchParams.get('service') === 'registry' ? searchParams.get('scope') : ''
    send(200, {}, JSON.stringify({ token: `for ${asked}` }))
    return
  }
  const [, name, tag] = /^\/v2\/(.+)\/manifests\/(.+)$/.exec(pathname) ?? []
  const scope = `repository:${name}:pull`
  if (request.headers.authorization !== `Bearer for ${scope}`) {
    send(401, { 'www-authenticate': `Bearer realm="${host}/token",service="registry",scope="${scope}"` }, '{}')
    return
  }
  if (tag === 'throttled') send(429, {}, 'toomanyrequests: You have reached your pull rate limit')
  else if (tag === 'closed') send(403, {}, 'denied')
  else if (tag === 'altered') send(200, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }, manifest)
  else if (tag === '1.0') send(200, { 'docker-content-digest': digestOfManifest }, manifest)
  else send(404, {}, '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}')
}

let ecr: LocalEcr
let directory = ''
const server = createServer(answerWithTokens)
let host = ''
let own = ''

beforeAll(async () => {
  ecr = await startEcr({ repositories: [{ name: 'shop/quote' }] })
  own = putPlainImage(ecr, 'shop/quote', { tag: 'v3', content: ['one'] }).digest
  directory = await mkdtemp(join(tmpdir(), 'slipway-pinning-'))
  const auth = Buffer.from(`AWS:${ecr.password()}`).toString('base64')
  await writeFile(join(directory, 'config.json'), JSON.stringify({ auths: { [ecr.host]: { auth } } }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address: AddressInfo | string | null = server.address()
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await ecr.stop()
  await rm(directory, { recursive: true })
})

const pin = (text: string) => {
  const processes = createProcesses({ signal, fence: (work) => work() })
  return pinImages(text, 'kustomization.yaml', { http, login: createLogin({ processes, configDirectory: directory }) })
}

const entry = (name: string, newName: string, tag: string): string =>
  `  - name: ${name}\n    newName: ${newName}\n    newTag: "${tag}"\n`

test('digests come from each registry as it lets in, and are written behind the tags', async () => {
  const before = `images:\n${entry('ad', `${host}/demo`, '1.0')}${entry('quote', `${ecr.host}/shop/quote`, 'v3')}`
  const { text, lines } = await pin(before)
  expect(text).toBe(
    `images:\n${entry('ad', `${host}/demo`, '1.0')}    digest: ${digestOfManifest}\n${entry('quote', `${ecr.host}/shop/quote`, 'v3')}    digest: ${own}\n`,
  )
  expect(lines).toEqual([`ad: ${host}/demo:1.0 is ${digestOfManifest}`, `quote: ${ecr.host}/shop/quote:v3 is ${own}`])
  expect((await pin(text)).text).toBe(text)
})

test('where a registry does not have one image, none is written', async () => {
  const images = [
    entry('ad', `${host}/demo`, '1.0'),
    entry('cart', `${host}/demo`, '9'),
    entry('quote', `${ecr.host}/shop/quote`, 'v4'),
  ]
  await expect(pin(`images:\n${images.join('')}`)).rejects.toThrow(
    `Nothing was written, since registries do not have these images:\n  cart: ${host}/demo:9\n  quote: ${ecr.host}/shop/quote:v4\nPush them, or correct newName and newTag in kustomization.yaml.`,
  )
})

test.each([
  ['throttled', /has been asked too often for now: toomanyrequests.*Log in with docker login, or wait/],
  ['closed', /does not give .*\/demo:closed: 403 denied/],
  ['altered', /says that .*\/demo:altered is sha256:0{64}, and what it sends is sha256:/],
])('a registry that is not to be believed, or does not answer, is told: %s', async (tag, message) => {
  await expect(pin(`images:\n${entry('ad', `${host}/demo`, tag)}`)).rejects.toThrow(message)
})

test('a registry that wants a login says so', async () => {
  const processes = createProcesses({ signal, fence: (work) => work() })
  const login = createLogin({ processes, configDirectory: join(directory, 'nothing') })
  const text = `images:\n${entry('quote', `${ecr.host}/shop/quote`, 'v3')}`
  await expect(pinImages(text, 'kustomization.yaml', { http, login })).rejects.toThrow(
    /does not give .*shop\/quote:v3: 401/,
  )
})

test('a name without a host is asked of Docker Hub, and one without a slash of its library', async () => {
  const asked: string[] = []
  const spy = {
    login: async () => undefined,
    http: async ({ url }: { url: string }) => {
      asked.push(url)
      return { status: 200, headers: {}, body: manifest }
    },
  }
  await pinImages(
    `images:\n${entry('a', 'valkey/valkey', '8')}${entry('b', 'busybox', '1')}${entry('c', 'docker.io/x/y', '2')}${entry('d', 'ghcr.io/x/y', '3')}`,
    'k',
    spy,
  )
  expect(asked).toEqual([
    'https://registry-1.docker.io/v2/valkey/valkey/manifests/8',
    'https://registry-1.docker.io/v2/library/busybox/manifests/1',
    'https://registry-1.docker.io/v2/x/y/manifests/2',
    'https://ghcr.io/v2/x/y/manifests/3',
  ])
})
