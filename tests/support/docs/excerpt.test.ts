import { expect, test } from 'vitest'
import { blocksIn, isExcerptOf } from './excerpt.ts'

const printed = ['  │ build: done in 3.1s', '', 'live after 4 s', 'img-0123 at http://127.0.0.1:4711/a', ''].join('\n')

test.each([
  ['live after 4 s\n', true],
  ['  │ build: done in …\n\nlive after …\n', true],
  ['img-0123 at …/a\n', true],
  ['live after 5 s\n', false],
  ['live after 4 s\n  │ build: done in …\n', false],
  ['build: done in 3.1s\n', false],
  ['img.0123 at …\n', false],
])('%j is an excerpt: %s', (excerpt, is) => {
  expect(isExcerptOf(printed, excerpt)).toBe(is)
})

test('lines that are left out are told', () => {
  expect(isExcerptOf('one\ntwo\nthree\n', 'one\nthree\n')).toBe(false)
  expect(isExcerptOf('one\ntwo\nthree\n', 'one\n  …\nthree\n')).toBe(true)
})

test('of a page the blocks of a language', () => {
  expect(blocksIn('a\n```text\none\n```\n```sh\nls\n```\n```text\ntwo\n```\n', 'text')).toEqual(['one\n', 'two\n'])
})
