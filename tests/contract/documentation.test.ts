import { expect, test } from 'vitest'
import { alignedTable, fillMarkers } from '../../scripts/markdown.ts'

test('a table lines up in its source', () => {
  expect(alignedTable(['Input', 'Default'], [['`name`'], ['`long-name`', '`10m`']])).toBe(
    [
      '| Input       | Default |',
      '| ----------- | ------- |',
      '| `name`      |         |',
      '| `long-name` | `10m`   |',
    ].join('\n'),
  )
})

test('markers are filled, and filling them again changes nothing', () => {
  const filled = fillMarkers({ text: 'a\n<!-- x --> old <!-- /x -->\nb\n', name: 'x', table: 'T', path: 'README.md' })
  expect(filled).toBe('a\n<!-- x -->\n\nT\n\n<!-- /x -->\nb\n')
  expect(fillMarkers({ text: filled, name: 'x', table: 'T', path: 'README.md' })).toBe(filled)
})

test.each(['', '<!-- x -->', '<!-- /x --> <!-- x -->'])('a page without both markers is refused: %j', (text) => {
  expect(() => fillMarkers({ text, name: 'x', table: 'T', path: 'README.md' })).toThrow(
    'README.md needs <!-- x --> and, after it, <!-- /x -->',
  )
})
