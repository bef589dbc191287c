import { expect, test } from 'vitest'
import { nearNames } from './near-names.ts'

const names = ['quote', 'quote-db', 'cart', 'checkout', 'Quote', 'quotes', 'frontend', 'payment']

test.each([
  ['qoute', ['quote', 'Quote']],
  ['quot', ['quote', 'Quote', 'quote-db', 'quotes']],
  ['cat', ['cart']],
  ['chekout', ['checkout']],
  ['shop/quote', ['quote', 'Quote']],
  ['unknown', []],
])('%s may have meant %j', (name, near) => {
  expect(nearNames(name, names)).toEqual(expect.arrayContaining(near))
  expect(nearNames(name, names)).toHaveLength(near.length)
})

test('at most five, each once', () => {
  const many = Array.from({ length: 20 }, (_, index) => `svc-${index % 9}`)
  expect(nearNames('svc-1', many)).toHaveLength(5)
})
