import { expect, test } from 'vitest'
import { readChartValues } from './chart-readmes.ts'

test('each value is a row with its comment; a map without comments inside is one row', () => {
  const text = `# The head.

image:
  # Where it is pulled from.
  repository: shop/quote
  # Its tag,
  # never latest.
  tag: "1"
# What it may take.
limits:
  cpu: 1
list: [] # not this
`
  const values = () => readChartValues(text, 'values.yaml')
  expect(values).toThrow('values.yaml: list has no comment; write one')
  expect(readChartValues(text.replace('list:', '# Some.\nlist:'), 'values.yaml')).toEqual([
    { name: 'image.repository', description: 'Where it is pulled from.', value: 'shop/quote' },
    { name: 'image.tag', description: 'Its tag, never latest.', value: '1' },
    { name: 'limits', description: 'What it may take.', value: { cpu: 1 } },
    { name: 'list', description: 'Some.', value: [] },
  ])
})
