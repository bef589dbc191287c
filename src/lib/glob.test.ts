import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { parseGlob } from './glob.ts'

const isMatch = (pattern: string, path: string): boolean => {
  const glob = parseGlob(pattern)
  if ('mistake' in glob) throw new Error(glob.mistake)
  return glob.matches(path)
}

test.each<[string, string[], string[]]>([
  ['**', ['a.yaml', 'a/b/c.yaml'], ['.a/b', 'a/.b/c', 'a/.b']],
  ['*', ['a.yaml'], ['a/b', '.a']],
  ['a/**', ['a/b', 'a/b/c'], ['a', 'b/a/c', 'a/.b']],
  ['**/a.yaml', ['a.yaml', 'b/a.yaml', 'b/c/a.yaml'], ['ba.yaml', '.b/a.yaml']],
  ['a/**/b', ['a/b', 'a/c/b', 'a/c/d/b'], ['a/c', 'ab']],
  ['**/a/**/b', ['a/b', 'b/a/a/b/b'], ['a/.c/b', 'b/a', 'a/b/c']],
  ['**/.a/**/.a/b', ['.a/.a/b', 'x/.a/y/.a/b'], ['.a/.a/.a/b', '.a/b']],
  ['a*c?e', ['abcde', 'accce'], ['ace', 'abcdef', 'a/cde']],
  ['[a-c][!d]', ['ae', 'cz'], ['ad', 'de', 'a']],
  ['[]x]', [']', 'x'], ['y']],
  ['{a,b{c,d/**}}/*.yaml', ['a/x.yaml', 'bc/x.yaml', 'bd/e/x.yaml'], ['b/x.yaml', 'c/x.yaml']],
  ['{a}', ['{a}'], ['a']],
  ['a\\*\\{b,c\\}', ['a*{b,c}'], ['ab', 'a*b']],
  ['.github/*', ['.github/a'], ['.github/.a']],
  ['.*/[.]a', [], ['.a/.a']],
  ['漢*😀?', ['漢字😀é'], ['漢字😀']],
])('%s', (pattern, matching, others) => {
  expect([...matching, ...others].filter((path) => isMatch(pattern, path))).toEqual(matching)
})

/** Every text of up to five of a few characters that is a path. */
const paths = (): string[] => {
  const ofLength = (length: number): string[] =>
    length === 0 ? [''] : ofLength(length - 1).flatMap((text) => [...'ab./'].map((character) => text + character))
  const isPath = (text: string): boolean => text.split('/').every((name) => !['', '.', '..'].includes(name))
  return [1, 2, 3, 4, 5].flatMap(ofLength).filter(isPath)
}

test.each([
  '**',
  '*',
  '**/a',
  '**/a/**/b',
  '*a*b',
  'a/**',
  '**/a/**',
  '*/b',
  'a*b',
  '?b*',
  '[ab]/*',
  '{a,b/**}',
  '.a/*',
  '**/.b',
  '*a*/?',
])('%s matches what the matcher of Node matches', (pattern) => {
  const wrong = paths().filter((path) => isMatch(pattern, path) !== posix.matchesGlob(path, pattern))
  expect(wrong).toEqual([])
})

test.each([
  ['@(a|b)/**', '"@(" is not among *, ?, **, [a-z] and {a,b}'],
  ['[[:alpha:]]', '"[[:" is not among *, ?, **, [a-z] and {a,b}'],
  ['a{1..3}', '"{1..3}" is not among *, ?, **, [a-z] and {a,b}'],
  ['{a,b}'.repeat(30), 'its braces stand for more than 256 patterns'],
])('%s is refused', (pattern, mistake) => {
  expect(parseGlob(pattern)).toEqual({ mistake })
})

// A matcher that tries every way to share out the stars takes longer than the universe is old.
test.each([
  [`${'*a'.repeat(100)}b`, 'a'.repeat(250)],
  [`${'**/'.repeat(100)}b`, 'a/'.repeat(250)],
  [`${'**/*a*a*/'.repeat(20)}b`, 'aaaa/'.repeat(50)],
])('a pattern made to be slow is answered at once: %s', (pattern, path) => {
  expect(isMatch(pattern, `${path}c`)).toBe(false)
})
