import { setTimeout } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { type BumpBench, startBumpBench } from '../support/bump-bench.ts'
import { randomOf } from '../support/interleave.ts'
import { writersAtOnce } from '../support/writers-at-once.ts'

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
  const stopped = (index: number) => {
    const controller = new AbortController()
    setTimeout(1_000 + random() * 20_000).then(() => controller.abort(new Error('stopped')))
    return { budgetMilliseconds, signal: index % 4 === 0 ? controller.signal : new AbortController().signal }
  }
  const { outcomes, strangers, commits, ...rest } = await writersAtOnce(bench, 64, stopped)
  expect(rest).toEqual({ straight: true, lost: [], wrongFiles: [] })
  expect(outcomes.filter((_outcome, index) => index % 4 !== 0)).toEqual(Array.from({ length: 48 }, () => 'bumped'))
  // A push that was under way when its writer was stopped is either whole or not there.
  expect(commits).toBe(outcomes.filter((outcome) => outcome === 'bumped').length + strangers.length)
  expect(bench.leftovers()).toEqual([])
})
