import { expect, test } from 'vitest'
import { joinLines, packLines, unpackLines } from './packed-lines.ts'

const many = Array.from({ length: 2_000 }, (_, index) => `image ${index} of ${'x'.repeat(40)}`)

test('short lists stay readable, long ones are one short line, and both are read alike', () => {
  expect(joinLines(['a', 'b'])).toBe('a\nb')
  expect(joinLines(many)).toMatch(/^gz:[A-Za-z0-9+/=]+$/)
  expect(unpackLines(joinLines(many))).toEqual(many)
  expect(unpackLines(`first\n\n  ${packLines(['a', 'b'])}\nlast\n`)).toEqual(['first', 'a', 'b', 'last'])
})

test.each(['gz:', 'gz:AAAA', packLines(many).slice(0, -40)])('what is broken is said: %s', (line) =>
  expect(unpackLines(line)).toBe('has a line that begins with `gz:` and is not whole'),
)

test('what a few bytes stand for has an end, on one line and on many', () => {
  const large = packLines(['x'.repeat(5_000_000)])
  expect(unpackLines(large)).toHaveLength(1)
  expect(unpackLines(packLines(['x'.repeat(9_000_000)]))).toMatch(/is not whole/)
  expect(unpackLines(`${large}\n${large}`)).toMatch(/is not whole/)
})
