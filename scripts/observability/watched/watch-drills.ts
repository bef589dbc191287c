import { setTimeout as sleep } from 'node:timers/promises'
import { type DrillName, drillNames } from '../../../src/drill/failures/drill.ts'
import { drillOf } from '../../../src/drill/failures/drills.ts'
import type { DrillReport } from '../../../src/lib/drill-report.ts'
import { holdFaster } from '../../../tests/support/drill/faster-drill.ts'
import { buildDrillImage } from '../../../tests/support/drill/image.ts'
import { rulesFile } from '../../../tests/support/drill/rules.ts'
import type { Engine } from '../../../tests/support/engine.ts'
import { startKubernetes } from '../../../tests/support/kubernetes-api/start.ts'
import { startMonitoring, type Target } from '../../../tests/support/monitoring.ts'
import { startNodeExporter } from '../../../tests/support/node-exporter.ts'
import { startSpanMetrics } from '../../../tests/support/otlp/span-metrics.ts'
import type { PrometheusPrograms } from '../../../tests/support/prometheus.ts'
import { alertmanagerForDebian } from '../../../tests/support/rules/alertmanager.ts'
import { dashboards } from '../dashboard-files.ts'
import { type Ask, askPanels, busiestStep, createAsk } from './ask-panels.ts'
import { startSampleService } from './sample-service.ts'
import type { Span, Watched } from './watched.ts'

type Options = {
  engine: Engine
  programs: PrometheusPrograms
  surroundings: Record<string, string>
  say: (line: string) => void
}

const stepSeconds = 15

/** So that all alerts stand at about the same time, although some wait for ten minutes and others for none. */
const beginsAfterSeconds: Record<DrillName, number> = {
  ...{ 'failing-readiness': 0, 'cpu-hog': 80, 'bad-image': 235, 'crash-loop': 295, 'oom-kill': 555 },
}

/**
 * Holds all drills at the same time with production's rules and intervals, which takes a quarter of an hour, and asks
 * Prometheus what the dashboards showed meanwhile. The pods are containers of the engine, and end as a kernel ends them.
 */
export const watchDrills = async ({ engine, programs, surroundings, say }: Options): Promise<Watched> => {
  await using opened = new AsyncDisposableStack()
  const { docker } = engine
  const image = await buildDrillImage(engine)
  // Whoever injects a pod may not make Deployments, and the other way round.
  const kubernetes = {
    pods: opened.use(await startKubernetes({ docker, account: 'drill-runner' })),
    rollouts: opened.use(await startKubernetes({ docker, account: 'rollout-drill-runner' })),
  }
  const node = opened.use(await startNodeExporter())
  const collector = opened.use(await startSpanMetrics())
  opened.use(await startSampleService({ namespace: 'shop-demo', collectorUrl: collector.url }))
  const targets = [
    ...Object.values(kubernetes).flatMap(({ metricsHost }) => targetsOfPods(metricsHost)),
    { job: 'node-exporter', host: node.host, path: '/metrics', labels: { instance: 'this-machine' } },
    { job: 'otel-collector', host: collector.host, path: '/metrics', labels: { namespace: 'monitoring' } },
  ]
  const monitoring = opened.use(
    await startMonitoring({
      ...{ programs, rules: rulesFile(), alertmanager: alertmanagerForDebian(), targets },
      ...{ intervalMilliseconds: 30_000, watchesItself: true },
    }),
  )
  const from = Math.floor(Date.now() / 1000)
  const drills = await Promise.all(
    drillNames.map(async (name): Promise<DrillReport> => {
      await sleep(beginsAfterSeconds[name] * 1_000)
      const world = { image, monitoring, kubernetes: name === 'bad-image' ? kubernetes.rollouts : kubernetes.pods }
      const { report } = await holdFaster(world, { name, speed: 1, pollMilliseconds: 1_000 })
      say(`${name} ${report.verdict}: ${report.because}`)
      return report
    }),
  )
  return { surroundings, drills, ...(await askAll(createAsk(monitoring.prometheusUrl), from)) }
}

/** With the labels that kube-prometheus-stack gives. */
const targetsOfPods = (host: string): Target[] => [
  { job: 'kube-state-metrics', host, path: '/kube-state-metrics' },
  { job: 'kubelet', host, path: '/cadvisor', labels: { metrics_path: '/metrics/cadvisor' } },
]

/** Numbers of now are those of the moment at which the alerts of most drills fired. */
const askAll = async (ask: Ask, from: number): Promise<Pick<Watched, 'span' | 'dashboards'>> => {
  const steps = Math.ceil((Date.now() / 1000 - from) / stepSeconds)
  const whole: Span = { from, stepSeconds, steps, moment: 0 }
  const alerts = drillNames.map((name) => drillOf(name, 30_000).alert).join('|')
  const firing = `count(count by (alertname) (ALERTS{alertstate="firing", alertname=~"${alerts}"}))`
  const span = { ...whole, moment: await busiestStep(ask, firing, whole) }
  const answers = dashboards.map(async (dashboard) => ({
    uid: dashboard.uid,
    panels: await askPanels(ask, dashboard, span),
  }))
  return { span, dashboards: await Promise.all(answers) }
}
