import { expect, test } from 'vitest'
import { removeKey, setValue, valueAt } from './edit-yaml.ts'

const text = `# a head
on:
  push:
    branches: [main] # the one
jobs:
  one:
    with:
      # why
      files: overlays/demo/**
      other: kept
      folded: >-
        first
        second
      last: 1
`

test.each([
  ['a text', ['jobs', 'one', 'with', 'files'], 'apps/**', 'files: overlays/demo/**', 'files: apps/**'],
  ['what would be something else', ['jobs', 'one', 'with', 'other'], 'true', 'other: kept', 'other: "true"'],
  ['what begins as an alias', ['jobs', 'one', 'with', 'other'], '**/x', 'other: kept', 'other: "**/x"'],
  [
    'several lines',
    ['jobs', 'one', 'with', 'files'],
    'a/**\nb/**',
    'files: overlays/demo/**',
    'files: |\n        a/**\n        b/**',
  ],
  ['a list', ['on', 'push', 'branches'], ['trunk', 'a,b'], '[main]', '[trunk, "a,b"]'],
  ['a block', ['jobs', 'one', 'with', 'folded'], 'short', 'folded: >-\n        first\n        second', 'folded: short'],
])('sets %s and nothing else', (_case, path, value, before, after) => {
  const set = setValue(text, path, value)
  expect(set).toBe(text.replace(before, () => after))
  expect(valueAt(set, path)).toEqual(Array.isArray(value) ? value : expect.stringContaining(value))
})

test.each([
  ['a key with its comment', ['jobs', 'one', 'with', 'files'], '      # why\n      files: overlays/demo/**\n'],
  ['a block', ['jobs', 'one', 'with', 'folded'], '      folded: >-\n        first\n        second\n'],
  ['the last one', ['jobs', 'one', 'with', 'last'], '      last: 1\n'],
])('removes %s and nothing else', (_case, path, gone) => {
  expect(removeKey(text, path)).toBe(text.replace(gone, ''))
})

test('tells where there is nothing to change', () => {
  expect(() => setValue(text, ['jobs', 'two'], 'x')).toThrow('there is no jobs.two to set')
  expect(() => removeKey(text, ['jobs', 'two'])).toThrow('there is no jobs.two to remove')
})
