import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'vitest'
import { type WorldName, worldNames, worlds } from '../support/action-worlds/all.ts'
import { changed } from '../support/surroundings/machine.ts'
import { type Expected, type Oddity, surviveIn } from '../support/surroundings/survive.ts'
import { sampled } from './sample.ts'
import { tally } from './tally.ts'

const suite = 'surroundings-clock'
const everyAction = 'every action'

/** When a case is taken to hang: `deliver` alone takes minutes on a machine with much else to do. */
const patience = 900_000

const minutes = 60_000
const shifted = (milliseconds: number): Promise<Oddity> => {
  const preload = resolve(import.meta.dirname, '../support/surroundings/shifted-clock.ts')
  return changed({
    env: { SHIFTED_CLOCK_MILLISECONDS: `${milliseconds}`, NODE_OPTIONS: `--import=${pathToFileURL(preload).href}` },
  })
}

/** GitHub takes no token that was made in the future, or whose end is too far off. */
const expected = (world: WorldName): Expected =>
  world === 'gitops-bump through the API'
    ? { reason: 'denied', says: /does not accept the time of this machine.*Set its clock right/ }
    : 'works'

const rows = [
  { done: 'a clock ten minutes fast', off: 10 * minutes },
  { done: 'a clock ten minutes slow', off: -10 * minutes },
]
const cases = rows.flatMap((row) => worldNames.map((to) => ({ ...row, to })))

test.concurrent.each(sampled(cases, 8))(
  '$done: $to',
  async ({ done, off, to }) => {
    await tally({ suite, done, to: everyAction }, async () => {
      await using oddity = await shifted(off)
      return await surviveIn(oddity, worlds[to], expected(to))
    })
  },
  patience,
)
