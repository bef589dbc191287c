import { expect, test } from 'vitest'
import { rulesFile } from '../../support/drill/rules.ts'
import { lateIn } from '../drill-held.ts'
import { holdByWorkflow } from '../drill-workflow.ts'
import { openClusterDrills } from '../drills-world.ts'
import { followStates } from '../follow-states.ts'

/**
 * With production's own intervals, since it is their sum that the 90 s are made of: a scrape each 30 s, rules each 15 s. The
 * pod is well for 45 s, so that its restarts are seen at 0; alert and end wait for a scrape and a round of rules each.
 */
test('the alert for a pod that the kernel killed fires within 90 s, and is over within 90 s, twice; without its rule the drill fails', async () => {
  await using drills = await openClusterDrills(rulesFile())
  const ways = { bundle: () => drills.hold('oom-kill'), workflow: () => holdByWorkflow('oom-kill', drills) }
  for (const [way, hold] of Object.entries(ways)) {
    await using states = followStates((args) => drills.kubectl(...args), 'drills')
    const { outcome, report, log } = await hold()
    expect([way, outcome, lateIn(report)], `${log}\n${states.lines.join('\n')}`).toEqual([way, 'passed', []])
    expect(report?.measures.map(({ withinMilliseconds }) => withinMilliseconds)).toEqual([
      ...[60_000, 60_000, 60_000, 90_000, 90_000],
      ...[90_000, 90_000],
    ])
    expect(log).toContain('its container was OOM-killed (exit code 137)')
  }

  await drills.monitoring.useRules(rulesFile(['ContainerOOMKilled']))
  const { outcome, report } = await drills.hold('oom-kill')
  expect([outcome, report?.because, report?.object]).toEqual([
    ...['failed', 'Prometheus has no rule ContainerOOMKilled: apply manifests/observability', ''],
  ])
}, 900_000)
