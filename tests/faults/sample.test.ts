import { expect, test } from 'vitest'
import { sampled } from './sample.ts'

const faults = ['refused', 'reset', 'stalled', '500', '503', '429', 'truncated', 'typed', 'html', 'huge', 'elsewhere']
const requests = Array.from({ length: 20 }, (_, index) => `request ${index + 1}`)
const cases = requests.flatMap((request) => faults.map((fault) => ({ request, fault })))

test('an ordinary run takes so many, spread over all, and always the same', () => {
  const chosen = sampled(cases, 44, false)
  expect(chosen).toHaveLength(44)
  expect(chosen).toEqual(sampled(cases, 44, false))
  expect(new Set(chosen.map(({ fault }) => fault)).size).toBe(faults.length)
  expect(new Set(chosen.map(({ request }) => request)).size).toBe(requests.length)
})

test('the whole run takes all, as does one that asks for more than there are', () => {
  expect(sampled(cases, 44, true)).toEqual(cases)
  expect(sampled(cases, 1000, false)).toEqual(cases)
  expect(sampled([], 3, false)).toEqual([])
})
