import type { Dashboard } from '../panel.ts'

const ksm = 'job="kube-state-metrics", namespace="$namespace"'
const cadvisor = 'job="kubelet", metrics_path="/metrics/cadvisor", namespace="$namespace"'
const served = 'span_kind="SPAN_KIND_SERVER"'
// A service that does not say where it runs is shown everywhere.
const where = 'k8s_namespace_name=~"$namespace|"'
const service = '{{k8s_namespace_name}} {{service_name}}'

const latency = (quantile: string): string =>
  `histogram_quantile(${quantile}, sum by (k8s_namespace_name, service_name, le) (rate(traces_span_metrics_duration_milliseconds_bucket{service_name=~"$service", ${where}, ${served}}[$__rate_interval])))`

const replicas = (name: 'spec_replicas' | 'status_replicas_available'): string =>
  `max by (namespace, deployment) (kube_deployment_${name}{${ksm}})`

const periods = (name: 'throttled_periods' | 'periods'): string =>
  `sum by (container) (increase(container_cpu_cfs_${name}_total{${cadvisor}, container!=""}[$__rate_interval]))`

const autoscalers = (name: 'status_current' | 'spec_max'): string =>
  `max by (namespace, horizontalpodautoscaler) (kube_horizontalpodautoscaler_${name}_replicas{${ksm}})`

