import { findReport } from '../../../src/lib/drill-report.ts'
import { findEngine } from '../engine.ts'
import { type RunningJob, startJob } from '../kubernetes-api/job.ts'
import { type KubernetesStandIn, startKubernetes } from '../kubernetes-api/start.ts'
import { type Monitoring, startMonitoring } from '../monitoring.ts'
import { findPrometheus } from '../prometheus.ts'
import { alertmanagerForDebian } from '../rules/alertmanager.ts'
import { buildDrillImage } from './image.ts'

/** A cluster's namespace for drills, and a real Prometheus and Alertmanager that watch it. */
export type DrillWorld = {
  docker: string
  /** The drill's image. */
  image: string
  kubernetes: KubernetesStandIn
  monitoring: Monitoring
  /** Starts a drill for a Prometheus that scrapes as often as it is said. */
  drill: (name: string, interval: string, env?: Record<string, string>) => Promise<RunningJob>
  [Symbol.asyncDispose]: () => Promise<void>
}

type Options = { rules: string; account?: string; speed?: number; intervalMilliseconds?: number }

/** What is scraped of the stand-in, with the labels that kube-prometheus-stack gives. */
const targetsOf = ({ metricsHost: host }: KubernetesStandIn) => [
  { job: 'kube-state-metrics', host, path: '/kube-state-metrics' },
  { job: 'kubelet', host, path: '/cadvisor', labels: { metrics_path: '/metrics/cadvisor' } },
  { job: 'node-exporter', host, path: '/node-exporter' },
]

/** Opens it; fails where there is no Docker engine, or no Prometheus. */
export const openDrillWorld = async (options: Options): Promise<DrillWorld> => {
  const [engine, programs] = [await findEngine(), findPrometheus()]
  if (engine === undefined) throw new Error('a drill needs a Docker engine that answers')
  if (programs === undefined) throw new Error('a drill needs Prometheus and Alertmanager: scripts/test installs them')
  const { docker } = engine
  const { account = 'drill-runner', speed = 1, intervalMilliseconds = 1_000, rules } = options
  const image = await buildDrillImage(engine)
  const kubernetes = await startKubernetes({ docker, account, speed })
  const targets = targetsOf(kubernetes)
  const alertmanager = alertmanagerForDebian()
  const monitoring = await startMonitoring({ programs, rules, alertmanager, targets, intervalMilliseconds }).catch(
    async (error: unknown) => {
      await kubernetes[Symbol.asyncDispose]()
      throw error
    },
  )
  return {
    ...{ docker, image, kubernetes, monitoring },
    drill: async (name, interval, env = {}) =>
      await startJob({
        ...{ docker, kubernetes, image },
        env: {
          ...{ DRILL: name, SCRAPE_INTERVAL: interval },
          ...{ PROMETHEUS_URL: monitoring.prometheusUrl, ALERTMANAGER_URL: monitoring.alertmanagerUrl, ...env },
        },
      }),
    [Symbol.asyncDispose]: async () => {
      await monitoring[Symbol.asyncDispose]()
      await kubernetes[Symbol.asyncDispose]()
    },
  }
}

/** How a drill ended, by its exit code and its report. */
export const endOf = async (job: RunningJob) => {
  const { exitCode, log } = await job.ended()
  return { exitCode, log, report: findReport(log) }
}
