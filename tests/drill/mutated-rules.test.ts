import { expect, test } from 'vitest'
import { evaluatedEach, rulesFile } from '../support/drill/rules.ts'
import { endOf, openDrillWorld } from '../support/drill/world.ts'

/** The test of the tester: where the rule is gone, or does not match what it should, the OOM drill must fail. */
test('without its rule the OOM drill injects nothing and fails; with one that never matches it fails after the kill', async () => {
  const without = evaluatedEach(rulesFile(['ContainerOOMKilled']), '1s')
  await using world = await openDrillWorld({ rules: without })
  await using first = await world.drill('oom-kill', '3s')
  const removed = await endOf(first)
  expect(removed.exitCode).toBe(1)
  expect(removed.report?.because).toBe('Prometheus has no rule ContainerOOMKilled: apply manifests/observability')
  expect(world.kubernetes.requests.filter(({ path, method }) => method === 'POST' && !path.includes('dryRun'))).toEqual(
    [],
  )

  await world.monitoring.useRules(
    evaluatedEach(rulesFile(), '1s').replaceAll('reason="OOMKilled"', 'reason="OOMkilled"'),
  )
  await using second = await world.drill('oom-kill', '3s')
  const mutated = await endOf(second)
  expect(mutated.exitCode).toBe(1)
  expect(mutated.report?.measures.filter(({ tookMilliseconds }) => tookMilliseconds === undefined)).toMatchObject([
    { what: expect.stringMatching(/^Prometheus: ContainerOOMKilled fires for pod oom-kill-/) },
    { what: expect.stringMatching(/^Alertmanager: ContainerOOMKilled fires for pod oom-kill-/) },
  ])
  expect(mutated.report?.because).toMatch(
    /not seen: Prometheus: ContainerOOMKilled fires for pod oom-kill-\w+, within 9\.0s/,
  )
  expect(mutated.log.join('\n')).toContain('its container was OOM-killed')
  expect([...world.kubernetes.cluster.pods.keys()]).toEqual([])
})
