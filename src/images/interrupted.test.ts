import { describe, expect, test } from 'vitest'
import type { Fault } from '../../tests/support/ecr/faults.ts'
import { findEngine } from '../../tests/support/engine.ts'
import { interruptEverywhere, theEnd } from '../../tests/support/interrupt.ts'
import { dockerPush, layoutPush } from '../../tests/support/pushes.ts'

const engine = await findEngine()

/** Every kind of fault is tried by the soak tests. */
describe('interrupted at any request, a push ends in the right digest, and the next sends what is missing alone', () => {
  test.each<Fault>([{ kind: 'reset' }, { kind: 'lose-answer' }, { kind: 'throttled' }, { kind: 'stall' }])(
    'of an OCI layout: $kind',
    { timeout: 60_000 },
    async (fault) => {
      const all = await interruptEverywhere(fault, layoutPush)
      expect(all.length).toBeGreaterThan(10)
      for (const one of all) {
        expect(one).toMatchObject({ first: 'built', second: 'reused', digestIsRight: true, sentAgain: [] })
      }
    },
  )

  test('of an OCI layout: the run ends there', { timeout: 60_000 }, async () => {
    const all = await interruptEverywhere(theEnd, layoutPush)
    expect(all.length).toBeGreaterThan(10)
    for (const one of all) {
      expect(one).toMatchObject({
        first: expect.stringMatching(/^denied: AWS does not allow/),
        ...healed,
        sentAgain: [],
      })
    }
  })

  test.runIf(engine)('of the real Docker: the run ends there', { timeout: 120_000 }, async () => {
    const all = await interruptEverywhere(theEnd, () => dockerPush(engine?.docker ?? 'docker'))
    expect(all.length).toBeGreaterThan(12)
    for (const one of all) {
      expect(one).toMatchObject({ first: expect.stringMatching(/^denied: AWS does not allow/), ...healed })
    }
  })
})

const healed = { second: expect.stringMatching(/^(built|reused)$/), digestIsRight: true, knownSentAgain: [], sent: 3 }
