import { describe, expect, test } from 'vitest'
import { deliveries } from '../../../scripts/demonstration/deliveries.ts'
import { findEngine } from '../../support/engine.ts'
import { findTool } from '../../support/tools.ts'
import { openWorkflowWorld } from '../workflow-world.ts'

const engine = (await findTool('act')) && (await findEngine())
const [, dearer, , crashing] = deliveries({ runs: true })

describe.runIf(engine)('the workflows that people call, under act, on the cluster', () => {
  test('deliver to demo, promote to production, deliver a bad version, and roll it back', async () => {
    if (!engine) return
    await using world = await openWorkflowWorld(engine)
    const { tenItems } = world
    const outcomeOf = (run: Awaited<ReturnType<typeof world.deliver>>) => run.job('summary')?.outputs.summary?.outcome

    const delivered = await world.deliver('Raise the price', dearer?.edit)
    expect(outcomeOf(delivered), delivered.log).toBe('live')
    expect([await tenItems('demo'), await tenItems('production')]).toEqual([94.9, undefined])

    const promoted = await world.dispatch('promote.yml', { delivery: 'push' })
    expect(outcomeOf(promoted), promoted.log).toBe('live')
    expect(await tenItems('production')).toBe(94.9)

    const bad = await world.deliver('Read the price from a file', crashing?.edit)
    expect([bad.result, outcomeOf(bad)], bad.log).toEqual(['failure', 'degraded'])
    expect(bad.job('health')?.summaries.join()).toContain("ENOENT: no such file or directory, open '/etc/quote/price'")
    expect(await tenItems('demo')).toBe(94.9)

    const rolledBack = await world.dispatch('rollback.yml', { environment: 'demo', service: 'quote', commit: '' })
    expect(outcomeOf(rolledBack), rolledBack.log).toBe('live')
    expect([await tenItems('demo'), await tenItems('production')]).toEqual([94.9, 94.9])
    const again = await world.dispatch('promote.yml', { delivery: 'push' })
    expect(again.job('bump')?.outputs.bump?.outcome, again.log).toBe('unchanged')
  })
})
