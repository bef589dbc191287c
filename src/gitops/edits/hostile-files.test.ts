import { expect, test } from 'vitest'
import { refusalsOf } from '../../../tests/support/plan-text.ts'
import { planEdits } from './plan-edits.ts'

const lines = (count: number, line: (index: number) => string): string =>
  `image: quote:v1\n${Array.from({ length: count }, (_, index) => line(index)).join('\n')}\n`

const mergesOf = (index: number): string => (index === 0 ? '{x: 1}' : `{<<: [*m${index - 1}, *m${index - 1}]}`)

// Each took minutes, or ended in a stack that is full.
test.each([
  ['a merge of a map into itself', lines(1, () => 'a: &a {<<: *a}')],
  ['merges that double with every line', lines(40, (index) => `m${index}: &m${index} ${mergesOf(index)}`)],
  [
    'thousands of anchors, each merged',
    lines(3_000, (index) => `a${index}: &a${index} {x: 1}\nb${index}: {<<: *a${index}}`),
  ],
])('%s is edited within seconds', (_, text) => {
  const plan = planEdits([{ path: 'a.yaml', bytes: Buffer.from(text) }], [{ name: 'quote', tag: 'v2' }])
  expect(plan).toMatchObject({ files: [{ bytes: Buffer.from(text.replace('v1', 'v2')) }] })
})

// The time grew with the square of the places: 6 s and more.
test('ten thousand places in one file, each anchored, are edited within seconds', () => {
  const line = (index: number): string => `a${index}: {image: &i${index} {repository: shop/quote, tag: &t${index} v1}}`
  const text = Array.from({ length: 10_000 }, (_, index) => line(index)).join('\n')
  const plan = planEdits([{ path: 'a.yaml', bytes: Buffer.from(text) }], [{ name: 'quote', tag: 'v2' }])
  expect(plan).toMatchObject({ files: [{ bytes: Buffer.from(text.replaceAll('v1', 'v2')) }] })
}, 30_000)

test('what is nested too deeply to be read is refused by name', () => {
  const text = `image: quote:v1\nx: ${'['.repeat(100_000)}`
  expect(refusalsOf({ 'a.yaml': text }, 'quote=v2')).toMatch(/^a\.yaml:2: is nested too deeply to be read\n/)
})
