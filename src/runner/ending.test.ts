import { expect, test } from 'vitest'
import { Failure } from '../lib/failure.ts'
import { failed } from './ending.ts'

const why = (message: string): string | undefined => {
  const { signal } = new AbortController()
  return failed(new Failure('rejected', message), signal).report.sections[0]?.body
}

test('mistakes are a list, one a line', () => {
  expect(why('region: is empty\npush: is empty')).toBe('- `region: is empty`\n- `push: is empty`')
})

test('an excerpt keeps its columns, so that the caret points where it should', () => {
  const message = 'a.yaml:4: is an alias\n  4 |   tag: *t\n    |        ^'
  expect(why(message)).toBe(`\`\`\`\n${message}\n\`\`\``)
})
