import { expect, test } from 'vitest'
import { readVitestReport } from './vitest-report.ts'

const passed = { fullName: 'adds', status: 'passed', failureMessages: [] }
const failed = {
  fullName: 'a registry takes a push',
  status: 'failed',
  failureMessages: [
    'AssertionError: expected \u001b[31m1\u001b[39m to be 2\n    at /checkout/src/b.test.ts:3:5\n    at file:///checkout/node_modules/vitest/index.js:1:1\n',
  ],
}

test('a report names the tests that failed, and the files that did not load, with what they said', () => {
  const testResults = [
    { name: '/checkout/src/a.test.ts', status: 'passed', message: '', assertionResults: [passed] },
    { name: '/checkout/src/b.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
    { name: '/checkout/src/c.test.ts', status: 'failed', message: 'Cannot find ./gone.ts', assertionResults: [] },
  ]
  const text = JSON.stringify({ numTotalTests: 5, numPendingTests: 2, testResults })
  expect(readVitestReport(text, '/checkout')).toEqual({
    total: 5,
    skipped: 2,
    failed: [
      {
        name: 'src/b.test.ts: a registry takes a push',
        said: ['AssertionError: expected 1 to be 2', '    at /checkout/src/b.test.ts:3:5'],
      },
      { name: 'src/c.test.ts', said: ['Cannot find ./gone.ts'] },
    ],
  })
})
