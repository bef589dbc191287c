import { expect, test } from 'vitest'
import { compare } from './compare.ts'
import { createDecompose } from './decompose.ts'
import type { MessageRow } from './message-row.ts'
import { readFile } from './source-texts.ts'

const row = (pattern: string): MessageRow => ({ domain: 'images', reason: 'denied', pattern })
const made = (message: string, ...patterns: string[]) => ({
  reason: 'denied',
  message,
  rows: patterns.map((pattern) => ({ row: row(pattern), said: message })),
})
const { texts } = readFile(
  'src/images/push.ts',
  'const said = (tag, code) => [`${tag} is taken. Use another`, `failed with code ${code}:`]',
)
const decompose = createDecompose(texts)

test.each<[string, string[], string[], string[]]>([
  ['what is on the page and made is well', ['‹tag› is taken. Use another'], [], []],
  ['what is not on the page is told', [], ['‹tag› is taken. Use another'], []],
  ['so is what nothing makes', ['‹tag› is taken. Use another', '‹tag› is gone'], [], ['‹tag› is gone']],
  ['a message that reads otherwise by chance is still that of its row', ['‹name› is taken. Use another'], [], []],
  [
    'lines of others may stand between',
    ['‹tag› is taken. Use another', 'failed: … ‹tag› is gone'],
    [],
    ['failed: … ‹tag› is gone'],
  ],
])('%s', (_name, told, untold, unmade) => {
  const found = compare([made('v1 is taken. Use another', '‹tag› is taken. Use another')], told.map(row), decompose)
  expect(found).toEqual({ untold: untold.map(row), unmade: unmade.map(row) })
})

test('a message of several lines is that of a row with the first and a later one', () => {
  const message = 'failed with code 1:\nError: a\nSet a role'
  const told = [row('failed with code ‹code›: … Set a role')]
  expect(compare([made(message, 'failed with code 1: … Set a role')], told, decompose)).toEqual({
    untold: [],
    unmade: [],
  })
  expect(compare([{ ...made(message), reason: 'rejected' }], told, decompose).unmade).toEqual(told)
})

test('of a list of mistakes one that is on the page does not stand for the others', () => {
  const lines: [said: string, pattern: string][] = [
    ['sbom: is empty. Give one', '‹input›: is empty. Give one'],
    ['tag: is taken. Use another', '‹input›: is taken. Use another'],
  ]
  const rows = lines.map(([said, pattern]) => ({ row: row(pattern), said }))
  const mistakes = { reason: 'denied', message: lines.map(([said]) => said).join('\n'), rows }
  expect(compare([mistakes], [row('‹input›: is empty. Give one')], decompose).untold).toEqual([
    row('‹input›: is taken. Use another'),
  ])
})
