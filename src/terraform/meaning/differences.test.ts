import { expect, test } from 'vitest'
import { differences, isSame } from './differences.ts'
import { readChange } from './plan-change.ts'

test.each<[string, string, boolean]>([
  ['{"a":1,"b":[2]}', '{"b":[2],"a":1}', true],
  ['{"a":null}', '{"b":null}', false],
  ['{"__proto__":{}}', '{"a":1}', false],
  ['{"constructor":null}', '{"a":null}', false],
])('%s and %s: %j', (one, other, same) => {
  expect(isSame(JSON.parse(one), JSON.parse(other))).toBe(same)
})

test('a text of brackets deeper than the stack is told as the text that it is', () => {
  const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  const { attributes } = differences(
    readChange({ actions: ['update'], before: { policy: deep(100_000) }, after: { policy: deep(100_001) } }),
  )
  expect(attributes.map(({ path }) => path)).toEqual(['policy'])
})
