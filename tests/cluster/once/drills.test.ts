import { expect, test } from 'vitest'
import { drillNames } from '../../../src/drill/failures/drill.ts'
import { drillOf } from '../../../src/drill/failures/drills.ts'
import { rulesFile } from '../../support/drill/rules.ts'
import { lateIn } from '../drill-held.ts'
import { openClusterDrills } from '../drills-world.ts'

/** A quarter of an hour, which two of the rules need: they wait for ten minutes until they fire. */
test('all drills at once: each alert fires for its own failure and is resolved, in time; without their rules none passes', async () => {
  await using drills = await openClusterDrills(rulesFile())
  const held = await Promise.all(drillNames.map((name) => drills.hold(name)))
  for (const { outcome, log } of held) expect(outcome, log).toBe('passed')
  expect(held.map(({ report }) => [report?.drill, report?.verdict, lateIn(report)])).toEqual(
    drillNames.map((name) => [name, 'passed', []]),
  )

  const alerts = drillNames.map((name) => drillOf(name, 30_000).alert)
  await drills.monitoring.useRules(rulesFile(alerts))
  const blind = await Promise.all(drillNames.map((name) => drills.hold(name)))
  expect(blind.map(({ outcome, report }) => [outcome, report?.because])).toEqual(
    alerts.map((alert) => ['failed', `Prometheus has no rule ${alert}: apply manifests/observability`]),
  )
}, 2_400_000)
