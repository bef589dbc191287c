import { expect, test } from 'vitest'
import { itemsOf, priceOf } from './price.ts'

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
  expect(priceOf(itemsOf(request) ?? Number.NaN)).toBe(price)
})

test.each([{ numberOfItems: 'three' }, { numberOfItems: null }, { numberOfItems: '1e999' }, { numberOfItems: 1e300 }])(
  '%j are no items',
  (request) => {
    expect(itemsOf(request)).toBe(0)
  },
)

test.each([[{}], [{ items: 3 }], [[3]], ['3'], [3], [null], [undefined]])('%j names no number of items', (request) => {
  expect(itemsOf(request)).toBeUndefined()
})
