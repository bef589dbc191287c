import { readContainerStatus, whyNotRun } from './container-status.ts'
import { type Drill, kubeStateMetrics, type Look } from './drill.ts'
import { lonePodSpec, metadataOf } from './pod.ts'

const minute = 60_000

/** Ends with exit code 1 a second after each start. */
export const crashLoop = (interval: number): Drill => ({
  name: 'crash-loop',
  inject: (injection) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: metadataOf(injection),
    spec: lonePodSpec(injection, { args: ['exit', '1'] }),
  }),
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
  alertFor: 5 * minute,
  firesWithin: 5 * minute + 3 * interval,
  givesUpAfter: 5 * minute + 6 * interval,
  resolvesWithin: 3 * interval,
  sources: [kubeStateMetrics],
})

const look = (pod: unknown): Look => {
  const status = readContainerStatus(pod)
  if (status === undefined) return undefined
  const why = whyNotRun(status)
  if (why !== undefined) return { wrong: why }
  if (status.waiting !== 'CrashLoopBackOff') return undefined
  return { seen: `its container crashes again and again (exit code ${status.ended?.exitCode})`, at: undefined }
}
