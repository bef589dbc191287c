import { expect, test } from 'vitest'
import { replaceMatches, withoutEnd, withoutStart } from './wildcard.ts'

test.each([
  ['a.b.c', '*.', 'b.c', 'c'],
  ['a.b.c', '?', '.b.c', '.b.c'],
  ['abc', '*', 'abc', ''],
  ['abc', 'x', 'abc', 'abc'],
  ['a*b', 'a*', '*b', ''],
  ['', '*', '', ''],
])('%s without the shortest and the longest beginning %s', (value, pattern, shortest, longest) => {
  expect([withoutStart(value, pattern, 'shortest'), withoutStart(value, pattern, 'longest')]).toEqual([
    shortest,
    longest,
  ])
})

test.each([
  ['1.2.3', '.*', '1.2', '1'],
  ['abc', '?c', 'a', 'a'],
])('%s without the shortest and the longest end %s', (value, pattern, shortest, longest) => {
  expect([withoutEnd(value, pattern, 'shortest'), withoutEnd(value, pattern, 'longest')]).toEqual([shortest, longest])
})

test.each([
  ['a-b-c', '-', 'a+b-c', 'a+b+c'],
  ['a.b', '?', '+.b', '+++'],
  ['a-b-c', '-*', 'a+', 'a+'],
  ['abc', 'x', 'abc', 'abc'],
  ['abc', '*', '+', '+'],
])('%s with the first, and with every %s replaced', (value, pattern, first, every) => {
  expect(replaceMatches(value, pattern, { by: '+', all: false })).toBe(first)
  expect(replaceMatches(value, pattern, { by: '+', all: true })).toBe(every)
})

test('what as an expression would take years is done at once, and what is far too long is refused', () => {
  expect(withoutStart('a'.repeat(2_000), `${'*a'.repeat(31)}b`, 'shortest')).toBe('a'.repeat(2_000))
  expect(() => withoutEnd('a'.repeat(3_000), '*', 'longest')).toThrow(/pattern of 1 characters off a value of 3000/)
})
