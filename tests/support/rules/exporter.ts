import { createServer } from 'node:http'
import { listenHere } from '../listen-here.ts'
import type { Target } from '../monitoring.ts'

type Sample = { name: string; labels?: Record<string, string>; value: number }

/** What the programs of a cluster tell of themselves, by the job that reads it and the path that it is at. */
type Source = { job: string; path: string; samples: (seconds: number) => Sample[] }

const namespace = 'shop-demo'
const pod = { namespace, pod: 'cart-1', uid: 'u1' }
const container = { ...pod, container: 'cart' }
const deployment = { namespace, deployment: 'cart' }
const autoscaler = { namespace, horizontalpodautoscaler: 'cart' }
const started = Date.now() / 1000

/** A cluster in which everything that a dashboard shows goes on, also what is only there when something is wrong. */
const sources: Source[] = [
  {
    job: 'kube-state-metrics',
    path: '/metrics',
    samples: (seconds) => [
      { name: 'kube_namespace_status_phase', labels: { namespace, phase: 'Active' }, value: 1 },
      ...['cpu', 'memory', 'pods'].map((resource) => ({
        name: 'kube_node_status_allocatable',
        labels: { node: 'n1', resource },
        value: 10,
      })),
      { name: 'kube_node_status_condition', labels: { node: 'n1', condition: 'Ready', status: 'true' }, value: 1 },
      { name: 'kube_node_status_condition', labels: { node: 'n2', condition: 'Ready', status: 'true' }, value: 0 },
      ...['MemoryPressure', 'DiskPressure', 'PIDPressure'].map((condition) => ({
        name: 'kube_node_status_condition',
        labels: { node: 'n1', condition, status: 'true' },
        value: 1,
      })),
      { name: 'kube_pod_created', labels: pod, value: started },
      { name: 'kube_pod_info', labels: { ...pod, node: 'n1' }, value: 1 },
      { name: 'kube_pod_status_phase', labels: { ...pod, phase: 'Running' }, value: 1 },
      { name: 'kube_pod_status_phase', labels: { ...pod, phase: 'Pending' }, value: 0 },
      { name: 'kube_pod_status_ready', labels: { ...pod, condition: 'true' }, value: 0 },
      { name: 'kube_pod_status_reason', labels: { ...pod, pod: 'cart-0', uid: 'u0', reason: 'Evicted' }, value: 1 },
      { name: 'kube_pod_status_unschedulable', labels: { ...pod, pod: 'cart-2', uid: 'u2' }, value: 1 },
      { name: 'kube_pod_container_info', labels: { ...container, image: 'shop/cart:1' }, value: 1 },
      ...['limits', 'requests'].flatMap((kind) =>
        ['cpu', 'memory'].map((resource) => ({
          name: `kube_pod_container_resource_${kind}`,
          labels: { ...container, node: 'n1', resource },
          value: 1,
        })),
      ),
      { name: 'kube_pod_container_status_last_terminated_exitcode', labels: container, value: 137 },
      {
        name: 'kube_pod_container_status_last_terminated_reason',
        labels: { ...container, reason: 'OOMKilled' },
        value: 1,
      },
      { name: 'kube_pod_container_status_last_terminated_timestamp', labels: container, value: started },
      { name: 'kube_pod_container_status_restarts_total', labels: container, value: 1 + Math.floor(seconds) },
      ...['CrashLoopBackOff', 'ImagePullBackOff'].map((reason) => ({
        name: 'kube_pod_container_status_waiting_reason',
        labels: { ...container, reason },
        value: 1,
      })),
      { name: 'kube_deployment_spec_replicas', labels: deployment, value: 2 },
      { name: 'kube_deployment_spec_replicas', labels: { ...deployment, deployment: 'quote' }, value: 1 },
      {
        name: 'kube_deployment_status_condition',
        labels: { ...deployment, condition: 'Progressing', status: 'false' },
        value: 1,
      },
      { name: 'kube_deployment_status_observed_generation', labels: deployment, value: Math.floor(seconds / 2) },
      { name: 'kube_deployment_status_replicas_available', labels: deployment, value: 1 },
      { name: 'kube_deployment_status_replicas_available', labels: { ...deployment, deployment: 'quote' }, value: 1 },
      { name: 'kube_horizontalpodautoscaler_spec_max_replicas', labels: autoscaler, value: 5 },
      { name: 'kube_horizontalpodautoscaler_status_current_replicas', labels: autoscaler, value: 5 },
    ],
  },
  {
    job: 'kubelet',
    path: '/metrics/cadvisor',
    samples: (seconds) => {
      const labels = { namespace, pod: 'cart-1', container: 'cart', image: 'shop/cart:1' }
      return [
        { name: 'container_cpu_cfs_periods_total', labels, value: 10 * seconds },
        { name: 'container_cpu_cfs_throttled_periods_total', labels, value: 4 * seconds },
        { name: 'container_cpu_usage_seconds_total', labels: { ...labels, cpu: 'total' }, value: 0.9 * seconds },
        { name: 'container_memory_working_set_bytes', labels, value: 0.95 },
      ]
    },
  },
  {
    job: 'kubelet',
    path: '/metrics',
    samples: () => [
      { name: 'kubelet_volume_stats_capacity_bytes', labels: { namespace, persistentvolumeclaim: 'kafka' }, value: 10 },
      { name: 'kubelet_volume_stats_used_bytes', labels: { namespace, persistentvolumeclaim: 'kafka' }, value: 4 },
    ],
  },
  {
    job: 'kubelet',
    path: '/metrics/probes',
    samples: (seconds) => [
      {
        name: 'prober_probe_total',
        labels: { namespace, pod: 'cart-1', container: 'cart', probe_type: 'Readiness', result: 'failed' },
        value: seconds,
      },
    ],
  },
  {
    job: 'node-exporter',
    path: '/metrics',
    samples: (seconds) => {
      const disk = { device: '/dev/nvme0n1p1', fstype: 'xfs', mountpoint: '/' }
      return [
        { name: 'node_cpu_seconds_total', labels: { cpu: '0', mode: 'idle' }, value: 0.1 * seconds },
        { name: 'node_cpu_seconds_total', labels: { cpu: '0', mode: 'user' }, value: 0.9 * seconds },
        { name: 'node_filesystem_avail_bytes', labels: disk, value: 4 },
        { name: 'node_filesystem_size_bytes', labels: disk, value: 10 },
        { name: 'node_memory_MemAvailable_bytes', value: 4 },
        { name: 'node_memory_MemTotal_bytes', value: 10 },
        { name: 'node_network_receive_bytes_total', labels: { device: 'eth0' }, value: 1000 * seconds },
        { name: 'node_network_transmit_bytes_total', labels: { device: 'eth0' }, value: 1000 * seconds },
        { name: 'node_vmstat_oom_kill', value: Math.floor(seconds) },
      ]
    },
  },
  {
    job: 'apiserver',
    path: '/metrics',
    samples: (seconds) => [
      { name: 'apiserver_request_total', labels: { verb: 'GET', code: '200' }, value: 9 * seconds },
      { name: 'apiserver_request_total', labels: { verb: 'GET', code: '503' }, value: seconds },
      ...['0.1', '1', '+Inf'].map((le) => ({
        name: 'apiserver_request_sli_duration_seconds_bucket',
        labels: { verb: 'GET', le },
        value: 10 * seconds,
      })),
    ],
  },
  {
    job: 'otel-collector',
    path: '/metrics',
    samples: (seconds) =>
      ['frontend-proxy', 'checkout'].flatMap((service) => {
        const labels = {
          service_name: service,
          k8s_namespace_name: namespace,
          span_name: service === 'checkout' ? 'oteldemo.CheckoutService/PlaceOrder' : 'ingress',
          span_kind: 'SPAN_KIND_SERVER',
        }
        return [
          ...['STATUS_CODE_UNSET', 'STATUS_CODE_ERROR'].map((status) => ({
            name: 'traces_span_metrics_calls_total',
            labels: { ...labels, status_code: status },
            value: 5 * seconds,
          })),
          ...['1000', '2500', '+Inf'].map((le) => ({
            name: 'traces_span_metrics_duration_milliseconds_bucket',
            labels: { ...labels, status_code: 'STATUS_CODE_UNSET', le },
            value: (le === '1000' ? 2 : 5) * seconds,
          })),
        ]
      }),
  },
  {
    job: 'argocd-application-controller-metrics',
    path: '/metrics',
    samples: (seconds) => {
      const labels = { name: 'shop-demo', project: 'shop', dest_server: 'https://kubernetes.default.svc' }
      return [
        {
          name: 'argocd_app_info',
          labels: { ...labels, sync_status: 'OutOfSync', health_status: 'Degraded' },
          value: 1,
        },
        { name: 'argocd_app_sync_total', labels: { ...labels, phase: 'Failed' }, value: Math.floor(seconds) },
        { name: 'process_start_time_seconds', value: started },
      ]
    },
  },
  {
    job: 'kube-prometheus-stack-prometheus',
    path: '/metrics',
    samples: (seconds) => [
      {
        name: 'prometheus_rule_evaluation_failures_total',
        labels: { rule_group: '/etc/prometheus/rules/x.yaml;platform.meta' },
        value: Math.floor(seconds),
      },
    ],
  },
  {
    job: 'kube-prometheus-stack-alertmanager',
    path: '/metrics',
    samples: (seconds) => [
      {
        name: 'alertmanager_notifications_failed_total',
        labels: { integration: 'pagerduty', reason: 'other' },
        value: Math.floor(seconds),
      },
    ],
  },
]

const line = ({ name, labels = {}, value }: Sample): string =>
  `${name}{${Object.entries(labels)
    .map(([label, text]) => `${label}=${JSON.stringify(text)}`)
    .join(',')}} ${value}\n`

/** Tells Prometheus of that cluster, and names one more target that does not answer. It is no measure of what values occur. */
export const startExporter = async (): Promise<{ targets: Target[] } & AsyncDisposable> => {
  const server = createServer((request, response) => {
    const source = sources.find(({ job, path }) => request.url === `/${job}${path}`)
    const samples = source?.samples(Date.now() / 1000 - started) ?? []
    response.writeHead(source ? 200 : 404, { 'content-type': 'text/plain' }).end(samples.map(line).join(''))
  })
  const { port, stop } = await listenHere(server)
  const host = `127.0.0.1:${port}`
  const targets = sources.map(({ job, path }) => ({
    job,
    host,
    path: `/${job}${path}`,
    labels: { ...(job === 'kubelet' ? { metrics_path: path } : {}), namespace: 'monitoring' },
  }))
  return {
    targets: [
      ...targets,
      { job: 'not-there', host, path: '/not-there', labels: { namespace: 'monitoring' }, isDown: true },
    ],
    [Symbol.asyncDispose]: stop,
  }
}
