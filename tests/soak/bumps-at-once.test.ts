import { afterEach, expect, test, vi } from 'vitest'
import { type BumpBench, startBumpBench } from '../support/bump-bench.ts'
import { randomOf } from '../support/interleave.ts'
import { runAction } from '../support/runner/run-action.ts'
import { type OtherWriter, writersAtOnce } from '../support/writers-at-once.ts'

// Each writer has two cores of its own on GitHub; here all of them share a few.
vi.setConfig({ testTimeout: 1_800_000 })
const budgetMilliseconds = 1_700_000

let bench: BumpBench
afterEach(() => bench.stop())

const whole = { straight: true, strangers: [], lost: [], wrongFiles: [] }

test.each([
  ['git', 0],
  ['git', 200],
  ['api', 0],
  ['api', 200],
] as const)(
  '64 writers at once over %s with %i ms of latency: all land, in a straight line, and nothing is lost',
  async (transport, latencyMilliseconds) => {
    bench = await startBumpBench({ transport, latencyMilliseconds })
    const race = await writersAtOnce(bench, 64, () => ({ budgetMilliseconds }))
    expect(race).toEqual({ ...whole, outcomes: Array.from({ length: 64 }, () => 'bumped'), commits: 64 })
    expect(bench.leftovers()).toEqual([])
  },
)

test('of 64 writers every fourth is stopped at some moment: the others land, and of the stopped ones nothing is left', async () => {
  bench = await startBumpBench({ transport: 'git', latencyMilliseconds: 50 })
  const random = randomOf(1)
  const left: unknown[] = []
  // A run that is cancelled stops all children of its process, so each that is stopped has a process of its own.
  const stopped: OtherWriter = async (repository, service) => {
    const run = await runAction({
      directory: 'actions/gitops-bump',
      inputs: {
        'manifests-repository': repository,
        'manifests-token': bench.token,
        'manifests-files': '**',
        images: `${service}=v2`,
        order: 'none',
        timeout: '25m',
      },
      github: { server_url: bench.server.url },
      secrets: [bench.token],
      cancelWhen: { milliseconds: 1_000 + random() * 20_000 },
    })
    left.push(...run.leftovers.files, ...run.leftovers.processes)
    if (run.outputs.outcome !== 'bumped') throw new Error(run.outputs.outcome)
    return { outcome: 'bumped', commit: run.outputs.commit ?? '' }
  }
  const race = writersAtOnce(
    bench,
    64,
    () => ({ budgetMilliseconds }),
    (index) => (index % 4 === 0 ? stopped : undefined),
  )
  const { outcomes, strangers, commits, ...rest } = await race
  expect(rest).toEqual({ straight: true, lost: [], wrongFiles: [] })
  expect(outcomes.filter((_outcome, index) => index % 4 !== 0)).toEqual(Array.from({ length: 48 }, () => 'bumped'))
  expect(outcomes).toContain('Error: cancelled')
  // A push that was under way when its writer was stopped is either whole or not there.
  expect(commits).toBe(outcomes.filter((outcome) => outcome === 'bumped').length + strangers.length)
  expect([...left, ...bench.leftovers()]).toEqual([])
})
