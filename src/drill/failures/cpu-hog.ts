import { alertTimes } from './alert-times.ts'
import { lookAtContainer, lookAtIt } from './container-status.ts'
import { cadvisor, type Drill, kubeStateMetrics } from './drill.ts'
import { lonePod } from './pod.ts'

const minute = 60_000

/** The rate of CPU time over this long must exceed the threshold before the rule's own `for` begins. */
const rateWindow = 5 * minute

/** Computes without end, at its limit of CPU time. */
export const cpuHog = (interval: number): Drill => ({
  name: 'cpu-hog',
  inject: lonePod({ args: ['burn-cpu'] }),
  look,
  failsWithin: 2 * minute,
  metrics: ({ namespace, name }) => [
    {
      what: 'its use of CPU time is above 80 % of its limit',
      promql: `namespace_pod_container:cpu_limit_utilisation:ratio{namespace="${namespace}", pod="${name}"} > 0.8`,
    },
  ],
  metricsWithin: rateWindow + 3 * interval,
  alert: 'ContainerHighCPU',
  namedBy: 'pod',
  ...alertTimes({ alertFor: 5 * minute, interval, ahead: rateWindow }),
  sources: [kubeStateMetrics, cadvisor],
})

const look = lookAtContainer((status) => {
  if (status.ended !== undefined) return { wrong: `its container ended with ${status.ended.reason}. ${lookAtIt}` }
  return status.startedAt === undefined ? undefined : { seen: 'its container computes', at: status.startedAt }
})
