import { expect, test } from 'vitest'
import { mayHold } from './may-hold.ts'

test.each<[string, string, boolean]>([
  ['apps/', 'apps/quote/prod.yaml', true],
  ['apps/quote/', 'apps/quote/prod.yaml', true],
  ['apps/cart/', 'apps/quote/prod.yaml', false],
  ['docs/', 'apps/**', false],
  ['apps/a/b/c/', 'apps/**', true],
  ['apps/a/', 'apps/*/prod.yaml', true],
  ['apps/a/b/', 'apps/*/prod.yaml', false],
  ['any/where/', '**/*.yaml', true],
  ['apps/', './apps/a.yaml', true],
  ['apps/', '!apps/**', false],
  ['a/b/', '{a/b,c}/x.yaml', true],
  ['apps/', 'apps', true],
])('the folder %s and the pattern %s', (folder, pattern, expected) => {
  expect(mayHold(folder, [pattern])).toBe(expected)
})
