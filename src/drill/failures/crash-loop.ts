import { alertTimes } from './alert-times.ts'
import { lookAtContainer } from './container-status.ts'
import { type Drill, kubeStateMetrics } from './drill.ts'
import { lonePod } from './pod.ts'

const minute = 60_000

/** Ends with exit code 1 a second after each start. */
export const crashLoop = (interval: number): Drill => ({
  name: 'crash-loop',
  inject: lonePod({ args: ['exit', '1'] }),
  look,
  failsWithin: 2 * minute,
  metrics: ({ namespace, name }) => [
    {
      what: 'its waiting is told as CrashLoopBackOff',
      promql: `max_over_time(kube_pod_container_status_waiting_reason{namespace="${namespace}", pod="${name}", reason="CrashLoopBackOff"}[5m]) >= 1`,
    },
  ],
  metricsWithin: 3 * interval,
  alert: 'PodCrashLooping',
  namedBy: 'pod',
  ...alertTimes({ alertFor: 5 * minute, interval }),
  sources: [kubeStateMetrics],
})

const look = lookAtContainer((status) => {
  if (status.waiting !== 'CrashLoopBackOff') return undefined
  return { seen: `its container crashes again and again (exit code ${status.ended?.exitCode})`, at: undefined }
})
