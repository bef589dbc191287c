import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { type LocalEcr, startEcr } from './ecr.ts'
import { digestOf } from './store.ts'

let ecr: LocalEcr | undefined
afterEach(() => ecr?.stop())

const repositories = [{ name: 'shop/quote' }]

const registry = (started: LocalEcr) => {
  const authorization = `Basic ${Buffer.from(`AWS:${started.password()}`).toString('base64')}`
  return (path: string, options: RequestInit = {}) =>
    fetch(`${started.url}/v2/${path}`, { ...options, headers: { authorization, ...options.headers } })
}

test('that forgets bytes still knows a layer by its digest and its length, and refuses what is another', async () => {
  ecr = await startEcr({ repositories, forgetsBytes: true })
  const ask = registry(ecr)
  const bytes = randomBytes(100_000)
  const digest = digestOf(bytes)
  const push = async (body: Uint8Array<ArrayBuffer>) => {
    const begun = await ask('shop/quote/blobs/uploads/', { method: 'POST' })
    const path = `${begun.headers.get('location')?.slice('/v2/'.length)}?digest=${digest}`
    return (await ask(path, { method: 'PUT', body })).status
  }
  expect(await push(new Uint8Array(bytes).reverse())).toBe(400)
  expect(await push(new Uint8Array(bytes))).toBe(201)
  const { headers } = await ask(`shop/quote/blobs/${digest}`, { method: 'HEAD' })
  expect(headers.get('content-length')).toBe('100000')
  expect(ecr.layer('shop/quote', digest)?.equals(Buffer.alloc(100_000))).toBe(true)
})

test('counts what came in and what went out', async () => {
  ecr = await startEcr({ repositories })
  await registry(ecr)('shop/quote/blobs/uploads/', { method: 'POST', body: new Uint8Array(50_000) })
  const { received, sent } = ecr.traffic()
  expect(received).toBeGreaterThan(50_000)
  expect(received).toBeLessThan(55_000)
  expect(sent).toBeGreaterThan(50)
})

test('that is far away takes a round trip for each request, and another for a connection', async () => {
  ecr = await startEcr({ repositories, roundTripMilliseconds: 100 })
  const ask = registry(ecr)
  const startedAt = performance.now()
  for (let count = 0; count < 3; count += 1) expect((await ask('')).status).toBe(200)
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(395)
})
