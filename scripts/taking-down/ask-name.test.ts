import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { askName } from './ask-name.ts'

test.each([
  { what: 'a name', typed: ' blue \n', name: 'blue' },
  { what: 'nobody at the terminal', typed: '', name: '' },
])('$what is an answer', async ({ typed, name }) => {
  const input = new PassThrough()
  const answer = askName({
    ...{ question: 'Its name: ', signal: new AbortController().signal },
    terminal: { input, output: new PassThrough() },
  })
  input.end(typed)
  expect(await answer).toBe(name)
})
