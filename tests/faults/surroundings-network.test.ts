import { expect, test } from 'vitest'
import { worldNames, worlds } from '../support/action-worlds/all.ts'
import { surviveIn } from '../support/surroundings/survive.ts'
import { networks } from './networks.ts'
import { sampled } from './sample.ts'
import { tally } from './tally.ts'

const suite = 'surroundings-network'
const everyAction = 'every action'

/** When a case is taken to hang: `deliver` alone takes minutes on a machine with much else to do. */
const patience = 900_000

const cases = networks.flatMap((row) => (row.of ?? worldNames).map((to) => ({ ...row, to })))

test.concurrent.each(sampled(cases, 14))(
  '$done: $to',
  async ({ done, make, expected, past, to }) => {
    await tally({ suite, done, to: everyAction }, async () => {
      await using network = await make()
      const how = await surviveIn(network, worlds[to], expected(to))
      if (past) expect(network.asked).toEqual([])
      return how
    })
  },
  patience,
)
