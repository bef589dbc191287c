import { expect, test } from 'vitest'
import { mistakesOf, runInterleaving } from '../../tests/support/bump-interleavings.ts'

test('in 1,000 interleavings of eight runs an older one that ends later never overwrites a newer image', {
  timeout: 120_000,
}, async () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 1_000; seed += 1) {
    const one = await runInterleaving(seed, { rollbacks: false })
    const last = one.steps.at(-1)
    expect([seed, mistakesOf(one), last?.quote, last?.cart]).toEqual([seed, [], one.newest.quote, one.newest.cart])
    for (const outcome of one.outcomes) seen.add(outcome)
  }
  expect([...seen].sort()).toEqual(['bumped', 'superseded'])
})

test('nor when bumps are taken back meanwhile, and what was taken back does not come back', {
  timeout: 120_000,
}, async () => {
  const seen = new Set<string>()
  for (let seed = 0; seed < 200; seed += 1) {
    const one = await runInterleaving(seed, { rollbacks: true })
    expect([seed, mistakesOf(one)]).toEqual([seed, []])
    for (const outcome of one.outcomes) seen.add(outcome)
  }
  expect([...seen].sort()).toEqual(expect.arrayContaining(['bumped', 'held', 'rolled-back', 'superseded', 'unchanged']))
})
