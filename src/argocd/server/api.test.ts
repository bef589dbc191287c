import { createServer, type RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { readRecording } from '../../../tests/support/argocd/recorded.ts'
import { listenHere } from '../../../tests/support/listen-here.ts'
import { messageOf } from '../../lib/failure.ts'
import { createHttp } from '../../outside/http.ts'
import { createHttpStream } from '../../outside/http-stream.ts'
import { createArgocd } from './api.ts'
import { serverUrl } from './server-url.ts'

const token = 'a-token-of-argo-cd'
const address = { name: 'good', project: 'default' }

type Seen = { method: string | undefined; url: string | undefined; authorization: string | undefined }

/** A server that answers as told, and the handle of it. */
const serve = async (listener: RequestListener) => {
  const requests: Seen[] = []
  const server = createServer((request, response) => {
    const { method, url, headers } = request
    requests.push({ method, url, authorization: headers.authorization })
    listener(request, response)
  })
  const { url, stop } = await listenHere(server)
  const http = createHttp({ signal: new AbortController().signal })
  const argocd = createArgocd({ http, server: `${url}/`, token, refreshTimeoutMilliseconds: 200 })
  return { argocd, requests, [Symbol.asyncDispose]: stop }
}

const answering =
  (
    status: number,
    body: unknown,
    headers: Record<string, string> = { 'content-type': 'application/json' },
  ): RequestListener =>
  (_, response) => {
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }

test.each([
  ['argocd.example.com', 'https://argocd.example.com'],
  ['https://argocd.example.com/', 'https://argocd.example.com'],
  ['http://127.0.0.1:8080/argo-cd//', 'http://127.0.0.1:8080/argo-cd'],
])('%s is %s', (given, url) => {
  expect(serverUrl(given)).toBe(url)
})

test('an application is asked for with its project, the token in the header and nowhere else', async () => {
  await using server = await serve(answering(200, readRecording('healthy')))
  const application = await server.argocd.application({ ...address, namespace: 'argocd' })
  expect(application).toMatchObject({
    name: 'good',
    project: 'default',
    sync: 'Synced',
    health: 'Healthy',
    automated: true,
  })
  expect(server.requests).toEqual([
    {
      method: 'GET',
      url: '/api/v1/applications/good?appNamespace=argocd&project=default',
      authorization: `Bearer ${token}`,
    },
  ])
})

test.each([
  [
    'no token, as recorded',
    401,
    readRecording('noauth'),
    'denied',
    'does not accept argocd-token: no session information',
  ],
  [
    'a right that is missing, as recorded',
    403,
    readRecording('notfound'),
    'denied',
    'denies applications, get on default/good to the token: permission denied',
  ],
  ['nothing there', 404, { message: 'not found' }, 'not-found', 'answered: not found'],
  ['a request that it does not take', 400, { message: 'bad' }, 'rejected', 'answered 400: bad'],
  ['trouble of its own', 500, { message: 'application refresh deadline exceeded' }, 'unreachable', 'answered 500'],
  ['a load balancer with nobody behind it', 503, '<html>', 'unreachable', 'answered 503: <html>'],
  ['a limit of requests', 429, 'slow down', 'unreachable', 'answered 429: slow down'],
])('%s', async (_, status, body, reason, message) => {
  await using server = await serve(answering(status, body))
  await expect(server.argocd.application(address)).rejects.toMatchObject({
    reason,
    message: expect.stringContaining(message),
  })
})

test('an address that redirects is told where to', async () => {
  await using server = await serve(answering(307, '', { location: 'https://argocd.example.com/' }))
  await expect(server.argocd.application(address)).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringContaining('redirects to https://argocd.example.com/: give that address as argocd-server'),
  })
})

test('a proxy that lost its connection just then is asked again, a sync is not', async () => {
  let asked = 0
  await using server = await serve((request, response) => {
    asked += 1
    answering(asked < 3 || request.method === 'POST' ? 502 : 200, readRecording('healthy'))(request, response)
  })
  expect(await server.argocd.application(address)).toMatchObject({ name: 'good' })
  await expect(server.argocd.sync(address, undefined)).rejects.toMatchObject({ reason: 'unreachable' })
  expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'POST'])
})

test('a limit of requests is kept for as long as it says', async () => {
  await using server = await serve(answering(429, 'slow down', { 'retry-after': '7' }))
  await expect(server.argocd.application(address)).rejects.toMatchObject({ waitMilliseconds: 7_000 })
})

test('a login page is not taken for an answer', async () => {
  await using server = await serve(answering(200, '<html>Log in</html>', { 'content-type': 'text/html' }))
  await expect(server.argocd.application(address)).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringContaining('answered with text/html instead of JSON'),
  })
})

test('an answer of another shape is named by where it differs', async () => {
  await using server = await serve(answering(200, { metadata: { name: 'good' }, status: { health: { status: 7 } } }))
  await expect(server.argocd.application(address)).rejects.toMatchObject({
    reason: 'unexpected',
    message: expect.stringContaining('status.health.status is a number where text was expected'),
  })
})

test('a refresh that hangs, since the controller is away, is answered plainly', async () => {
  await using server = await serve((request, response) => {
    if (!request.url?.includes('refresh=')) answering(200, readRecording('healthy'))(request, response)
  })
  expect(await server.argocd.refreshed(address, 'normal')).toMatchObject({ name: 'good' })
  expect(server.requests.map(({ url }) => url)).toEqual([
    '/api/v1/applications/good?refresh=normal&project=default',
    '/api/v1/applications/good?project=default',
  ])
})

