import { describe, expect, test } from 'vitest'
import { findBuildKit } from '../support/buildkit.ts'
import type { Fault } from '../support/ecr/faults.ts'
import { findEngine } from '../support/engine.ts'
import { everyKind, interruptEverywhere, theEnd } from '../support/interrupt.ts'
import { builderPush, dockerPush, layoutPush } from '../support/pushes.ts'

const engine = await findEngine()
const buildKit = await findBuildKit()
const kinds = [...everyKind, theEnd]
const twoParts = 11_000_000

/** At each request in its turn; a run whose credentials are refused may say so, once, clearly. */
describe('interrupted at any request, a push ends in the right digest or says why not, and the next is well', () => {
  const expected = {
    first: expect.stringMatching(/^(built$|reused$|denied: )/),
    second: expect.stringMatching(/^(built|reused)$/),
    digestIsRight: true,
    knownSentAgain: [],
    sent: 3,
  }

  test.each<Fault>([...kinds, { kind: 'stall' }])('of an OCI layout in parts: $kind $status', async (fault) => {
    const all = await interruptEverywhere(fault, () => layoutPush(twoParts))
    expect(all.length).toBeGreaterThan(14)
    for (const one of all) expect(one).toMatchObject({ ...expected, sentAgain: [] })
  })

  test.runIf(engine).each(kinds)('of the real Docker: $kind $status', async (fault) => {
    const all = await interruptEverywhere(fault, () => dockerPush(engine?.docker ?? 'docker'))
    expect(all.length).toBeGreaterThan(14)
    for (const one of all) expect(one).toMatchObject(expected)
  })

  test.runIf(buildKit).each(kinds)('of a remote BuildKit: $kind $status', async (fault) => {
    const all = buildKit ? await interruptEverywhere(fault, () => builderPush(buildKit)) : []
    expect(all.length).toBeGreaterThan(12)
    for (const one of all) expect(one).toMatchObject(expected)
  })
})
