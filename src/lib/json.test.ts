import { expect, test } from 'vitest'
import { at } from './json.ts'

const value = { list: [{ name: 'a' }, null], none: null, '0': 'a key' }

test.each([
  { path: [], found: value },
  { path: ['list', 0, 'name'], found: 'a' },
  { path: ['list', 1], found: null },
  { path: ['list', 1, 'name'], found: undefined },
  { path: ['list', 7], found: undefined },
  { path: ['list', 'length'], found: undefined },
  { path: ['none', 'name'], found: undefined },
  { path: [0], found: undefined },
  { path: ['0'], found: 'a key' },
  { path: ['constructor'], found: undefined },
])('at $path', ({ path, found }) => {
  expect(at(value, ...path)).toBe(found)
})
