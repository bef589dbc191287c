import { expect, test } from 'vitest'
import { digest1, refusalsOf, wanted } from '../../../tests/support/plan-text.ts'
import { planEdits } from './plan-edits.ts'

test('every refusal of a batch is told at once, and names that are missing only when nothing else is wrong', () => {
  const files = {
    'a.yaml': 'x: &t v1\nimage: {repository: quote, tag: *t}\n',
    'b.yaml': `image: cart@${digest1}\n`,
    'c.yaml': Buffer.from([...Buffer.from('cart '), 0xff]),
  }
  expect(
    refusalsOf(files, 'quote=v2\ncart=v2\nnothing=v2')
      .split('\n')
      .filter((line) => /^\S/.test(line)),
  ).toEqual([
    'c.yaml: is not text in UTF-8: save it as such, or leave it out',
    expect.stringMatching(/^a\.yaml:2: the tag is the alias/),
    expect.stringMatching(/^b\.yaml:1: pins a digest/),
  ])
})

test('a chart’s templates are left alone, whether they are YAML or not', () => {
  const files = {
    'values.yaml': 'image: {repository: quote, tag: v1}\n',
    'templates/deployment.yaml': '{{- if .x }}\nimage: quote:{{ .Values.image.tag }}\n{{ end }}\n',
    'templates/job.yaml': 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - image: "quote:{{ .Values.tag }}"\n',
  }
  const read = Object.entries(files).map(([path, content]) => ({ path, bytes: Buffer.from(content) }))
  const plan = planEdits(read, [wanted('quote=v2')])
  expect('files' in plan && plan.files.map(({ path, bytes }) => [path, bytes.toString()])).toEqual([
    ['values.yaml', 'image: {repository: quote, tag: v2}\n'],
  ])
})

test('a file is read only when it holds the name itself, and not as the beginning of another one', () => {
  const broken = { path: 'broken.yaml', bytes: Buffer.from('a: [quote-db, quote_2, quotes') }
  const values = { path: 'values.yaml', bytes: Buffer.from('image: quote:v1\n') }
  const plan = planEdits([broken, values], [{ name: 'quote', tag: 'v2' }])
  expect(plan).toMatchObject({ files: [{ path: 'values.yaml', bytes: Buffer.from('image: quote:v2\n') }] })
})
