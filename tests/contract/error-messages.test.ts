import { expect, test } from 'vitest'
import { createDecompose } from '../../scripts/messages/decompose.ts'
import { hasRemedy } from '../../scripts/messages/find-rows.ts'
import { heard } from '../../scripts/messages/heard.ts'
import { inputMistakes, untoldMistakes } from '../../scripts/messages/input-mistakes.ts'
import { readRows } from '../../scripts/messages/message-row.ts'
import { readSource } from '../../scripts/messages/source-texts.ts'
import { splitMessage } from '../../scripts/messages/split-message.ts'
import { stands } from '../../scripts/messages/standing.ts'
import { say, wordsOf } from '../../scripts/messages/written-rows.ts'

const source = readSource()
const { texts, sites } = source
const rows = readRows()
const again = 'run the tests that make the error, then `npm run messages -- --tell` and `npm run docs`'

test('every error on the page says what to do', () => {
  expect(rows.filter(({ pattern }) => !hasRemedy(pattern))).toEqual([])
})

test('no part of an error on the page ends within brackets or what is quoted', () => {
  const torn = rows
    .flatMap(({ pattern }) => Object.values(splitMessage(pattern)))
    .filter((part) => /[()`"]/.test(part.replace(/`[^`]*`|"[^"]*"/g, '').replace(/\((?:[^()]|\([^()]*\))*\)/g, '')))
  expect(torn).toEqual([])
})

test('the words of every error on the page stand in the source', () => {
  const decompose = createDecompose(texts)
  const gone = rows.filter((row) => !stands(row, decompose)).map(({ pattern }) => pattern)
  expect(gone, again).toEqual([])
})

test('every error that the source writes out stands on the page', () => {
  const told = [...rows.map(({ pattern }) => pattern), ...heard].join('\n')
  const missing = sites.flatMap(({ file, texts: written }) =>
    written
      .map(({ parts }) => wordsOf(parts))
      .filter((words) => say(words) && !told.includes(words))
      .map((words) => `${file}: ${words}`),
  )
  expect(missing, again).toEqual([])
})

test('every mistake of an input that the source writes out stands on the page', () => {
  const missing = untoldMistakes(inputMistakes(source), rows).map(({ pattern }) => pattern)
  expect(missing, 'run `npm run messages -- --tell` and `npm run docs`').toEqual([])
})
