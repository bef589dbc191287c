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
  ])('$rules: $path', ({ rules, path, ignored }) => {
    expect(parseDockerignore(rules)(path)).toBe(ignored)
  })
})
