import { expect, test } from 'vitest'
import { createDecompose } from '../../scripts/messages/decompose.ts'
import { hasRemedy } from '../../scripts/messages/find-rows.ts'
import { heard } from '../../scripts/messages/heard.ts'
import { readRows } from '../../scripts/messages/message-row.ts'
import { type Part, readSource } from '../../scripts/messages/source-texts.ts'
import { stands } from '../../scripts/messages/standing.ts'

const { texts, sites } = readSource()
const rows = readRows()
const again = 'run the tests that make the error, then `node scripts/messages.ts --tell` and `npm run docs`'

test('every error on the page says what to do', () => {
  expect(rows.filter(({ pattern }) => !hasRemedy(pattern))).toEqual([])
})

test('the words of every error on the page stand in the source', () => {
  const decompose = createDecompose(texts)
  const gone = rows.filter((row) => !stands(row, decompose)).map(({ pattern }) => pattern)
  expect(gone, again).toEqual([])
})

/** The longest words of a text; those of a part that only some errors have say too little. */
const wordsOf = (parts: Part[]): string =>
  parts.reduce<string>(
    (longest, part) => (typeof part === 'string' && part.length > longest.length ? part : longest),
    '',
  )

test('every error that the source writes out stands on the page', () => {
  const told = [...rows.map(({ pattern }) => pattern), ...heard].join('\n')
  const missing = sites.flatMap(({ file, texts: written }) =>
    written
      .map(({ parts }) => wordsOf(parts))
      .filter((words) => /\w+ .*\w+ .*\w/.test(words) && !told.includes(words))
      .map((words) => `${file}: ${words}`),
  )
  expect(missing, again).toEqual([])
})
