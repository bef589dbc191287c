import { describe, expect, test, vi } from 'vitest'
import { randomOf } from '../support/interleave.ts'
import type { StopBy } from '../support/runner/stop.ts'
import { victims as all } from '../support/signals/all.ts'
import { rehearse, strike } from '../support/signals/strike.ts'
import { isWhole, sampled } from './sample.ts'
import { tally } from './tally.ts'

// Each waits most of its time for somebody, and they share two cores.
vi.setConfig({ maxConcurrency: 3 })

/** Which moments: another one each time all are tried, and the same in an ordinary run; `SLIPWAY_FAULTS_SEED` gives one. */
const seed = Number(process.env.SLIPWAY_FAULTS_SEED ?? (isWhole ? Date.now() % 1_000_000 : 1))
const random = randomOf(seed)
const ways: StopBy[] = ['cancel', 'SIGTERM', 'SIGKILL', 'SIGKILL to all']
const said = { cancel: 'SIGINT', SIGTERM: 'SIGTERM', SIGKILL: 'SIGKILL', 'SIGKILL to all': 'SIGKILL, its children too' }

/** Only those whose names have this in them. */
const only = process.env.SLIPWAY_FAULTS_ONLY
const victims = all.filter(({ name }) => only === undefined || name.includes(only))
const moments = 3
const cases = victims.flatMap(({ name }) =>
  Array.from({ length: moments }, () => ways.map((by) => ({ name, by, share: random() }))).flat(),
)
const tried = sampled(cases, 8)

describe(`at moments of the seed ${seed}`, () => {
  test.concurrent.each(
    victims.filter(({ name, open }) => open !== undefined && tried.some((one) => one.name === name)),
  )(
    '$name, stopped at any moment: nothing is left, and the next run does it',
    async ({ name, open }) => {
      const victim = await open?.()
      if (victim === undefined) return
      try {
        const { milliseconds, problems } = await rehearse(victim)
        expect(problems).toEqual([])
        const found: string[] = []
        for (const { by, share } of tried.filter((one) => one.name === name)) {
          const done = `${said[by]} at a random moment`
          await tally({ suite: 'signals', done, to: name }, async () => {
            const fate = await strike(victim, { by, share, ofMilliseconds: milliseconds })
            if (fate.problems.length === 0) return fate.how
            throw new Error(JSON.stringify({ seed, by, ...fate }, undefined, 2))
          }).catch((error: unknown) => found.push(String(error)))
        }
        expect(found).toEqual([])
      } finally {
        await victim.close()
      }
    },
    1_800_000,
  )
})
