import { readContainerStatus, whyNotRun } from './container-status.ts'
import { type Drill, kubeStateMetrics, type Look } from './drill.ts'
import { lonePodSpec, metadataOf } from './pod.ts'

const minute = 60_000

/** Runs, but answers its readiness probe with 503. */
export const failingReadiness = (interval: number): Drill => ({
  name: 'failing-readiness',
  inject: (injection) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadataOf(injection),
    spec: lonePodSpec(injection, {
      args: ['be-unready', '8080'],
      container: {
        ports: [{ name: 'http', containerPort: 8080 }],
        readinessProbe: { httpGet: { path: '/', port: 'http' }, periodSeconds: 5 },
      },
    }),
  }),
  look,
  failsWithin: 2 * minute,
  metrics: ({ namespace, name }) => [
    {
      what: 'it is told as not ready',
      promql: `kube_pod_status_ready{namespace="${namespace}", pod="${name}", condition="true"} == 0`,
    },
  ],
  metricsWithin: 2 * interval,
  alert: 'PodNotReady',
  namedBy: 'pod',
  alertFor: 10 * minute,
  firesWithin: 10 * minute + 3 * interval,
  givesUpAfter: 10 * minute + 6 * interval,
  resolvesWithin: 3 * interval,
  sources: [kubeStateMetrics],
})

const look = (pod: unknown): Look => {
  const status = readContainerStatus(pod)
  if (status === undefined) return undefined
  const why = whyNotRun(status)
  if (why !== undefined) return { wrong: why }
  if (status.ended !== undefined) return { wrong: `its container ended with ${status.ended.reason}` }
  if (status.ready) return { wrong: 'it became ready' }
  return status.startedAt === undefined ? undefined : { seen: 'it runs and is not ready', at: status.startedAt }
}
