import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, test } from 'vitest'

const main = join(import.meta.dirname, 'main.ts')
const running: ChildProcessWithoutNullStreams[] = []

afterEach(() => {
  for (const service of running.splice(0)) service.kill('SIGKILL')
})

const start = (env: Record<string, string>) => {
  const service = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, ...env } })
  running.push(service)
  const lines: Record<string, unknown>[] = []
  createInterface(service.stdout).on('line', (line) => lines.push(JSON.parse(line)))
  return { service, lines, ended: once(service, 'close') }
}

const startOnFreePort = async () => {
  const started = start({ QUOTE_PORT: '0' })
  const listening = () => started.lines.find((line) => line.message === 'listening')
  while (listening() === undefined) await once(started.service.stdout, 'data')
  return { ...started, url: `http://127.0.0.1:${listening()?.port}` }
}

const answerOf = async (response: Response) => ({
  status: response.status,
  type: response.headers.get('content-type'),
  body: await response.text(),
})

const json = 'application/json'

test('quotes a price as a JSON number', async () => {
  const { url } = await startOnFreePort()
  const response = await fetch(`${url}/getquote`, { method: 'POST', body: '{"numberOfItems":3}' })
  expect(await answerOf(response)).toEqual({ status: 200, type: json, body: '26.97' })
})

test.each([
  { what: 'no body', method: 'POST', path: '/getquote', body: null, status: 200, answer: '0' },
  { what: 'no JSON', method: 'POST', path: '/getquote', body: 'three', status: 200, answer: '0' },
  {
    what: 'a body beyond all need',
    method: 'POST',
    path: '/getquote',
    body: ' '.repeat(70_000),
    status: 413,
    answer: '{"message":"Body too large"}',
  },
  {
    what: 'a question that changes nothing',
    method: 'GET',
    path: '/getquote',
    body: null,
    status: 405,
    answer: '{"message":"Method not allowed"}',
  },
  {
    what: 'another path',
    method: 'POST',
    path: '/quotes',
    body: null,
    status: 404,
    answer: '{"message":"Not found"}',
  },
  { what: 'its health', method: 'GET', path: '/health?deep=1', body: null, status: 200, answer: '{"status":"ok"}' },
])('asked with $what it answers $status', async ({ method, path, body, status, answer }) => {
  const { url } = await startOnFreePort()
  const response = await fetch(`${url}${path}`, { method, body })
  expect(await answerOf(response)).toEqual({ status, type: json, body: answer })
})

test('logs each answer but the healthy ones, one line of JSON each', async () => {
  const { url, lines, service, ended } = await startOnFreePort()
  await fetch(`${url}/health`)
  await fetch(`${url}/getquote`, { method: 'POST', body: '{"numberOfItems":1}' })
  service.kill('SIGTERM')
  await ended
  expect(lines.map(({ time, milliseconds, port, ...rest }) => rest)).toEqual([
    { service: 'quote', message: 'listening' },
    { service: 'quote', message: 'answered', method: 'POST', url: '/getquote', status: 200 },
    { service: 'quote', message: 'stopping', signal: 'SIGTERM' },
    { service: 'quote', message: 'stopped' },
  ])
})

test('asked to stop, it answers what it has begun, takes nothing new and exits with 0', async () => {
  const { url, lines, service, ended } = await startOnFreePort()
  const slow = request(`${url}/getquote`, { method: 'POST', headers: { connection: 'keep-alive' } })
  slow.write('{"numberOf')
  await once(slow, 'socket').then(([socket]) => once(socket, 'connect'))
  await fetch(`${url}/health`)

  service.kill('SIGTERM')
  while (!lines.some((line) => line.message === 'stopping')) await once(service.stdout, 'data')
  await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed')

  slow.end('Items":2}')
  const [response] = await once(slow, 'response')
  expect([response.statusCode, response.headers.connection]).toEqual([200, 'close'])
  expect((await response.toArray()).join('')).toBe('17.98')
  expect(await ended).toEqual([0, null])
})

test('survives a caller that hangs up in the middle', async () => {
  const { url, lines, service } = await startOnFreePort()
  const broken = request(`${url}/getquote`, { method: 'POST', headers: { 'content-length': 100 } })
  broken.on('error', () => {})
  broken.write('{')
  await once(broken, 'socket').then(([socket]) => once(socket, 'connect'))
  await fetch(`${url}/health`)
  broken.destroy()
  while (!lines.some((line) => line.message === 'hung up')) await once(service.stdout, 'data')
  expect((await fetch(`${url}/health`)).status).toBe(200)
})

test.each([
  { port: undefined, found: '' },
  { port: '', found: '' },
  { port: 'http', found: 'http' },
  { port: '70000', found: '70000' },
])('refuses to start on port $port', async ({ port, found }) => {
  const { lines, ended } = start(port === undefined ? {} : { QUOTE_PORT: port })
  expect(await ended).toEqual([1, null])
  expect(lines).toMatchObject([{ message: 'QUOTE_PORT must be a port number', found }])
})
