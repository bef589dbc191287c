import { relative } from 'node:path'

/** What vitest's JSON report says in short; `failed` holds a failed test's file and name, or a file that did not load. */
export type VitestReport = { total: number; skipped: number; failed: string[] }

/** Reads the report of `--reporter=json`; paths are told from `root`. */
export const readVitestReport = (text: string, root: string): VitestReport => {
  const { numTotalTests, numPendingTests, testResults }: Report = JSON.parse(text)
  return {
    total: numTotalTests,
    skipped: numPendingTests,
    failed: testResults.flatMap(({ name, status, assertionResults }) => {
      const file = relative(root, name)
      const tests = assertionResults.filter((test) => test.status === 'failed')
      if (tests.length > 0) return tests.map((test) => `${file}: ${test.fullName}`)
      return status === 'failed' ? [file] : []
    }),
  }
}

type Report = {
  numTotalTests: number
  numPendingTests: number
  testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[]
}
