import { expect, test } from 'vitest'
import { at, fieldsOf, flagAt, listAt, numberAt, optionalTextAt, parseJson, textAt, textsIn } from './json.ts'

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

const one = { is: { text: 'a', number: 1, flag: false, list: ['b'] } }

test.each([
  { read: textAt, found: 'a', is: 'text', none: '' },
  { read: optionalTextAt, found: 'a', is: 'text', none: undefined },
  { read: numberAt, found: 1, is: 'number', none: undefined },
  { read: flagAt, found: false, is: 'flag', none: undefined },
  { read: listAt, found: ['b'], is: 'list', none: [] },
])('$read.name gives what is of its kind, and nothing of another', ({ read, found, is, none }) => {
  for (const kind of Object.keys(one.is)) expect(read(one, 'is', kind)).toEqual(kind === is ? found : none)
  expect(read(one, 'not', 'there')).toEqual(none)
})

test('fields and texts of what is an object, and of nothing else', () => {
  expect([fieldsOf(one.is), fieldsOf(['b']), fieldsOf(null)]).toEqual([one.is, {}, {}])
  expect(textsIn(one.is)).toEqual({ text: 'a' })
})

test.each(['{"a":1}', '{', ''])('parses %j, or gives undefined', (text) => {
  expect(parseJson(text)).toEqual(text === '{"a":1}' ? { a: 1 } : undefined)
})
