import { describe, expect, test } from 'vitest'
import { holdFaster } from '../support/drill/faster-drill.ts'
import { faster, rulesFile } from '../support/drill/rules.ts'
import { openDrillWorld } from '../support/drill/world.ts'

/**
 * The drills whose rules wait for minutes, against a real Prometheus and Alertmanager, in a world that is fifteen times
 * faster: the rules' durations and windows, the drills' times, the kubelet's back-off and the progress deadline are divided
 * by that; metrics are read each 2 s for 30 s. The containers, their ends, their CPU time and their probes are real.
 */
const speed = 15
const intervalMilliseconds = 30_000 / speed

const open = async (rules: string, account = 'drill-runner') =>
  await openDrillWorld({ rules: faster(rules, speed), account, speed, intervalMilliseconds })

describe.each([
  { name: 'crash-loop', alert: 'PodCrashLooping', account: 'drill-runner' },
  { name: 'cpu-hog', alert: 'ContainerHighCPU', account: 'drill-runner' },
  { name: 'bad-image', alert: 'DeploymentRolloutStuck', account: 'rollout-drill-runner' },
  { name: 'failing-readiness', alert: 'PodNotReady', account: 'drill-runner' },
] as const)('$name', ({ name, alert, account }) => {
  test(`passes: ${alert} fires in time, and is resolved in time`, async () => {
    await using world = await open(rulesFile(), account)
    const { report, lines } = await holdFaster(world, { name, speed })
    expect([report.verdict, report.alert, report.because], lines.join('\n')).toEqual([
      'passed',
      alert,
      expect.stringMatching(new RegExp(`^${alert} fired for the right`)),
    ])
    expect([world.kubernetes.cluster.pods.size, world.kubernetes.cluster.deployments.size]).toEqual([0, 0])
  })

  test('fails without its rule, and injects nothing', async () => {
    await using world = await open(rulesFile([alert]), account)
    const { report } = await holdFaster(world, { name, speed })
    expect([report.verdict, report.because, report.object]).toEqual([
      ...['failed', `Prometheus has no rule ${alert}: apply manifests/observability`, ''],
    ])
  })
})
