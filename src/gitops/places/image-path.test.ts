import { expect, test } from 'vitest'
import { digest1, digest2, ecr, imageJson, wanted } from '../../../tests/support/plan-text.ts'
import { planEdits } from '../edits/plan-edits.ts'
import { formatImagePath, parseImagePath } from './image-path.ts'
import { withPaths } from './match.ts'
import type { ImagePath } from './place.ts'

const parsed = (line: string): ImagePath => {
  const path = parseImagePath(line)
  if (typeof path === 'string') throw new Error(path)
  return path
}

/** The file after one image was written at its chosen paths, or why it was not. */
const edit = (text: string, image: string, paths: string[], file = 'values.yaml'): string => {
  const one = withPaths(wanted(image), paths.map(parsed))
  const plan = planEdits([{ path: file, bytes: Buffer.from(text) }], [one])
  if ('refusals' in plan) return plan.refusals.join('\n')
  return plan.files[0]?.bytes.toString() ?? text
}

test.each<[string, string, ImagePath]>([
  ['a file', 'quote=a/values.yaml#image.tag', { name: 'quote', files: 'a/values.yaml', keys: ['image', 'tag'] }],
  ['a glob', 'shop/quote=./**/values.yaml#tag', { name: 'shop/quote', files: '**/values.yaml', keys: ['tag'] }],
  ['a list', 'q=v.yaml#images[0].tag', { name: 'q', files: 'v.yaml', keys: ['images', 0, 'tag'] }],
  ['a list at the top', 'q=v.yaml#[1].tag', { name: 'q', files: 'v.yaml', keys: [1, 'tag'] }],
  ['a key with a dot', 'q=v.yaml#a\\.b.c', { name: 'q', files: 'v.yaml', keys: ['a.b', 'c'] }],
])('reads %s', (_case, line, path) => {
  expect(parseImagePath(line)).toEqual(path)
  expect(parsed(formatImagePath(path))).toEqual(path)
})

test.each([
  ['image.tag', /^should be `name=files#path`/],
  ['quote=values.yaml', /^should be `name=files#path`/],
  ['quote=values.yaml#a..b', /"a\.\.b" is no path such as quote\.image\.tag/],
  ['quote=@(a|b)#tag', /"@\(" is not among/],
])('%s is a mistake', (line, mistake) => {
  expect(parseImagePath(line)).toMatch(mistake)
})

test.each<[string, string, string, string[], string]>([
  [
    'an umbrella chart’s tag',
    'quote:\n  image:\n    tag: v1 # t\ncart:\n  image:\n    tag: v1\n',
    imageJson,
    ['quote=values.yaml#quote.image.tag'],
    'quote:\n  image:\n    tag: v2 # t\ncart:\n  image:\n    tag: v1\n',
  ],
  [
    'keys called imageTag and version',
    'imageTag: v1\nquote: {version: "1.0"}\n',
    'quote=1.10',
    ['quote=values.yaml#imageTag', 'quote=values.yaml#quote.version'],
    'imageTag: "1.10"\nquote: {version: "1.10"}\n',
  ],
  [
    'a digest by what it is, or by its key',
    `a: "${digest1}"\nimageDigest:\ntag: v1\n`,
    imageJson,
    ['quote=values.yaml#a', 'quote=values.yaml#tag'],
    `a: "${digest2}"\nimageDigest:\ntag: v2\n`,
  ],
  [
    'a tag with its digest',
    `version: v1@${digest1}\n`,
    imageJson,
    ['quote=values.yaml#version'],
    `version: v2@${digest2}\n`,
  ],
  ['a whole reference', `run: ${ecr}/shop/quote:v1\n`, 'quote=v2', ['quote=*.yaml#run'], `run: ${ecr}/shop/quote:v2\n`],
  [
    'a map that names no repository',
    `global: {images: {quote: {tag: v1, digest: "${digest1}"}}}\n`,
    imageJson,
    ['quote=values.yaml#global.images.quote'],
    `global: {images: {quote: {tag: v2, digest: "${digest2}"}}}\n`,
  ],
  [
    'an item of a list',
    'images:\n- {for: cart, tag: v1}\n- {for: quote, tag: v1}\n',
    'quote=v2',
    ['quote=values.yaml#images[1].tag'],
    'images:\n- {for: cart, tag: v1}\n- {for: quote, tag: v2}\n',
  ],
  [
    'beside what its name finds',
    'a: {image: "quote:v1"}\nb: {tag: v1}\n',
    'quote=v2',
    ['quote=values.yaml#b.tag'],
    'a: {image: "quote:v2"}\nb: {tag: v2}\n',
  ],
  [
    'a tag whose repository has another name: who chose it knows',
    'image: {repository: r.example/mirror/q, tag: v1}\n',
    'quote=v2',
    ['quote=values.yaml#image.tag'],
    'image: {repository: r.example/mirror/q, tag: v2}\n',
  ],
  [
    'for another image',
    'a: {image: "quote:v1"}\ntag: v1\n',
    'quote=v2',
    ['cart=values.yaml#tag'],
    'a: {image: "quote:v2"}\ntag: v1\n',
  ],
])('writes %s', (_case, before, image, paths, after) => {
  expect(edit(before, image, paths)).toBe(after)
  expect(edit(after, image, paths)).toBe(after)
})

const application = (helm: string): string =>
  `apiVersion: x\nkind: Application\nspec:\n  source:\n    repoURL: a\n    helm:\n${helm}`

test('one path is one Helm value, wherever an Application sets it', () => {
  const before = application(
    '      valuesObject: {quote: {image: {tag: v1}}}\n      values: |\n        quote:\n          image:\n            tag: v1\n      parameters:\n      - {name: quote.image.tag, value: v1, forceString: true}\n',
  )
  expect(edit(before, 'quote=v2', ['quote=values.yaml#quote.image.tag'])).toBe(
    before.replaceAll('tag: v1', 'tag: v2').replace('value: v1', 'value: v2'),
  )
})

test.each<[string, string, string[], string]>([
  [
    'a path that is not there lists those near it',
    'quote: {image: {tag: v1}}\n',
    ['quote=values.yaml#qoute.image.tag'],
    'quote=values.yaml#qoute.image.tag: no value there in values.yaml; near it: quote.image.tag. Correct the path',
  ],
  [
    'a file that is not there',
    'tag: v1\n',
    ['quote=other.yaml#tag'],
    'quote=other.yaml#tag: none of the files that manifests-files covers is other.yaml. Correct one of the two',
  ],
  [
    'an alias',
    'x: &t v1\ntag: *t\n',
    ['quote=values.yaml#tag'],
    `values.yaml:2: the tag is the alias *t: writing through it would change every place that uses the anchor; write the value out here
  2 | tag: *t
    |      ^`,
  ],
  [
    'a template',
    'tag: "{{ .tag }}"\n',
    ['quote=values.yaml#tag'],
    `values.yaml:1: names quote, but a template fills it in: edit the values that it is filled from
  1 | tag: "{{ .tag }}"
    |      ^`,
  ],
])('%s', (_case, text, paths, message) => {
  expect(edit(text, 'quote=v2', paths)).toBe(message)
})
