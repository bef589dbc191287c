import { expect, test } from 'vitest'
import { misspelt } from './spelling.ts'

const said = ['docs/a.md:3: recieve ==> receive', 'src/b.test.ts:12: qoute ==> quote', ''].join('\n')

test('what is not meant is told as it was found', () => {
  expect(misspelt(said, { qoute: 'a test' })).toEqual(['docs/a.md:3: recieve ==> receive'])
})

test('what is meant has to be somewhere', () => {
  expect(misspelt(said, { qoute: 'a test', recieve: 'a test', teh: 'a joke' })).toEqual([
    'teh (a joke) is nowhere any more: take it out of scripts/spelling.ts',
  ])
})