export const applicationHealth: Dashboard = {
  uid: 'slipway-application-health',
  title: 'Application health',
  description: 'Whether the shop answers, how fast, and what it takes to do so.',
  variables: [
    {
      name: 'namespace',
      label: 'Namespace',
      query: 'label_values(kube_namespace_status_phase, namespace)',
      pattern: '/^shop-.+$/',
      many: false,
      first: 'shop-demo',
    },
    {
      name: 'service',
      label: 'Service',
      query: 'label_values(service:requests:rate5m, service_name)',
      many: true,
      first: '.+',
    },
  ],
  rows: [
    {
      title: 'At a glance',
      height: 4,
      panels: [
        {
          id: 1,
          title: 'Edge request rate',
          description: 'What reaches frontend-proxy, behind the load balancer.',
          kind: 'stat',
          unit: 'reqps',
          width: 6,
          queries: [
            {
              expr: `sum(rate(traces_span_metrics_calls_total{service_name="frontend-proxy", ${where}, ${served}}[$__rate_interval]))`,
              legend: 'requests',
            },
          ],
        },
        {
          id: 2,
          title: 'Edge error ratio',
          description: 'Of what reaches frontend-proxy.',
          kind: 'stat',
          unit: 'percentunit',
          width: 6,
          limits: ['ServiceHighErrorRate'],
          queries: [
            {
              expr: `service:request_errors:ratio_rate5m{service_name="frontend-proxy", ${where}}`,
              legend: '{{k8s_namespace_name}}',
            },
          ],
        },
        {
          id: 3,
          title: 'Edge p95',
          description: 'Nineteen of twenty requests to frontend-proxy are answered sooner.',
          kind: 'stat',
          unit: 'ms',
          width: 6,
          limits: ['ServiceHighLatency'],
          queries: [
            {
              expr: `service:request_latency_ms:p95_rate5m{service_name="frontend-proxy", ${where}}`,
              legend: '{{k8s_namespace_name}}',
            },
          ],
        },
        {
          id: 4,
          title: 'Deployments fully available',
          description: 'Deployments that have as many available pods as they should.',
          kind: 'stat',
          unit: 'percentunit',
          width: 6,
          steps: [
            { from: 0, color: 'red' },
            { from: 1, color: 'green' },
          ],
          queries: [
            {
              expr: `count(${replicas('status_replicas_available')} >= on (namespace, deployment) ${replicas('spec_replicas')}) / count(${replicas('spec_replicas')})`,
              legend: 'available',
            },
          ],
        },
      ],
    },
    {
      title: 'Requests',
      height: 8,
      panels: [
        {
          id: 5,
          title: 'Requests by service',
          description: 'What each service answers.',
          kind: 'timeseries',
          unit: 'reqps',
          width: 8,
          queries: [{ expr: `service:requests:rate5m{service_name=~"$service", ${where}}`, legend: service }],
        },
        {
          id: 6,
          title: 'Error ratio by service',
          description: 'Requests that a service answered with an error.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 8,
          alerts: ['ServiceHighErrorRate'],
          limits: ['ServiceHighErrorRate'],
          queries: [
            { expr: `service:request_errors:ratio_rate5m{service_name=~"$service", ${where}}`, legend: service },
          ],
        },
        {
          id: 10,
          title: 'Orders placed',
          description: 'What the shop is there for, by how it ended. No line at all is the worst of news.',
          kind: 'timeseries',
          unit: 'ops',
          width: 8,
          queries: [
            {
              expr: `sum by (status_code) (rate(traces_span_metrics_calls_total{service_name="checkout", span_name=~".*PlaceOrder", ${where}, ${served}}[$__rate_interval]))`,
              legend: '{{status_code}}',
            },
          ],
        },
        {
          id: 7,
          title: 'Latency p50',
          description: 'Half of the requests are answered sooner.',
          kind: 'timeseries',
          unit: 'ms',
          width: 8,
          queries: [{ expr: latency('0.50'), legend: service }],
        },
        {
          id: 8,
          title: 'Latency p95',
          description: 'Nineteen of twenty requests are answered sooner.',
          kind: 'timeseries',
          unit: 'ms',
          width: 8,
          alerts: ['ServiceHighLatency'],
          limits: ['ServiceHighLatency'],
          queries: [
            { expr: `service:request_latency_ms:p95_rate5m{service_name=~"$service", ${where}}`, legend: service },
          ],
        },
        {
          id: 9,
          title: 'Latency p99',
          description: 'Ninety-nine of a hundred requests are answered sooner.',
          kind: 'timeseries',
          unit: 'ms',
          width: 8,
          queries: [{ expr: latency('0.99'), legend: service }],
        },
      ],
    },
    {
      title: 'Pods',
      height: 8,
      panels: [
        {
          id: 11,
          title: 'Replicas missing',
          description: 'Pods that a Deployment should have and has not.',
          kind: 'timeseries',
          unit: 'short',
          width: 8,
          alerts: ['DeploymentReplicasMismatch'],
          steps: [{ from: 1, color: 'orange' }],
          queries: [
            {
              expr: `${replicas('spec_replicas')} - on (namespace, deployment) ${replicas('status_replicas_available')}`,
              legend: '{{deployment}}',
            },
          ],
        },
        {
          id: 17,
          title: 'HPA current / max',
          description: 'At 100 % the autoscaler has no room left.',
          kind: 'bargauge',
          unit: 'percentunit',
          width: 8,
          alerts: ['HpaMaxedOut'],
          steps: [{ from: 1, color: 'orange' }],
          queries: [
            {
              expr: `${autoscalers('status_current')} / on (namespace, horizontalpodautoscaler) ${autoscalers('spec_max')}`,
              legend: '{{horizontalpodautoscaler}}',
            },
          ],
        },
        {
          id: 16,
          title: 'CPU throttled periods',
          description: 'Periods of 100 ms in which a container had used up its CPU limit before they were over.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 8,
          alerts: ['CPUThrottlingHigh'],
          limits: ['CPUThrottlingHigh'],
          queries: [{ expr: `${periods('throttled_periods')} / ${periods('periods')}`, legend: '{{container}}' }],
        },
        {
          id: 12,
          title: 'CPU by container',
          description: 'Of all pods together.',
          kind: 'timeseries',
          unit: 'cores',
          width: 6,
          queries: [
            {
              expr: 'sum by (container) (namespace_pod_container:cpu_usage:rate5m{namespace="$namespace"})',
              legend: '{{container}}',
            },
          ],
        },
        {
          id: 13,
          title: 'CPU of limit',
          description: 'Of the pod that uses most of it.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 6,
          limits: ['ContainerHighCPU'],
          queries: [
            {
              expr: 'max by (container) (namespace_pod_container:cpu_limit_utilisation:ratio{namespace="$namespace"})',
              legend: '{{container}}',
            },
          ],
        },
        {
          id: 14,
          title: 'Memory by container',
          description: 'Of all pods together.',
          kind: 'timeseries',
          unit: 'bytes',
          width: 6,
          queries: [
            {
              expr: `sum by (container) (container_memory_working_set_bytes{${cadvisor}, container!="", image!=""})`,
              legend: '{{container}}',
            },
          ],
        },
        {
          id: 15,
          title: 'Memory of limit',
          description: 'Of the pod that uses most of it. At 100 % it is killed.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 6,
          limits: ['ContainerMemoryNearLimit'],
          queries: [
            {
              expr: 'max by (container) (namespace_pod_container:memory_limit_utilisation:ratio{namespace="$namespace"})',
              legend: '{{container}}',
            },
          ],
        },
      ],
    },
    {
      title: 'Deliveries',
      height: 8,
      panels: [
        {
          id: 18,
          title: 'Running images',
          description:
            'What runs now, pod by pod: after a delivery both the old and the new image are there for a while.',
          kind: 'table',
          unit: 'short',
          width: 14,
          queries: [
            { expr: `max by (pod, container, image) (kube_pod_container_info{${ksm}})`, legend: '{{pod}} {{image}}' },
          ],
        },
        {
          id: 19,
          title: 'Argo CD apps',
          description: 'Whether each application is what Git says, and whether it is well.',
          kind: 'table',
          unit: 'short',
          width: 10,
          alerts: ['ArgoAppOutOfSync', 'ArgoAppUnhealthy', 'ArgoSyncFailed'],
          queries: [{ expr: 'max by (name, sync_status, health_status) (argocd_app_info)', legend: '{{name}}' }],
        },
      ],
    },
  ],
}
