import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { alertsOf, readGroups } from '../../scripts/observability/rules.ts'
import { startMonitoring } from '../support/monitoring.ts'
import { findPrometheus } from '../support/prometheus.ts'
import { alertmanagerFile, alertmanagerForDebian, askAmtool } from '../support/rules/alertmanager.ts'

const programs = findPrometheus()
const amtool = programs?.amtool ?? ''
const text = readFileSync(alertmanagerFile, 'utf8')

type Route = { receiver: string; group_wait?: string; group_interval?: string; routes?: Route[] }

test('a drill and a page wait hardly at all, and a drill ends within a minute', () => {
  const { route }: { route: Route } = parse(text)
  const waits = (route.routes ?? []).map(({ receiver, group_wait: wait, group_interval: interval }) => ({
    receiver,
    wait,
    interval,
  }))
  expect(waits).toEqual([
    { receiver: 'dead-mans-switch', wait: '0s', interval: '1m' },
    { receiver: 'drill', wait: '10s', interval: '1m' },
    { receiver: 'pager', wait: '10s', interval: undefined },
    { receiver: 'null', wait: undefined, interval: undefined },
  ])
})

test('what is secret of a receiver is a file of a Secret, and not here', () => {
  const { receivers }: { receivers: Record<string, object[]>[] } = parse(text)
  const settings = receivers
    .flatMap((receiver) => Object.values(receiver).flat())
    .flatMap((one) => (typeof one === 'object' ? Object.entries(one) : []))
  const addressed = settings.filter(([name]) => /url|key|token|secret|password/.test(name))
  expect(addressed.map(([name, value]) => [name, value])).toEqual([
    ['api_url_file', '/etc/alertmanager/secrets/alertmanager-receivers/slack-url'],
    ['routing_key_file', '/etc/alertmanager/secrets/alertmanager-receivers/pagerduty-key'],
    ['url_file', '/etc/alertmanager/secrets/alertmanager-receivers/dead-mans-switch-url'],
  ])
})

describe.runIf(programs)('amtool', () => {
  test('takes the configuration', async () => {
    expect(await askAmtool(amtool, (config) => ['check-config', config])).toMatchObject({ code: 0 })
  })

  test.each([
    ['dead-mans-switch', ['alertname=Watchdog', 'severity=none']],
    ['drill', ['alertname=ContainerOOMKilled', 'severity=critical', 'namespace=drills']],
    ['drill', ['alertname=PodRestarted', 'severity=info', 'namespace=drills']],
    ['drill', ['alertname=ContainerHighCPU', 'severity=warning', 'namespace=drills']],
    ['pager', ['alertname=ContainerOOMKilled', 'severity=critical', 'namespace=shop-demo']],
    ['pager', ['alertname=ContainerOOMKilled', 'severity=critical', 'namespace=shop-production']],
    ['pager', ['alertname=KubeStateMetricsDown', 'severity=critical']],
    ['chat', ['alertname=ContainerHighCPU', 'severity=warning', 'namespace=shop-demo']],
    ['chat', ['alertname=NodeHighCPU', 'severity=warning']],
    ['chat', ['alertname=OfSomebodyElse']],
    ['null', ['alertname=PodRestarted', 'severity=info', 'namespace=shop-demo']],
  ])('%s hears of %j', async (receiver, labels) => {
    const args = (config: string, wanted: string): string[] => [
      'config',
      'routes',
      'test',
      `--config.file=${config}`,
      `--verify.receivers=${wanted}`,
      ...labels,
    ]
    expect(await askAmtool(amtool, (config) => args(config, receiver))).toMatchObject({ code: 0 })
    // It would say so if it were another.
    expect(await askAmtool(amtool, (config) => args(config, 'somebody-else'))).toMatchObject({ code: 1 })
  })

  const receivers: Record<string, string> = {
    critical: 'pager',
    warning: 'chat',
    info: 'null',
    none: 'dead-mans-switch',
  }
  test('each alert of ours goes where its severity says', async () => {
    const wrong = await Promise.all(
      alertsOf(readGroups()).map(async ({ alert, labels }) => {
        const { stdout } = await askAmtool(amtool, (config) => [
          'config',
          'routes',
          'test',
          `--config.file=${config}`,
          `alertname=${alert}`,
          `severity=${labels.severity}`,
        ])
        return stdout.trim() === receivers[labels.severity] ? [] : [`${alert}: ${stdout}`]
      }),
    )
    expect(wrong.flat()).toEqual([])
  })
})

type Told = { labels: { alertname: string; pod?: string }; status: { state: string } }

test.runIf(programs)('who is called for a kill is not told of the restart as well', { timeout: 120_000 }, async () => {
  if (programs === undefined) return
  const watchdog = readGroups().filter(({ name }) => name === 'platform.meta')
  await using monitoring = await startMonitoring({
    programs,
    rules: JSON.stringify({ groups: watchdog.map((group) => ({ ...group, interval: '1s' })) }),
    alertmanager: alertmanagerForDebian(),
    targets: [],
    intervalMilliseconds: 1_000,
  })
  const container = { namespace: 'shop-demo', pod: 'cart-1', container: 'cart' }
  const deployment = { namespace: 'shop-demo', deployment: 'cart' }
  const fired = [
    { alertname: 'ContainerOOMKilled', ...container },
    { alertname: 'PodRestarted', ...container },
    { alertname: 'PodRestartingFrequently', ...container },
    { alertname: 'PodCrashLooping', ...container },
    { alertname: 'PodRestarted', ...container, container: 'sidecar' },
    { alertname: 'PodRestarted', ...container, pod: 'cart-2' },
    { alertname: 'DeploymentRolloutStuck', ...deployment },
    { alertname: 'DeploymentReplicasMismatch', ...deployment },
    { alertname: 'DeploymentReplicasMismatch', ...deployment, deployment: 'quote' },
  ]
  const { ok } = await fetch(`${monitoring.alertmanagerUrl}/api/v2/alerts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fired.map((labels) => ({ labels }))),
  })
  expect(ok).toBe(true)
  const states = async (): Promise<string[]> => {
    const answer = await fetch(`${monitoring.alertmanagerUrl}/api/v2/alerts?filter=namespace="shop-demo"`)
    const alerts: Told[] = JSON.parse(await answer.text())
    return alerts.map(({ labels, status }) => `${status.state} ${Object.values(labels).join(' ')}`).toSorted()
  }
  await expect
    .poll(states, { timeout: 60_000 })
    .toEqual([
      'active ContainerOOMKilled cart shop-demo cart-1',
      'active DeploymentReplicasMismatch quote shop-demo',
      'active DeploymentRolloutStuck cart shop-demo',
      'active PodRestarted cart shop-demo cart-2',
      'active PodRestarted sidecar shop-demo cart-1',
      'suppressed DeploymentReplicasMismatch cart shop-demo',
      'suppressed PodCrashLooping cart shop-demo cart-1',
      'suppressed PodRestarted cart shop-demo cart-1',
      'suppressed PodRestartingFrequently cart shop-demo cart-1',
    ])
})
