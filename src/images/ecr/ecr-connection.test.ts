import { createServer, type RequestListener } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type LocalEcr, startEcr } from '../../../tests/support/ecr/ecr.ts'
import type { Fault } from '../../../tests/support/ecr/faults.ts'
import { listenHere } from '../../../tests/support/listen-here.ts'
import type { Clock } from '../../lib/time.ts'
import { createEcr } from './ecr.ts'
import type { EcrSettings } from './ecr-connection.ts'

const repository = 'shop/quote'
let ecr: LocalEcr
beforeAll(async () => {
  ecr = await startEcr({ repositories: [{ name: repository }] })
})
afterEach(() => {
  ecr.clearFaults()
  ecr.requests.length = 0
})
afterAll(() => ecr.stop())

/** A client whose clock passes at once, and what it said and waited. */
const open = (client: EcrSettings['client'] = {}) => {
  const { signal } = new AbortController()
  const waited: number[] = []
  const log: string[] = []
  let now = 0
  const clock: Clock = {
    now: () => now,
    sleep: async (milliseconds) => {
      waited.push(milliseconds)
      now += milliseconds
    },
  }
  const { region, url: endpoint, credentials } = ecr
  const progress = { say: (line: string) => log.push(line) }
  const handle = createEcr({
    region,
    repository,
    signal,
    clock,
    progress,
    client: { endpoint, credentials, requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true }, ...client },
  })
  return { handle, waited, log }
}

test.each<Fault>([
  { kind: 'reset' },
  { kind: 'lose-answer' },
  { kind: 'truncate' },
  { kind: 'stall' },
  { kind: 'throttled' },
  { kind: 'fails', status: 500 },
  { kind: 'fails', status: 503 },
  { kind: 'expired' },
])('$kind $status passes: the question is asked again, and the log says why', async (fault) => {
  ecr.fault(fault, { times: 2 })
  const { handle, log } = open()
  expect(await handle.describe()).toEqual({
    host: ecr.host,
    immutable: false,
    exceptions: [],
    registryId: ecr.accountId,
  })
  expect(log).toHaveLength(2)
  expect(ecr.requests).toHaveLength(3)
})

test('waits as long as ECR asks, which is more than its own first delay', async () => {
  ecr.fault({ kind: 'throttled', retryAfterSeconds: 7 })
  const { handle, waited } = open()
  await handle.describe()
  expect(waited).toEqual([7_000])
})

test('a quota is asked for once, though the SDK takes its exception for throttling', async () => {
  ecr.fault({ kind: 'refusal', type: 'LimitExceededException' }, { times: 99 })
  const { handle } = open()
  await expect(handle.describe()).rejects.toMatchObject({ reason: 'rejected' })
  expect(ecr.requests).toHaveLength(1)
})

test('expired credentials are asked for anew', async () => {
  ecr.fault({ kind: 'expired' })
  let asked = 0
  const credentials = async () => {
    asked += 1
    return ecr.credentials
  }
  await open({ credentials }).handle.describe()
  expect(asked).toBe(2)
})

test('credentials that nothing renews are denied after two tries', async () => {
  ecr.fault({ kind: 'expired' }, { times: 99 })
  await expect(open().handle.describe()).rejects.toMatchObject({
    reason: 'denied',
    message: expect.stringContaining('have expired'),
  })
  expect(ecr.requests).toHaveLength(3)
})

/** Somebody else in ECR's place. */
const stranger = async (listener: RequestListener) => {
  const server = createServer(listener)
  const { url, stop } = await listenHere(server)
  onTestFinished(stop)
  return url
}

test.each<{ what: string; listener: RequestListener; said: string }>([
  {
    what: 'a page of a proxy',
    listener: (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in'),
    said: 'is not valid JSON)',
  },
  {
    what: 'a redirection',
    listener: (_request, response) => response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
    said: 'HTTP 307',
  },
])('$what is not ECR: asked again for seconds, then one line that says so', async ({ listener, said }) => {
  const { handle, waited } = open({ endpoint: await stranger(listener) })
  const failure = await handle.describe().catch((error: unknown) => error)
  expect(failure).toMatchObject({
    reason: 'unreachable',
    message: expect.stringMatching(/^what answered .* is not ECR .*$/),
  })
  expect(String(failure)).toContain(said)
  expect(waited.length).toBeGreaterThan(1)
  expect(waited.reduce((sum, milliseconds) => sum + milliseconds, 0)).toBeLessThan(25_000)
})

test('an answer that never ends is hung up on before it fills the memory', async () => {
  const piece = Buffer.alloc(4 * 1024 * 1024, 'x')
  let sent = 0
  const endpoint = await stranger((_request, response) => {
    const more = (): void => {
      if (response.destroyed) return
      sent += piece.length
      response.write(piece, more)
    }
    response.writeHead(200, { 'content-type': 'application/json' })
    more()
  })
  const { handle, waited } = open({ endpoint, requestHandler: {} })
  await expect(handle.describe()).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringContaining('larger than 64 MiB'),
  })
  expect(sent).toBeLessThan((waited.length + 1) * 100 * 1024 * 1024)
})

test('nobody there is told after seconds, not minutes', async () => {
  const { handle, waited } = open({ endpoint: 'http://127.0.0.1:9' })
  await expect(handle.describe()).rejects.toMatchObject({ reason: 'unreachable' })
  expect(waited.reduce((sum, milliseconds) => sum + milliseconds, 0)).toBeLessThan(25_000)
})

test('what never passes ends with its time, told as what it was', async () => {
  ecr.fault({ kind: 'throttled' }, { times: 9_999 })
  await expect(open().handle.describe()).rejects.toMatchObject({
    reason: 'rejected',
    message: expect.stringContaining('Rate exceeded'),
  })
})
