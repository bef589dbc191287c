import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { at } from '../../../src/lib/json.ts'
import { readRecording } from './recorded.ts'
import { openShop, type Shop } from './shop.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 })

let shop: Shop
beforeAll(async () => {
  shop = await openShop({ mayReadLogs: false })
})
afterAll(async () => await shop[Symbol.asyncDispose]())

const ask = async (path: string, options: RequestInit = {}, token: string | undefined = shop.token) => {
  const headers = { ...options.headers, ...(token === '' ? {} : { authorization: `Bearer ${token}` }) }
  const answer = await fetch(`${shop.argocd.url}/api/v1/applications${path}`, { ...options, headers })
  const body: unknown = await answer.json()
  return { status: answer.status, body }
}

test('no token and no project are answered as recorded', async () => {
  expect(await ask('', {}, '')).toEqual({ status: 401, body: readRecording('noauth') })
  expect(await ask('/nosuch')).toEqual({ status: 403, body: readRecording('notfound') })
})

test.each([
  ['/nosuch?project=shop', {}, 404, 5],
  ['/quote?project=other', {}, 404, 5],
  ['/quote/sync', { method: 'POST' }, 415, 3],
  ['/quote/pods/any/logs', {}, 403, 7],
  ['/quote/resource?kind=Pod&version=v1&resourceName=gone', {}, 400, 3],
  ['/quote/managed-resources', {}, 501, 12],
])('%s %o is refused with %i, code %i', async (path, options, status, code) => {
  expect(await ask(path, options)).toMatchObject({ status, body: { code } })
})

/** Every name in a value, with those of its lists' first entries. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
}

test('an application has nothing that the recorded one has not', async () => {
  await expect
    .poll(async () => at((await ask('/quote')).body, 'status', 'health', 'status'), { timeout: 5_000 })
    .toBe('Healthy')
  const { body } = await ask('/quote')
  expect(shapeOf(readRecording('kustomize'))).toMatchObject(Object(shapeOf(body)))
})

test('a list has the fields that were asked for, by the names that Argo CD knows', async () => {
  const { body } = await ask('?fields=items.metadata.name,items.status.health,items.metadata')
  expect(at(body, 'items')).toEqual([
    {
      metadata: { name: 'quote' },
      status: { health: { status: expect.any(String), lastTransitionTime: expect.any(String) } },
    },
  ])
})
