import { mkdir, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll } from 'vitest'
import { countOne, type FaultRow } from '../../scripts/faults/fault-rows.ts'
import { isWhole } from './sample.ts'

/** One case: the suite's file in docs/faults, what was done, and to what. */
export type Case = { suite: string; done: string; to: string }

const rows = new Map<string, FaultRow[]>()
const isKept = isWhole && process.env.SLIPWAY_FAULTS_WRITE === '1'

/**
 * Counts a case as tried, and as survived with what `survive` returns, a word or two for how: `retried`, `one clear
 * error`. What it throws is thrown on. A suite is one file of tests: what it counted replaces what is kept of it.
 */
export const tally = async ({ suite, done, to }: Case, survive: () => Promise<string>): Promise<void> => {
  const ofSuite = rows.get(suite) ?? []
  rows.set(suite, ofSuite)
  let how: string | undefined
  try {
    how = await survive()
  } finally {
    countOne(ofSuite, { done, to, how })
  }
}

afterAll(async () => {
  if (!isKept) return
  const folder = resolve(import.meta.dirname, '../../docs/faults')
  await mkdir(folder, { recursive: true })
  for (const [suite, counted] of rows) {
    await writeFile(resolve(folder, `${suite}.json`), `${JSON.stringify(counted, undefined, 2)}\n`)
  }
})
