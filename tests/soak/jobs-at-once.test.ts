import { expect, test } from 'vitest'
import { findEngine } from '../support/engine.ts'
import { runJobs } from '../support/jobs.ts'

const engine = await findEngine()

test.runIf(engine)('64 jobs that build the same content at once for a new repository agree on one digest', async () => {
  const { results, built, tags, immutable } = await runJobs(engine?.docker ?? 'docker', 64)
  expect(new Set(built).size).toBe(64)
  expect(results.filter(({ outcome }) => outcome === 'built')).toHaveLength(1)
  const digests = new Set(results.map((result) => result.pushed && result.image.digest))
  expect([...digests]).toEqual(Object.values(tags))
  expect(immutable).toBe(true)
})
