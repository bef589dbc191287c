import { describe, expect, test } from 'vitest'
import { parseDockerignore } from './dockerignore.ts'

/** The cases are moby/patternmatcher's own where it has one. */
describe('a .dockerignore', () => {
  test.each([
    { rules: '', path: 'a', ignored: false },
    { rules: '# a', path: 'a', ignored: false },
    { rules: 'a', path: 'a', ignored: true },
    { rules: '/a', path: 'a', ignored: true },
    { rules: './a/', path: 'a/b', ignored: true },
    { rules: 'a', path: 'b/a', ignored: false },
    { rules: 'a', path: 'ab', ignored: false },
    { rules: 'node_modules', path: 'node_modules/x/index.js', ignored: true },
    { rules: '*.log', path: 'a.log', ignored: true },
    { rules: '*.log', path: 'deep/a.log', ignored: false },
    { rules: '**/*.log', path: 'deep/er/a.log', ignored: true },
    { rules: '**/*.log', path: 'a.log', ignored: true },
    { rules: 'a/**', path: 'a/b/c', ignored: true },
    { rules: 'a/**/c', path: 'a/c', ignored: true },
    { rules: 'a/**/c', path: 'a/x/y/c', ignored: true },
    { rules: '**', path: 'any/thing', ignored: true },
    { rules: 'a?c', path: 'abc', ignored: true },
    { rules: 'a?c', path: 'a/c', ignored: false },
    { rules: 'a.c', path: 'abc', ignored: false },
    { rules: '[ab].txt', path: 'b.txt', ignored: true },
    { rules: '[^ab].txt', path: 'b.txt', ignored: false },
    { rules: 'a\\*b', path: 'a*b', ignored: true },
    { rules: 'a\\*b', path: 'axb', ignored: false },
    { rules: '*\n!keep', path: 'keep', ignored: false },
    { rules: '*\n!keep', path: 'keep/inside', ignored: false },
    { rules: '!keep\n*', path: 'keep', ignored: true },
    { rules: 'docs\n!docs/README.md', path: 'docs/README.md', ignored: false },
    { rules: 'docs\n!docs/README.md', path: 'docs/guide.md', ignored: true },
    { rules: 'a/../b', path: 'b', ignored: true },
    { rules: '  a  ', path: 'a', ignored: true },
    { rules: '\uFEFFa', path: 'a', ignored: true },
    { rules: 'a\r\nb\r\n', path: 'b', ignored: true },
    { rules: '(a)+$', path: '(a)+$', ignored: true },
    // Two stars: at the beginning they may end within a name, elsewhere only at a slash.
    { rules: '**.log', path: 'deep/a.log', ignored: true },
    { rules: '**.log*', path: 'a.log1', ignored: false },
    { rules: '**.log*', path: 'deep/.log1', ignored: true },
    { rules: 'a**b', path: 'axb', ignored: false },
    { rules: 'a**b', path: 'ax/b', ignored: true },
    { rules: '**/*a', path: 'line\nend/a', ignored: false },
    // What leads out of the context is nothing in it.
    { rules: '../a', path: 'a', ignored: false },
    { rules: '/../a', path: 'a', ignored: true },
    { rules: '/!a*', path: 'ab', ignored: false },
    { rules: '*\n/!a*', path: 'ab', ignored: false },
    { rules: 'a\\', path: 'a', ignored: false },
    { rules: '[b-a]', path: 'a', ignored: false },
    { rules: '[a', path: '[a', ignored: false },
    // What only Go's regular expressions know ignores nothing, and keeps all.
    { rules: '\\d*', path: 'd1', ignored: false },
    { rules: '^a*', path: '^ab', ignored: false },
    { rules: '*\n!\\d*', path: '1', ignored: false },
    // BuildKit does not ask a folder again for a rule that could not change its fate.
    { rules: 'a\n!a/b\na', path: 'a/b', ignored: false },
    { rules: 'a/b\n!a', path: 'a/b', ignored: false },
  ])('$rules: $path', ({ rules, path, ignored }) => {
    expect(parseDockerignore(rules).file(path)).toBe(ignored)
  })
})

test.each([
  { rules: 'a', ignored: true },
  { rules: '*\n!b', ignored: true },
  { rules: '*\n!a/b', ignored: false },
  { rules: '*\n!a', ignored: false },
  { rules: '*\n!**/b', ignored: false },
  { rules: 'a/*', ignored: false },
])('$rules: the folder a with all in it is ignored, $ignored', ({ rules, ignored }) => {
  expect(parseDockerignore(rules).folder('a')).toBe(ignored)
})

test('rules of many stars are read in no time', () => {
  const { file } = parseDockerignore(`${'*a'.repeat(40)}b\n${'**/a/'.repeat(40)}*b`)
  const begin = performance.now()
  expect([file('a'.repeat(250)), file(`${'a/'.repeat(200)}c`)]).toEqual([false, false])
  expect(performance.now() - begin).toBeLessThan(5_000)
})
