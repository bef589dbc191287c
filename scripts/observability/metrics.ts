/** Where a metric comes from, and the labels that it has there; what Prometheus adds of the target is not among them. */
export type Metric = { from: string; labels: string[] }

const ksm = (labels: string[]): Metric => ({ from: 'kube-state-metrics: docs/metrics', labels })
const nodeExporter = (labels: string[] = []): Metric => ({ from: 'node-exporter: collectors', labels })
const cadvisor = (labels: string[] = []): Metric => ({
  from: 'kubelet /metrics/cadvisor: docs/storage/prometheus.md of cAdvisor',
  labels: ['namespace', 'pod', 'container', 'image', ...labels],
})
const spans = (labels: string[] = []): Metric => ({
  from: 'OpenTelemetry Collector: span metrics connector',
  labels: ['service_name', 'k8s_namespace_name', 'span_name', 'span_kind', 'status_code', ...labels],
})
const pod = ['namespace', 'pod', 'uid']
const container = [...pod, 'container']
const deployment = ['namespace', 'deployment']
const autoscaler = ['namespace', 'horizontalpodautoscaler']
const volume = ['namespace', 'persistentvolumeclaim']

/** Every metric that a rule or a dashboard may name. A name that is not here is a slip, or needs its place of origin. */
export const metrics: Record<string, Metric> = {
  kube_namespace_status_phase: ksm(['namespace', 'phase']),
  kube_node_status_allocatable: ksm(['node', 'resource', 'unit']),
  kube_node_status_condition: ksm(['node', 'condition', 'status']),
  kube_pod_created: ksm(pod),
  kube_pod_info: ksm([...pod, 'node', 'host_ip', 'pod_ip', 'created_by_kind', 'created_by_name']),
  kube_pod_status_phase: ksm([...pod, 'phase']),
  kube_pod_status_ready: ksm([...pod, 'condition']),
  kube_pod_status_reason: ksm([...pod, 'reason']),
  kube_pod_status_unschedulable: ksm(pod),
  kube_pod_container_info: ksm([...container, 'image', 'image_id', 'image_spec', 'container_id']),
  kube_pod_container_resource_limits: ksm([...container, 'node', 'resource', 'unit']),
  kube_pod_container_resource_requests: ksm([...container, 'node', 'resource', 'unit']),
  kube_pod_container_status_last_terminated_exitcode: ksm(container),
  kube_pod_container_status_last_terminated_reason: ksm([...container, 'reason']),
  kube_pod_container_status_last_terminated_timestamp: ksm(container),
  kube_pod_container_status_ready: ksm(container),
  kube_pod_container_status_restarts_total: ksm(container),
  kube_pod_container_status_waiting_reason: ksm([...container, 'reason']),
  kube_deployment_spec_replicas: ksm(deployment),
  kube_deployment_status_condition: ksm([...deployment, 'condition', 'status', 'reason']),
  kube_deployment_status_observed_generation: ksm(deployment),
  kube_deployment_status_replicas_available: ksm(deployment),
  kube_horizontalpodautoscaler_spec_max_replicas: ksm(autoscaler),
  kube_horizontalpodautoscaler_status_current_replicas: ksm(autoscaler),
  container_cpu_cfs_periods_total: cadvisor(),
  container_cpu_cfs_throttled_periods_total: cadvisor(),
  container_cpu_usage_seconds_total: cadvisor(['cpu']),
  container_memory_working_set_bytes: cadvisor(),
  kubelet_volume_stats_capacity_bytes: { from: 'kubelet /metrics: Kubernetes Metrics Reference', labels: volume },
  kubelet_volume_stats_used_bytes: { from: 'kubelet /metrics: Kubernetes Metrics Reference', labels: volume },
  prober_probe_total: {
    from: 'kubelet /metrics/probes: Kubernetes Metrics Reference',
    labels: ['namespace', 'pod', 'pod_uid', 'container', 'probe_type', 'result'],
  },
  apiserver_request_sli_duration_seconds_bucket: {
    from: 'kube-apiserver: Kubernetes Metrics Reference',
    labels: ['verb', 'group', 'version', 'resource', 'subresource', 'scope', 'component', 'le'],
  },
  apiserver_request_total: {
    from: 'kube-apiserver: Kubernetes Metrics Reference',
    labels: ['verb', 'code', 'group', 'version', 'resource', 'subresource', 'scope', 'component', 'dry_run'],
  },
  node_cpu_seconds_total: nodeExporter(['cpu', 'mode']),
  node_filesystem_avail_bytes: nodeExporter(['device', 'fstype', 'mountpoint', 'device_error']),
  node_filesystem_size_bytes: nodeExporter(['device', 'fstype', 'mountpoint', 'device_error']),
  node_memory_MemAvailable_bytes: nodeExporter(),
  node_memory_MemTotal_bytes: nodeExporter(),
  node_network_receive_bytes_total: nodeExporter(['device']),
  node_network_transmit_bytes_total: nodeExporter(['device']),
  node_vmstat_oom_kill: nodeExporter(),
  traces_span_metrics_calls_total: spans(),
  traces_span_metrics_duration_milliseconds_bucket: spans(['le']),
  argocd_app_info: {
    from: 'Argo CD application controller: docs/operator-manual/metrics.md',
    labels: ['name', 'namespace', 'project', 'dest_namespace', 'dest_server', 'health_status', 'sync_status', 'repo'],
  },
  argocd_app_sync_total: {
    from: 'Argo CD application controller: docs/operator-manual/metrics.md',
    labels: ['name', 'namespace', 'project', 'dest_server', 'phase', 'dry_run'],
  },
  prometheus_rule_evaluation_failures_total: { from: 'Prometheus itself', labels: ['rule_group'] },
  alertmanager_notifications_failed_total: { from: 'Alertmanager itself', labels: ['integration', 'reason'] },
  process_start_time_seconds: { from: 'every program with a Prometheus client', labels: [] },
  up: { from: 'Prometheus, for each target', labels: [] },
  ALERTS: { from: 'Prometheus, for each alert', labels: ['alertname', 'alertstate', 'severity', 'signal'] },
}

/** What Prometheus, as kube-prometheus-stack sets it up, adds to each series of a target. */
export const targetLabels = ['job', 'instance', 'namespace', 'service', 'pod', 'endpoint', 'metrics_path']

/** A metric that a query names, and the labels that it is asked for. */
export type Named = { name: string; labels: string[] }

const grouping = /\b(?:by|on|without|ignoring|group_left|group_right)\s*\([^)]*\)/g
const keywords = new Set(['and', 'or', 'unless', 'offset', 'bool', 'by', 'on', 'group_left', 'group_right'])

/** The metrics of a query, in their order. */
export const metricsIn = (expr: string): Named[] => {
  const bare = expr.replaceAll(grouping, ' ').replaceAll(/\[[^\]]*\]|\boffset \w+/g, ' ')
  return [...bare.matchAll(/(?<![\w:."])([a-zA-Z_:][\w:]*)\s*(\{[^}]*\})?(?!\s*\(|[\w:])/g)]
    .map(([, name = '', matchers = '']) => ({
      name,
      labels: [...matchers.matchAll(/(\w+)(?:=~|!~|!=|=)"/g)].map(([, label = '']) => label),
    }))
    .filter(({ name }) => !keywords.has(name))
}
