import { expect, test } from 'vitest'
import { expressionsOf, parseExpressions, referencesIn } from './expressions.ts'

test.each([
  ['${{ needs.a.outputs.b }} and ${{ github.ref }}', ['needs.a.outputs.b', 'github.ref']],
  ["${{ steps['a'].outputs['b-c'] }}", ['steps.a.outputs.b-c']],
  ['${{ toJSON(needs) }}', ['needs']],
  ['${{ needs.*.result }}', ['needs.*.result']],
  ['${{ matrix[inputs.name].b }}', ['matrix.*.b', 'inputs.name']],
  ['${{ !env.a && (github.a == 1 || fromJSON(vars.b)[inputs.c]) }}', ['env.a', 'github.a', 'vars.b', 'inputs.c']],
  ["${{ format('}}', github.ref) }}", ['github.ref']],
  ['no expression', []],
])('%s reads %j', (text, paths) => {
  const read = parseExpressions(text).flatMap(referencesIn)
  expect(read.map((path) => path.join('.'))).toEqual(paths)
})

test('a condition is an expression without being marked as one', () => {
  const found = expressionsOf({
    if: 'inputs.push',
    steps: [{ if: 'always()', run: 'inputs.push' }],
    name: '${{ vars.a }}',
  })
  expect(found.map(({ where, trees }) => [where, trees.flatMap(referencesIn)])).toEqual([
    ['if', [['inputs', 'push']]],
    ['steps.0.if', []],
    ['name', [['vars', 'a']]],
  ])
})
