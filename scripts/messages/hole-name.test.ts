import { expect, test } from 'vitest'
import { formatPattern } from './pattern.ts'
import { readFile } from './source-texts.ts'

test.each([
  ['`no ${name}`', 'no ‹name›'],
  ['`no ${place.branchName}`', 'no ‹branch name›'],
  ['`no ${JSON.stringify(raw.slice(0, 200))}`', 'no ‹raw›'],
  ["`no ${names.map((one) => one).join(', ')}`", 'no ‹names›'],
  ["`no ${said ?? 'nothing'}`", 'no ‹said›'],
  ['`no ${formatDuration(timeoutMilliseconds)}`', 'no ‹timeout milliseconds›'],
  ['`no ${describe(image)}`', 'no ‹describe›'],
  ["'no ' + name + '.'", 'no ‹name›.'],
  ['`no ${1}`', 'no ‹…›'],
])('%s is told as %s', (written, told) => {
  const [text] = readFile('a.ts', `const a = ${written}`).texts
  expect(formatPattern(text?.parts ?? [])).toBe(told)
})
