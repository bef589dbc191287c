import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type WorldName, worldNames, worlds } from '../support/action-worlds/all.ts'
import { holdsHarmless, hostileTexts, openCanary } from '../support/hostile-run.ts'
import { readActionFile } from '../support/runner/action-file.ts'
import { sampled } from './sample.ts'
import { tally } from './tally.ts'

const suite = 'hostile-inputs'
const kinds = Object.keys(hostileTexts(''))

const inputsOf = (world: WorldName): string[] => {
  const [name = ''] = world.split(' ')
  return readActionFile(name === 'deliver' ? '.' : join('actions', name)).inputs.map((input) => input.name)
}

/** Of each input two, and of each action all: one after the other, so that each is given to inputs of every sort. */
const cases = worldNames.flatMap((to) =>
  inputsOf(to).flatMap((input, index) =>
    kinds.filter((_, kind) => kind % 4 === index % 4).map((kind) => ({ to, input, kind })),
  ),
)

test.concurrent.each(sampled(cases, 14))('$kind as $input: $to', async ({ to, input, kind }) => {
  await tally({ suite, done: `${kind}, as an input`, to }, async () => {
    await using canary = await openCanary()
    await using world = await worlds[to]()
    const run = await world.run({ inputs: { [input]: hostileTexts(canary.path)[kind] ?? '' } })
    holdsHarmless(run, canary)
    expect(['nothing', 'all']).toContain(await world.stands())
    return run.exitCode === 0 ? 'works, and it is text' : 'one clear error'
  })
})
