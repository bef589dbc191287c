import { expect, test } from 'vitest'
import type { Subject } from './bench.ts'
import { compare, slopes } from './compare.ts'

const subject: Subject = {
  name: 'tree',
  title: 'A tree',
  target: '',
  sizes: [{ name: 'small', amount: 10 }, { name: 'large', amount: 1_000 }, { name: 'odd' }],
  ours: ['ours'],
  base: ['fast', 'slow'],
}
const at = (size: string, contestant: string, milliseconds: number) => ({ size, contestant, milliseconds })

test('ratios are to the fastest peer of the same size', () => {
  const measured = [at('large', 'ours', 30), at('small', 'ours', 5), at('small', 'slow', 20), at('small', 'fast', 10)]
  expect(compare(subject, measured)).toEqual([
    { ...at('small', 'ours', 5), ratio: 0.5 },
    { ...at('small', 'slow', 20), ratio: 2 },
    { ...at('small', 'fast', 10), ratio: 1 },
    at('large', 'ours', 30),
  ])
})

test('a peer that is absent is no base', () => {
  const absent = { contestant: 'fast', size: 'small', absent: 'not there' }
  expect(compare(subject, [absent, at('small', 'slow', 20)])).toEqual([
    absent,
    { ...at('small', 'slow', 20), ratio: 1 },
  ])
})

test('the slope is the exponent between the smallest and the largest size; one size has none', () => {
  const measured = [
    at('large', 'ours', 100),
    at('small', 'ours', 10),
    at('odd', 'ours', 7),
    at('small', 'fast', 5),
    at('large', 'fast', 5),
    at('small', 'slow', 1),
    at('odd', 'slow', 2),
  ]
  expect(slopes(subject, measured)).toEqual([
    { contestant: 'ours', slope: expect.closeTo(0.5) },
    { contestant: 'fast', slope: 0 },
  ])
})
