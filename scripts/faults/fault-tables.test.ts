import { expect, test } from 'vitest'
import { countOne, type FaultRow, readFaultRows } from './fault-rows.ts'
import { faultTable } from './fault-tables.ts'

test('cases are counted as tried, and each way of surviving by itself', () => {
  const rows: FaultRow[] = []
  const cutOff = { done: 'reset', to: 'gitops-bump' }
  for (const how of ['retried', 'one clear error', 'retried', undefined]) countOne(rows, { ...cutOff, how })
  countOne(rows, { done: '500', to: 'gitops-bump', how: 'retried' })
  expect(readFaultRows(JSON.stringify(rows), 'kept.json')).toEqual(rows)
  expect(faultTable(rows)).toBe(
    [
      '| What was done | To what     | Tried | Survived | How                            |',
      '| ------------- | ----------- | ----- | -------- | ------------------------------ |',
      '| reset         | gitops-bump | 4     | 3        | retried: 2; one clear error: 1 |',
      '| 500           | gitops-bump | 1     | 1        | retried: 1                     |',
      '| **All**       |             | 5     | 4        |                                |',
    ].join('\n'),
  )
})

test.each(['{}', '[1]', '[{"done":"reset"}]'])('what is no list of rows is refused: %s', (text) => {
  expect(() => readFaultRows(text, 'kept.json')).toThrow('kept.json is no list of rows')
})
