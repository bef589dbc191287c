import { expect, test } from 'vitest'
import { readVitestReport } from './vitest-report.ts'

const passed = { fullName: 'adds', status: 'passed' }
const failed = { fullName: 'a registry takes a push', status: 'failed' }

test('a report names the tests that failed, and the files that did not load', () => {
  const testResults = [
    { name: '/checkout/src/a.test.ts', status: 'passed', assertionResults: [passed] },
    { name: '/checkout/src/b.test.ts', status: 'failed', assertionResults: [passed, failed] },
    { name: '/checkout/src/c.test.ts', status: 'failed', assertionResults: [] },
  ]
  const text = JSON.stringify({ numTotalTests: 5, numPendingTests: 2, testResults })
  expect(readVitestReport(text, '/checkout')).toEqual({
    total: 5,
    skipped: 2,
    failed: ['src/b.test.ts: a registry takes a push', 'src/c.test.ts'],
  })
})
