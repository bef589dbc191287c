import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { numberAt, recordAt, textAt } from '../../../src/argocd/json.ts'
import type { Cluster, Pod } from './cluster.ts'
import { isReady, isStuck, phaseOf } from './views.ts'

type Labels = Record<string, string>

const sample = (name: string, labels: Labels, value: number): string =>
  `${name}{${Object.entries(labels)
    .map(([label, text]) => `${label}="${text}"`)
    .join(',')}} ${value}`

const seconds = (time: string): number => Date.parse(time) / 1000

/** What kube-state-metrics says (docs/metrics/workload/{pod,deployment}-metrics.md), as far as rules and drills ask. */
export const kubeStateMetrics = (cluster: Cluster): string =>
  [
    ...[...cluster.pods.values()].flatMap((pod) => podSamples(cluster, pod)),
    ...[...cluster.deployments.values()].flatMap((deployment) => {
      const labels = { namespace: cluster.namespace, deployment: deployment.name }
      const stuck = isStuck(cluster, deployment)
      const condition = (status: string, value: boolean): string =>
        sample('kube_deployment_status_condition', { ...labels, condition: 'Progressing', status }, Number(value))
      return [
        sample('kube_deployment_spec_replicas', labels, 1),
        sample('kube_deployment_status_replicas_available', labels, Number(isReady(deployment.pod))),
        ...[condition('true', !stuck), condition('false', stuck), condition('unknown', false)],
      ]
    }),
    '',
  ].join('\n')

const phases = ['Pending', 'Succeeded', 'Failed', 'Unknown', 'Running']

const podSamples = ({ namespace }: Cluster, pod: Pod): string[] => {
  const labels = { namespace, pod: pod.name, uid: pod.uid }
  const ready = isReady(pod)
  return [
    sample('kube_pod_created', labels, seconds(pod.createdAt)),
    ...phases.map((phase) => sample('kube_pod_status_phase', { ...labels, phase }, Number(phase === phaseOf(pod)))),
    sample('kube_pod_status_ready', { ...labels, condition: 'true' }, Number(ready)),
    sample('kube_pod_status_ready', { ...labels, condition: 'false' }, Number(!ready)),
    sample('kube_pod_status_ready', { ...labels, condition: 'unknown' }, 0),
    ...containerSamples(labels, pod),
  ]
}

const containerSamples = (ofPod: Labels, { manifest, running }: Pod): string[] => {
  const container = recordAt(manifest, 'spec', 'containers', 0)
  const labels = { ...ofPod, container: textAt(container, 'name') ?? '' }
  if (running === undefined) return []
  const { state, last, restarts } = running.status
  const name = (rest: string): string => `kube_pod_container_status_${rest}`
  const limits = recordAt(container, 'resources', 'limits')
  const limit = (resource: string, unit: string, value: number): string =>
    sample('kube_pod_container_resource_limits', { ...labels, node: 'this-machine', resource, unit }, value)
  return [
    sample(name('restarts_total'), labels, restarts),
    ...(state.kind === 'waiting' ? [sample(name('waiting_reason'), { ...labels, reason: state.reason }, 1)] : []),
    ...(last === undefined
      ? []
      : [
          sample(name('last_terminated_reason'), { ...labels, reason: last.reason }, 1),
          sample(name('last_terminated_exitcode'), labels, last.exitCode),
          sample(name('last_terminated_timestamp'), labels, seconds(last.finishedAt)),
        ]),
    limit('cpu', 'core', Number.parseInt(String(limits.cpu), 10) / 1000),
    limit('memory', 'byte', Number.parseInt(String(limits.memory), 10) * 2 ** 20),
  ]
}

/** What a kubelet's cAdvisor says of CPU time and memory: the cgroups' own numbers, by way of the engine. */
export const cadvisorMetrics = async ({ namespace, pods }: Cluster): Promise<string> => {
  const running = [...pods.values()].filter((pod) => pod.running?.status.state.kind === 'running')
  const samples = await Promise.all(
    running.map(async (pod) => {
      const stats = await engineStats(`${pod.container}-${pod.running?.status.restarts}`)
      const container = textAt(recordAt(pod.manifest, 'spec', 'containers', 0), 'name') ?? ''
      const labels = { namespace, pod: pod.name, container, image: 'drill', id: `/kubepods/${pod.uid}` }
      const used = numberAt(stats, 'cpu_stats', 'cpu_usage', 'total_usage')
      const memory = numberAt(stats, 'memory_stats', 'usage')
      return [
        ...(used === undefined ? [] : [sample('container_cpu_usage_seconds_total', labels, used / 1e9)]),
        ...(memory === undefined ? [] : [sample('container_memory_working_set_bytes', labels, memory)]),
      ]
    }),
  )
  return [...samples.flat(), ''].join('\n')
}

/** The engine's command line takes two seconds for it. */
const engineStats = (container: string): Promise<unknown> =>
  new Promise((resolve) => {
    const socketPath = (process.env.DOCKER_HOST ?? '').replace(/^unix:\/\//, '') || '/var/run/docker.sock'
    const path = `/containers/${container}/stats?stream=false&one-shot=true`
    const exchange = request({ socketPath, path }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      resolve(JSON.parse(Buffer.concat(chunks).toString() || '{}'))
    })
    exchange.on('error', () => resolve(undefined))
    exchange.end()
  })

/** The kernel's own count of OOM kills on this machine, as node-exporter reads it. */
export const nodeMetrics = (): string => {
  const [, kills = '0'] = /^oom_kill (\d+)$/m.exec(readFileSync('/proc/vmstat', 'utf8')) ?? []
  return `node_vmstat_oom_kill ${kills}\n`
}
