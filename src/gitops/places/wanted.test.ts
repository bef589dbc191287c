import { expect, test } from 'vitest'
import { namedTwice, parseWanted } from './wanted.ts'

const digest = `sha256:${'a'.repeat(64)}`
const forms = 'image-json, `name=tag`, `name=tag@digest` or `name=newName:tag@digest`'

test.each([
  ['quote=v2', { name: 'quote', tag: 'v2' }],
  ['localhost:5000/shop/quote', { name: 'localhost:5000/shop/quote' }],
  ['shop/quote=1.10', { name: 'shop/quote', tag: '1.10' }],
  ['registry.example:5000/shop/quote=v2', { name: 'registry.example:5000/shop/quote', tag: 'v2' }],
  [`quote=v2@${digest}`, { name: 'quote', tag: 'v2', digest }],
  [`quote=@${digest}`, { name: 'quote', digest }],
  ['quote=registry.example/shop/quote:v2', { name: 'quote', newName: 'registry.example/shop/quote', tag: 'v2' }],
  [`quote=localhost:5000/quote:v2@${digest}`, { name: 'quote', newName: 'localhost:5000/quote', tag: 'v2', digest }],
  [`quote=shop/quote@${digest}`, { name: 'quote', newName: 'shop/quote', digest }],
  [
    JSON.stringify({ name: 'quote', repository: 'shop/quote', tag: 'src-1', digest }),
    { name: 'quote', repository: 'shop/quote', tag: 'src-1', digest },
  ],
])('reads %s', (line, wanted) => {
  expect(parseWanted(line)).toEqual(wanted)
})

test.each([
  ['quote=', `should be ${forms}, but it holds "quote="`],
  ['=v1', `should be ${forms}, but it holds "=v1"`],
  ['a b=v1', `should be ${forms}, but it holds "a b=v1"`],
  ['quote=-v1', `"quote=-v1" has no image tag after the "="; it should be ${forms}`],
  [
    'quote=v1@sha256:12',
    '"quote=v1@sha256:12" has a digest that is not sha256: and 64 hex digits. Give the whole digest',
  ],
  [`quote=v1@${digest}@${digest}`, expect.stringContaining('has a digest that is not')],
  ['quote=shop/quote', '"quote=shop/quote" gives neither a tag nor a digest'],
  ['{"name":"quote"}', 'image-json has "repository" "": {"name":"quote"}'],
  [
    JSON.stringify({ name: 'a\nTrailer: b', repository: 'shop/quote', tag: 'v1', digest }),
    'image-json has "name" "a\\nTrailer: b", which is not the name of an image',
  ],
  ['{', 'image-json is not a JSON object: {'],
])('refuses %s', (line, mistake) => {
  expect(parseWanted(line)).toEqual(mistake)
})

test('a name may be given once', () => {
  const wanted = ['a=1', 'b=1', 'a=2'].map((line) => ({ name: line.slice(0, 1), tag: line.slice(2) }))
  expect(namedTwice(wanted)).toEqual(['"a" is named by more than one line: keep one of them'])
})
