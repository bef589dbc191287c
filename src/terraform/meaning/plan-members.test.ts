import { expect, test } from 'vitest'
import { elementIn, headlineOf, membersIn, valueIn } from './plan-members.ts'

const element = (text: string) => elementIn(Buffer.from(text))
const written = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...membersIn(Buffer.from(text))].map(([key, { bytes, from, end }]) => [key, bytes.toString('utf8', from, end)]),
  )

test.each([
  [
    'as Terraform writes it',
    '{"a":{"b":1,"c":[true,null]},"d":"x\\"}"}',
    { a: '{"b":1,"c":[true,null]}', d: '"x\\"}"' },
  ],
  ['with white space', '{ "d" : "x" ,\n "a" : [ 1 , {} ] }', { d: '"x"', a: '[1,{}]' }],
  ['in another order', '{"a":{"c":1.50,"b":{"z":0,"y":"é"}}}', { a: '{"b":{"y":"é","z":0},"c":1.50}' }],
  ['with a name twice', '{"a":1,"a":2}', { a: '2' }],
  ['with an escape in a name', '{"\\u0061":1}', { a: '1' }],
  ['without members', '{ }', {}],
  ['and no object', '[{"a":1}]', {}],
])('members of an object %s are its canonical values', (_, text, members) => {
  expect(written(text)).toEqual(members)
})

test('a headline has what a line of the report says of a change, and not its values', () => {
  const { change, ...resource } = headlineOf(
    element(`{"address":"a.b","type":"a","action_reason":"r","previous_address":"a.a","deposed":"d1","change":
      {"actions":["delete","create"],"before":{"x":1},"importing":{"id":"i"},"replace_paths":[["x",0]]}}`),
  )
  expect(resource).toEqual({
    address: 'a.b',
    previousAddress: 'a.a',
    deposed: 'd1',
    mode: 'managed',
    type: 'a',
    actionReason: 'r',
  })
  expect(change).toMatchObject({ actions: ['delete', 'create'], replacePaths: [['x', 0]], importId: 'i' })
})

test('of two changes the last one counts, whole', () => {
  const { change } = element('{"change":{"actions":["delete"],"before":1},"change":{"actions":["create"]}}')
  expect([valueIn(change, 'actions'), valueIn(change, 'before')]).toEqual([['create'], undefined])
})

test.each(['{"a":[}}', '{"a":', '{"a', '{"a":{"b"}}', '{"a":[1 2]}', '{"a": nul }'])(
  '%s is refused as no JSON, and does not go on for ever',
  (text) => {
    expect(() => valueIn(membersIn(Buffer.from(text)), 'a')).toThrow()
  },
)
