import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** What vitest's JSON report says in short; `failed` holds a failed test's file and name, or a file that did not load, each followed by what it said. */
export type VitestReport = { total: number; skipped: number; failed: Failed[] }

export type Failed = { name: string; said: string[] }

/** Reads the report of `--reporter=json`; paths are told from `root`. */
export const readVitestReport = (text: string, root: string): VitestReport => {
  const { numTotalTests, numPendingTests, testResults }: Report = JSON.parse(text)
  return {
    total: numTotalTests,
    skipped: numPendingTests,
    failed: testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = relative(root, name)
      const tests = assertionResults.filter((test) => test.status === 'failed')
      if (tests.length > 0)
        return tests.map((test) => ({ name: `${file}: ${test.fullName}`, said: said(test.failureMessages) }))
      return status === 'failed' ? [{ name: file, said: said([message]) }] : []
    }),
  }
}

type Report = {
  numTotalTests: number
  numPendingTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

/** The stack tells where; of a message that is longer than this the log above has the rest. */
const mostLines = 30

const said = (messages: string[]): string[] =>
  messages
    .flatMap((message) => stripVTControlCharacters(message).split('\n'))
    .filter((line) => line.trim() !== '' && !/^\s+at .*node_modules/.test(line))
    .slice(0, mostLines)
