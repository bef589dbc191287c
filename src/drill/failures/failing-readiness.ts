import { alertTimes } from './alert-times.ts'
import { lookAtContainer, lookAtIt } from './container-status.ts'
import { type Drill, kubeStateMetrics } from './drill.ts'
import { lonePod } from './pod.ts'

const minute = 60_000

/** Runs, but answers its readiness probe with 503. */
export const failingReadiness = (interval: number): Drill => ({
  name: 'failing-readiness',
  inject: lonePod({
    args: ['be-unready', '8080'],
    container: {
      ports: [{ name: 'http', containerPort: 8080 }],
      readinessProbe: { httpGet: { path: '/', port: 'http' }, periodSeconds: 5 },
    },
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
  ...alertTimes({ alertFor: 10 * minute, interval }),
  sources: [kubeStateMetrics],
})

const look = lookAtContainer((status) => {
  if (status.ended !== undefined) return { wrong: `its container ended with ${status.ended.reason}. ${lookAtIt}` }
  if (status.ready) return { wrong: `it became ready. ${lookAtIt}` }
  return status.startedAt === undefined ? undefined : { seen: 'it runs and is not ready', at: status.startedAt }
})
