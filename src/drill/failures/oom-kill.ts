import { alertTimes } from './alert-times.ts'
import { lookAtContainer, lookAtIt } from './container-status.ts'
import { type Drill, kubeStateMetrics } from './drill.ts'
import { lonePod } from './pod.ts'

/**
 * Takes more memory than the limit allows. The program is the container's first process, so that the kernel kills the
 * container and not a child in it. It is well for one and a half scrapes first, so that its restarts are seen at 0.
 */
export const oomKill = (interval: number): Drill => {
  const healthy = 1.5 * interval
  return {
    name: 'oom-kill',
    inject: lonePod({ args: ['exhaust-memory', `${healthy / 1000}`], memory: '96Mi' }),
    look,
    failsWithin: healthy + 2 * interval,
    metrics: ({ namespace, name }) => {
      const which = `namespace="${namespace}", pod="${name}"`
      const status = 'kube_pod_container_status'
      return [
        { what: 'its restarts are counted', promql: `${status}_restarts_total{${which}} >= 1` },
        {
          what: 'its last end is told as OOMKilled',
          promql: `${status}_last_terminated_reason{${which}, reason="OOMKilled"} == 1`,
        },
        { what: 'its exit code is told as 137', promql: `${status}_last_terminated_exitcode{${which}} == 137` },
      ]
    },
    metricsWithin: 2 * interval,
    alert: 'ContainerOOMKilled',
    namedBy: 'pod',
    ...alertTimes({ alertFor: 0, interval }),
    sources: [kubeStateMetrics],
  }
}

const look = lookAtContainer((status) => {
  const { ended } = status
  if (ended === undefined) return undefined
  if (ended.reason !== 'OOMKilled') {
    return {
      wrong: `its container ended with ${ended.reason} (exit code ${ended.exitCode}) and not OOMKilled. ${lookAtIt}`,
    }
  }
  return { seen: `its container was OOM-killed (exit code ${ended.exitCode})`, at: ended.finishedAt }
})
