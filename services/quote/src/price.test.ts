import { expect, test } from 'vitest'
import { priceOf } from './price.ts'

test.each([
  { request: { numberOfItems: 1 }, price: 8.99 },
  { request: { numberOfItems: 3 }, price: 26.97 },
  { request: { numberOfItems: 100 }, price: 899 },
  { request: { numberOfItems: 0 }, price: 0 },
  { request: { numberOfItems: 2.9 }, price: 17.98 },
  { request: { numberOfItems: '4' }, price: 35.96 },
  { request: { numberOfItems: '4 boxes' }, price: 35.96 },
  { request: { numberOfItems: -1 }, price: -8.99 },
])('$request.numberOfItems items cost $price', ({ request, price }) => {
  expect(priceOf(request)).toBe(price)
})

test.each([
  [{}],
  [{ items: 3 }],
  [{ numberOfItems: 'three' }],
  [{ numberOfItems: null }],
  [{ numberOfItems: '1e999' }],
  [[3]],
  ['3'],
  [3],
  [null],
  [undefined],
])('%j names no number of items and costs nothing', (request) => {
  expect(priceOf(request)).toBe(0)
})
