import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from '../../../tests/support/ecr/ecr.ts'
import type { Fault, Where } from '../../../tests/support/ecr/faults.ts'
import { listenHere } from '../../../tests/support/listen-here.ts'
import { sha256 } from '../layout/layout-files.ts'
import { createEcr } from './ecr.ts'
import type { SendLayer, SentLayer } from './send-layer.ts'

const repository = 'shop/quote'
let ecr: LocalEcr
beforeEach(async () => {
  ecr = await startEcr({ repositories: [{ name: repository }] })
})
afterEach(() => ecr.stop())

const sender = (signal = new AbortController().signal, silenceMilliseconds = 60_000): SendLayer => {
  const { region, url: endpoint, credentials } = ecr
  const client = { endpoint, credentials }
  const { sendLayer } = createEcr({ region, repository, signal, client, silenceMilliseconds })
  return sendLayer
}

const layer = (size = 3_000_000): SentLayer & { bytes: Buffer } => {
  const bytes = randomBytes(size)
  const pieces = async function* () {
    for (let start = 0; start < size; start += 1_000_000) yield bytes.subarray(start, start + 1_000_000)
  }
  return { digest: sha256(bytes), size, pieces, bytes }
}

const operations = () => ecr.requests.map(({ door, operation }) => `${door} ${operation}`)

test('layers travel as they are, in two requests each, with one login', async () => {
  const send = sender()
  for (const size of [3_000_000, 0, 10]) {
    const sent = layer(size)
    expect(await send(sent, ecr.host)).toEqual({ sent: true })
    expect(ecr.layer(repository, sent.digest)?.equals(sent.bytes)).toBe(true)
  }
  const each = ['registry InitiateLayerUpload', 'registry CompleteLayerUpload']
  expect(operations()).toEqual(['api GetAuthorizationToken', ...each, ...each, ...each])
  expect(ecr.traffic().received).toBeLessThan(3_020_000)
})

describe('says what is in the way', () => {
  test.each<{ fault: Fault; where: Where; why: RegExp }>([
    { fault: { kind: 'reset' }, where: { operation: 'InitiateLayerUpload' }, why: /^cannot reach 127/ },
    { fault: { kind: 'reset' }, where: { operation: 'CompleteLayerUpload' }, why: /^cannot reach 127/ },
    { fault: { kind: 'truncate' }, where: { operation: 'CompleteLayerUpload' }, why: /^cannot reach 127/ },
    { fault: { kind: 'stall' }, where: { operation: 'InitiateLayerUpload' }, why: /silence for 1 s/ },
    { fault: { kind: 'stall' }, where: { operation: 'CompleteLayerUpload' }, why: /silence for 1 s/ },
    { fault: { kind: 'throttled' }, where: { operation: 'InitiateLayerUpload' }, why: /answered 429/ },
    { fault: { kind: 'fails', status: 503 }, where: { operation: 'CompleteLayerUpload' }, why: /answered 503/ },
    { fault: { kind: 'expired' }, where: { operation: 'InitiateLayerUpload' }, why: /answered 403/ },
    { fault: { kind: 'unauthorized' }, where: { operation: 'CompleteLayerUpload' }, why: /answered 401/ },
    { fault: { kind: 'forget-uploads' }, where: { operation: 'CompleteLayerUpload' }, why: /answered 404/ },
    {
      fault: { kind: 'answers', body: { authorizationData: [{}] } },
      where: { operation: 'GetAuthorizationToken' },
      why: /login without/,
    },
  ])('$fault.kind at $where.operation', async ({ fault, where, why }) => {
    ecr.fault(fault, where)
    const send = fault.kind === 'stall' ? sender(undefined, 1_000) : sender()
    expect(await send(layer(), ecr.host)).toEqual({ sent: false, why: expect.stringMatching(why) })
    ecr.clearFaults()
  })

  test.each([
    { location: undefined, why: /took no upload$/ },
    { location: 'http://[', why: /took no upload$/ },
    { location: 'http://elsewhere.test/upload', why: /no upload but at another address$/ },
  ])('an upload at $location: neither bytes nor the login go there', async ({ location, why }) => {
    const seen: unknown[] = []
    const server = createServer(({ method }, response) => {
      seen.push(method)
      response.writeHead(202, location === undefined ? {} : { location }).end()
    })
    const { port, stop } = await listenHere(server)
    const host = `127.0.0.1:${port}`
    expect(await sender()(layer(10), host)).toEqual({ sent: false, why: expect.stringMatching(why) })
    expect(seen).toEqual(['POST'])
    await stop()
  })

  test('bytes that are not the digest’s', async () => {
    const other = { ...layer(), digest: sha256(Buffer.from('other')) }
    expect(await sender()(other, ecr.host)).toMatchObject({ sent: false, why: expect.stringContaining('400') })
    expect(ecr.layer(repository, other.digest)).toBeUndefined()
  })
})

test('the door is left alone after three troubles, and at once without the right to log in', async () => {
  const send = sender()
  ecr.fault({ kind: 'fails', status: 500 }, { operation: 'InitiateLayerUpload', times: 99 })
  for (let count = 0; count < 5; count += 1) expect(await send(layer(10), ecr.host)).toMatchObject({ sent: false })
  expect(operations().filter((one) => one === 'registry InitiateLayerUpload')).toHaveLength(3)
  ecr.requests.length = 0
  ecr.deny('GetAuthorizationToken')
  const denied = sender()
  for (let count = 0; count < 5; count += 1) {
    expect(await denied(layer(10), ecr.host)).toMatchObject({ why: expect.stringContaining('GetAuthorizationToken') })
  }
  expect(operations()).toEqual(['api GetAuthorizationToken'])
})

test('a cancelled run ends it, with its own reason', async () => {
  const controller = new AbortController()
  const send = sender(controller.signal)
  ecr.fault({ kind: 'stall' }, { operation: 'CompleteLayerUpload' })
  const sent = send(layer(), ecr.host)
  await expect.poll(() => operations()).toContain('registry CompleteLayerUpload')
  controller.abort(new Error('the run was cancelled'))
  await expect(sent).rejects.toThrow('the run was cancelled')
  ecr.clearFaults()
})
