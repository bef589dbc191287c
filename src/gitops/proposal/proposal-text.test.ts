import { expect, test } from 'vitest'
import { proposalText } from './proposal-text.ts'

const rows = (count: number): string =>
  [
    '| Image | Was | Is |',
    '| --- | --- | --- |',
    ...Array.from({ length: count }, (_, index) => `| q${index} | a | b |`),
  ].join('\n')
const trailers = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Image-Tag: q${index}=shop/q${index}:b`).join('\n')

test('what fits is there in full, the trailers last', () => {
  expect(proposalText(rows(2), trailers(2))).toBe(`${rows(2)}\n\n${trailers(2)}\n`)
})

test.each([
  ['a table that is too long is cut between its rows, and the trailers are whole', 3_000, 1_000, true],
  ['trailers that are too long are left out whole', 3_000, 3_000, false],
  ['long trailers alone are left out, too', 10, 3_000, false],
])('%s', (_case, images, named, isWhole) => {
  const text = proposalText(rows(images), trailers(named))
  expect(text.length).toBeLessThanOrEqual(60_000)
  const lines = text.split('\n')
  const table = lines.filter((line) => line.startsWith('|'))
  expect(table).toEqual(rows(images).split('\n').slice(0, table.length))
  expect(table.length).toBeGreaterThan(10)
  expect(text).toContain('… and more: the message of the commit has all of it.')
  expect([text.endsWith(`\n\n${trailers(named)}\n`), text.includes('Image-Tag:')]).toEqual([isWhole, isWhole])
})
