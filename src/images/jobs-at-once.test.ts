import { expect, test } from 'vitest'
import { findEngine } from '../../tests/support/engine.ts'
import { runJobs } from '../../tests/support/jobs.ts'

const engine = await findEngine()
const count = 8

/** The soak tests run 64. */
test.runIf(engine)(
  'jobs that build the same content at once for a new repository agree on one digest',
  { timeout: 120_000 },
  async () => {
    const { results, built, tags, immutable } = await runJobs(engine?.docker ?? 'docker', count)
    expect(new Set(built).size).toBe(count)
    expect(results.filter(({ outcome }) => outcome === 'built')).toHaveLength(1)
    const digests = new Set(results.map((result) => result.pushed && result.image.digest))
    expect([...digests]).toEqual(Object.values(tags))
    expect(immutable).toBe(true)
  },
)
