import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { readNumber, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { exposition } from '../kube-state-metrics/exposition.ts'
import type { Cluster } from './cluster.ts'
import { deploymentView, podView } from './views.ts'

type Labels = Record<string, string>

const sample = (name: string, labels: Labels, value: number): string =>
  `${name}{${Object.entries(labels)
    .map(([label, text]) => `${label}="${text}"`)
    .join(',')}} ${value}`

/** What kube-state-metrics says of the objects, as the API has them. */
export const kubeStateMetrics = (cluster: Cluster): string =>
  exposition({
    pods: [...cluster.pods.values()].map((pod) => podView(cluster, pod)),
    deployments: [...cluster.deployments.values()].map((deployment) => deploymentView(cluster, deployment)),
    ...{ horizontalpodautoscalers: [], nodes: [] },
  })

/** What a kubelet's cAdvisor says of CPU time and memory: the cgroups' own numbers, by way of the engine. */
export const cadvisorMetrics = async ({ namespace, pods }: Cluster): Promise<string> => {
  const running = [...pods.values()].filter((pod) => pod.running?.status.state.kind === 'running')
  const samples = await Promise.all(
    running.map(async (pod) => {
      const stats = await engineStats(`${pod.container}-${pod.running?.status.restarts}`)
      const container = readText(readRecord(pod.manifest, 'spec', 'containers', 0), 'name') ?? ''
      const labels = { namespace, pod: pod.name, container, image: 'drill', id: `/kubepods/${pod.uid}` }
      const used = readNumber(stats, 'cpu_stats', 'cpu_usage', 'total_usage')
      const memory = readNumber(stats, 'memory_stats', 'usage')
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
