import { expect, test } from 'vitest'
import { closingTable, isGood, type Row } from './closing-table.ts'

const passed: Row = { step: 'unit', result: 'passed', seconds: 12.34, note: '310 tests' }
const failed: Row = { step: 'shell scripts', result: 'failed', seconds: 0.2 }
const notRun: Row = { step: 'demo', result: 'not-run', seconds: 0, note: 'no Docker engine answers' }
const skipping: Row = { step: 'e2e', result: 'passed', seconds: 100, skipped: 2, note: '40 tests' }

test.each([
  { name: 'all passed', rows: [passed], ordinary: true, complete: true },
  { name: 'one failed', rows: [passed, failed], ordinary: false, complete: false },
  { name: 'one could not run', rows: [passed, notRun], ordinary: true, complete: false },
  { name: 'tests were skipped', rows: [passed, skipping], ordinary: true, complete: false },
])('$name', ({ rows, ordinary, complete }) => {
  expect([isGood(rows, { complete: false }), isGood(rows, { complete: true })]).toEqual([ordinary, complete])
})

test('the table says what ran, how long, and what did not run and why', () => {
  expect(closingTable([passed, failed, notRun, skipping]).split('\n')).toEqual([
    'step           result   seconds',
    'unit           passed      12.3  310 tests',
    'shell scripts  FAILED       0.2',
    'demo           not run      0.0  no Docker engine answers',
    'e2e            passed     100.0  2 tests skipped; 40 tests',
    'total                     112.5',
  ])
})

test('what failed is named below the table, the first hundred lines of it', () => {
  const below = Array.from({ length: 101 }, (_, index) => `a.test.ts: ${index}`)
  const unit: Row = { step: 'unit', result: 'failed', seconds: 1, note: '101 of 130 tests failed', below }
  expect(closingTable([unit, passed]).split('\n').slice(4)).toEqual([
    '',
    'unit:',
    ...below.slice(0, 100).map((line) => `  ${line}`),
    '  and 1 more lines',
  ])
})