test('the recorded tree: each node with its parents, and what kubectl shows of it', async () => {
  await using server = await serve(answering(200, readRecording('resource-tree')))
  const nodes = await server.argocd.tree(address)
  expect(nodes.map(({ kind, name, health }) => [kind, name, health])).toEqual([
    ['Pod', 'good-974b6f49d-qv8q2', 'Healthy'],
    ['Service', 'good', 'Healthy'],
    ['Deployment', 'good', 'Healthy'],
    ['ReplicaSet', 'good-974b6f49d', 'Healthy'],
  ])
  expect(nodes[0]).toMatchObject({
    parents: [nodes[3]?.uid],
    info: { 'Status Reason': 'Running', Containers: '1/1' },
    labels: { 'pod-template-hash': '974b6f49d' },
    images: ['local.test/app:2'],
  })
})

test('what is not in the cluster is not live', async () => {
  await using server = await serve(answering(400, { message: 'Pod  gone not found as part of application good' }))
  const pod = { group: '', version: 'v1', kind: 'Pod', namespace: 'apps', name: 'gone' }
  expect(await server.argocd.live(address, pod)).toBeUndefined()
})

test('a log is its lines, whatever else the stream holds', async () => {
  const lines = [
    { result: { content: 'one' } },
    { result: { content: 'two' } },
    { result: { content: '', last: true } },
  ]
  await using server = await serve(
    answering(200, `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnonsense\n`),
  )
  const log = { namespace: 'apps', pod: 'good-1', container: 'c', previous: true, lines: 20 }
  expect(await server.argocd.logs(address, log)).toEqual(['one', 'two', expect.stringContaining('cannot be read')])
  expect(server.requests[0]?.url).toBe(
    '/api/v1/applications/good/pods/good-1/logs?namespace=apps&container=c&tailLines=20&previous=true&project=default',
  )
})

test('no message holds the token', async () => {
  await using server = await serve(answering(403, { message: 'permission denied' }))
  const said = await server.argocd.application(address).catch(messageOf)
  expect(said).not.toContain(token)
})

test('the list is asked for what has labels, and for one project', async () => {
  await using server = await serve(answering(200, { items: [] }))
  await server.argocd.list({ selector: 'team=shop,tier!=cache', project: 'shop' })
  expect(server.requests[0]?.url).toMatch(/&selector=team%3Dshop%2Ctier%21%3Dcache&projects=shop$/)
})

test.each([
  ['accepted', 200, {}, undefined],
  ['refused while another runs', 400, { message: 'another operation is already in progress' }, /^another operation/],
  ['refused by a window', 403, { message: 'cannot sync: blocked by sync window' }, /^cannot sync: blocked/],
])('a sync that is %s', async (_, status, body, said) => {
  await using server = await serve(answering(status, body))
  const answer = await server.argocd.sync(address, 'a'.repeat(40))
  if (said === undefined) expect(answer).toBeUndefined()
  else expect(answer).toMatch(said)
  expect(server.requests).toMatchObject([{ method: 'POST', url: '/api/v1/applications/good/sync' }])
})

test('a token that may not sync is told which right it lacks', async () => {
  await using server = await serve(answering(403, { message: 'permission denied' }))
  await expect(server.argocd.sync(address, undefined)).rejects.toMatchObject({
    reason: 'denied',
    message: expect.stringContaining('denies applications, sync on default/good to the token'),
  })
})

test('a token is got once, and again only where that failed', async () => {
  await using server = await serve(answering(200, readRecording('healthy')))
  const answers = [() => Promise.reject(new Error('no')), () => Promise.resolve('got')]
  let asked = 0
  const get = (): Promise<string> => answers[asked++]?.() ?? Promise.reject(new Error('asked too often'))
  const http = createHttp({ signal: new AbortController().signal })
  const argocd = createArgocd({ http, server: server.argocd.server, token: get })
  await expect(argocd.application(address)).rejects.toThrow('no')
  await Promise.all([argocd.application(address), argocd.application(address)])
  expect(server.requests.map(({ authorization }) => authorization)).toEqual(['Bearer got', 'Bearer got'])
})

test.each([
  [
    'one application, by its name',
    { only: { name: 'good', namespace: 'team-a' }, projects: ['shop'] },
    'projects=shop&name=good&appNamespace=team-a',
  ],
  [
    'several, by what they have in common',
    { selector: 'team=shop', projects: ['shop', 'base'] },
    'selector=team%3Dshop&projects=shop&projects=base',
  ],
])('the stream of %s, below the prefix of a path, goes on with a new token', async (_, which, query) => {
  const seen: unknown[] = []
  const told = JSON.stringify({ result: { type: 'ADDED', application: readRecording('healthy') } })
  await using server = await serve((request, response) => {
    seen.push([request.url, request.headers.accept, request.headers.authorization])
    if (request.headers.authorization === 'Bearer old')
      answering(401, { message: 'token is expired' })(request, response)
    else response.writeHead(200, { 'content-type': 'text/event-stream' }).end(`:\n\ndata: ${told} \n\n`)
  })
  const signal = new AbortController().signal
  const tokens = ['old', 'new']
  const argocd = createArgocd({
    ...{
      http: createHttp({ signal }),
      stream: createHttpStream({ signal }),
      server: `${server.argocd.server}/argo-cd`,
    },
    token: () => Promise.resolve(tokens.shift() ?? ''),
  })
  const names: string[] = []
  for await (const { application } of (await argocd.watch?.(which, signal)) ?? []) names.push(application.name)
  expect(names).toEqual(['good'])
  const fields = '-result.application.metadata.managedFields%2Cresult.application.status.history'
  const url = `/argo-cd/api/v1/stream/applications?${query}&fields=${fields}`
  expect(seen).toEqual(['old', 'new'].map((word) => [url, 'text/event-stream', `Bearer ${word}`]))
})
