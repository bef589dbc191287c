import { expect, test } from 'vitest'
import { formatImageJson, formatReference, parseImageJson, parseReference, shortName } from './image-reference.ts'

const digest = `sha256:${'a'.repeat(64)}`

test.each([
  ['nginx', { repository: 'nginx' }],
  ['nginx:1.29', { repository: 'nginx', tag: '1.29' }],
  ['localhost:5000/team/app', { repository: 'localhost:5000/team/app' }],
  [`127.0.0.1:5000/shop/quote:src-1@${digest}`, { repository: '127.0.0.1:5000/shop/quote', tag: 'src-1', digest }],
  [
    `123456789012.dkr.ecr.eu-west-1.amazonaws.com/quote@${digest}`,
    { repository: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/quote', digest },
  ],
])('reads %s and writes it back', (text, reference) => {
  expect(parseReference(text)).toEqual(reference)
  expect(formatReference(reference)).toBe(text)
})

test.each([
  '',
  ' ',
  ':tag',
  'app:',
  'App',
  'app:a b',
  'app@sha256:12',
  'app:v1:v2',
  'app/',
  '/app',
  '{{ image }}',
  'app:-x',
])('does not take %j for a reference', (text) => {
  expect(parseReference(text)).toBeUndefined()
})

test('the short name is the last segment', () => {
  expect([shortName('host:5000/team/app'), shortName('app')]).toEqual(['app', 'app'])
})

const image = { name: 'quote', repository: 'shop/quote', tag: 'src-1', digest }

test('an image crosses jobs on one line, its keys in order', () => {
  const line = formatImageJson({ digest, tag: 'src-1', repository: 'shop/quote', name: 'quote' })
  expect(line).toBe(`{"name":"quote","repository":"shop/quote","tag":"src-1","digest":"${digest}"}`)
  expect(parseImageJson(line)).toEqual(image)
})

test('an image that is known by its tag alone, or by its digest alone, crosses jobs too', () => {
  const halves = [
    { ...image, digest: '' },
    { ...image, tag: '' },
  ]
  expect(halves.map(formatImageJson).map(parseImageJson)).toEqual(halves)
})

test.each([
  ['not json', 'is not a JSON object'],
  ['null', 'is not a JSON object'],
  [JSON.stringify({ ...image, name: '' }), 'has no "name"'],
  [JSON.stringify({ ...image, repository: 'Shop' }), 'has "repository" "Shop"'],
  [JSON.stringify({ ...image, tag: '-x' }), 'has "tag" "-x", which is not an image tag'],
  [JSON.stringify({ ...image, tag: '', digest: undefined }), 'has neither "tag" nor "digest"'],
  [JSON.stringify({ ...image, digest: 'sha256:1' }), 'has "digest" "sha256:1", which is not sha256: and 64 hex digits'],
])('refuses %s', (line, mistake) => {
  expect(parseImageJson(line)).toBe(mistake)
})
