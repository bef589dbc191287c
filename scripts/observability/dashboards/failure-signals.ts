import type { Dashboard } from '../panel.ts'

const ksm = 'job="kube-state-metrics"'
const scoped = `${ksm}, namespace=~"$namespace"`
const container = '{{namespace}}/{{pod}} {{container}}'

export const failureSignals: Dashboard = {
  uid: 'slipway-failure-signals',
  title: 'Failure signals',
  description: 'What has gone wrong, where, and whether monitoring itself can be trusted.',
  variables: [
    {
      name: 'namespace',
      label: 'Namespace',
      query: 'label_values(kube_namespace_status_phase, namespace)',
      pattern: '/^(shop-.+|drills)$/',
      many: true,
      first: 'shop-.+|drills',
    },
  ],
  rows: [
    {
      title: 'Now',
      height: 4,
      panels: [
        {
          id: 1,
          title: 'Firing alerts',
          description: 'By severity, without the one that always fires.',
          kind: 'stat',
          unit: 'short',
          width: 6,
          steps: [{ from: 1, color: 'orange' }],
          queries: [
            { expr: 'sum by (severity) (ALERTS{alertstate="firing", alertname!="Watchdog"})', legend: '{{severity}}' },
          ],
        },
        {
          id: 2,
          title: 'OOM kills, 1 h',
          description: 'Containers whose last end, within an hour, was a kill for lack of memory.',
          kind: 'stat',
          unit: 'short',
          width: 4,
          steps: [{ from: 1, color: 'red' }],
          queries: [
            {
              expr: `count((time() - max by (namespace, pod, container) (kube_pod_container_status_last_terminated_timestamp{${scoped}}) < 3600) and on (namespace, pod, container) max by (namespace, pod, container) (kube_pod_container_status_last_terminated_reason{${ksm}, reason="OOMKilled"}) == 1) or vector(0)`,
              legend: 'containers',
            },
          ],
        },
        {
          id: 3,
          title: 'Restarts, 1 h',
          description: 'Of all containers together, about.',
          kind: 'stat',
          unit: 'short',
          width: 4,
          steps: [{ from: 1, color: 'orange' }],
          queries: [
            {
              expr: `sum(max by (namespace, pod, container) (increase(kube_pod_container_status_restarts_total{${scoped}}[1h])))`,
              legend: 'restarts',
            },
          ],
        },
        {
          id: 4,
          title: 'CrashLoopBackOff now',
          description: 'Containers that wait for their next start, because they crashed each time before.',
          kind: 'stat',
          unit: 'short',
          width: 4,
          alerts: ['PodCrashLooping'],
          limits: ['PodCrashLooping'],
          queries: [
            {
              expr: `sum(max by (namespace, pod, container) (kube_pod_container_status_waiting_reason{${scoped}, reason="CrashLoopBackOff"})) or vector(0)`,
              legend: 'containers',
            },
          ],
        },
        {
          id: 5,
          title: 'Image pull failures now',
          description: 'Containers whose image cannot be had: a wrong tag, or no right to it.',
          kind: 'stat',
          unit: 'short',
          width: 3,
          steps: [{ from: 1, color: 'red' }],
          queries: [
            {
              expr: `sum(max by (namespace, pod, container) (kube_pod_container_status_waiting_reason{${scoped}, reason=~"ImagePullBackOff|ErrImagePull"})) or vector(0)`,
              legend: 'containers',
            },
          ],
        },
        {
          id: 15,
          title: 'Evicted pods',
          description: 'Pods that a node in need put out.',
          kind: 'stat',
          unit: 'short',
          width: 3,
          steps: [{ from: 1, color: 'orange' }],
          queries: [
            {
              expr: `sum(max by (namespace, pod) (kube_pod_status_reason{${ksm}, reason="Evicted"})) or vector(0)`,
              legend: 'pods',
            },
          ],
        },
      ],
    },
    {
      title: 'Restarts',
      height: 8,
      panels: [
        {
          id: 6,
          title: 'Restarts in the last 10 m by container',
          description: 'Exact, and right also for a pod that was first seen after its first restart.',
          kind: 'timeseries',
          unit: 'short',
          width: 12,
          alerts: ['PodRestarted', 'PodRestartingFrequently'],
          limits: ['PodRestarted', 'PodRestartingFrequently'],
          queries: [
            { expr: 'namespace_pod_container:restarts:delta10m{namespace=~"$namespace"} > 0', legend: container },
          ],
        },
        {
          id: 7,
          title: 'Last termination: reason',
          description: 'Why each container ended last, however long ago.',
          kind: 'table',
          unit: 'short',
          width: 12,
          alerts: ['ContainerOOMKilled'],
          queries: [
            {
              expr: `max by (namespace, pod, container, reason) (kube_pod_container_status_last_terminated_reason{${scoped}}) == 1`,
              legend: container,
            },
          ],
        },
        {
          id: 8,
          title: 'Last termination: exit code',
          description:
            '137 is a kill, 143 an end that was asked for, 139 a crash; below 126 it is the program that says so.',
          kind: 'table',
          unit: 'short',
          width: 12,
          queries: [
            {
              expr: `max by (namespace, pod, container) (kube_pod_container_status_last_terminated_exitcode{${scoped}})`,
              legend: container,
            },
          ],
        },
        {
          id: 9,
          title: 'Last termination: age',
          description: 'How long ago each container ended last.',
          kind: 'table',
          unit: 's',
          width: 12,
          queries: [
            {
              expr: `time() - max by (namespace, pod, container) (kube_pod_container_status_last_terminated_timestamp{${scoped}})`,
              legend: container,
            },
          ],
        },
      ],
    },
    {
      title: 'Resources',
      height: 8,
      panels: [
        {
          id: 10,
          title: 'Memory of limit, top 10',
          description: 'At 100 % a container is killed.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 8,
          alerts: ['ContainerMemoryNearLimit'],
          limits: ['ContainerMemoryNearLimit'],
          queries: [
            {
              expr: 'topk(10, namespace_pod_container:memory_limit_utilisation:ratio{namespace=~"$namespace"})',
              legend: container,
            },
          ],
        },
        {
          id: 11,
          title: 'CPU of limit, top 10',
          description: 'At 100 % a container is held back.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 8,
          alerts: ['ContainerHighCPU'],
          limits: ['ContainerHighCPU'],
          queries: [
            {
              expr: 'topk(10, namespace_pod_container:cpu_limit_utilisation:ratio{namespace=~"$namespace"})',
              legend: container,
            },
          ],
        },
        {
          id: 12,
          title: 'Kernel OOM kills by node',
          description: "The kernel's own count: it knows of killed children, too, which take no container with them.",
          kind: 'timeseries',
          unit: 'short',
          width: 8,
          alerts: ['NodeOOMKill'],
          limits: ['NodeOOMKill'],
          queries: [
            {
              expr: 'max by (instance) (increase(node_vmstat_oom_kill{job="node-exporter"}[$__rate_interval]))',
              legend: '{{instance}}',
            },
          ],
        },
      ],
    },
    {
      title: 'Readiness',
      height: 8,
      panels: [
        {
          id: 13,
          title: 'Pod ready',
          description: '1 while the pod is ready, 0 while it is not.',
          kind: 'state-timeline',
          unit: 'bool',
          width: 10,
          alerts: ['PodNotReady'],
          steps: [
            { from: 0, color: 'red' },
            { from: 1, color: 'green' },
          ],
          queries: [
            {
              expr: `max by (namespace, pod) (kube_pod_status_ready{${scoped}, condition="true"})`,
              legend: '{{namespace}}/{{pod}}',
            },
          ],
        },
        {
          id: 14,
          title: 'Probe failures',
          description:
            'Probes that failed, by kind: a failed readiness probe takes the pod out of its Service, liveness restarts it.',
          kind: 'timeseries',
          unit: 'short',
          width: 7,
          queries: [
            {
              expr: 'sum by (namespace, pod, probe_type) (increase(prober_probe_total{job="kubelet", namespace=~"$namespace", result="failed"}[$__rate_interval])) > 0',
              legend: '{{namespace}}/{{pod}} {{probe_type}}',
            },
          ],
        },
        {
          id: 16,
          title: 'Rollouts stuck',
          description: 'Deployments whose rollout made no progress within its deadline. Empty when all is well.',
          kind: 'table',
          unit: 'short',
          width: 7,
          alerts: ['DeploymentRolloutStuck'],
          queries: [
            {
              expr: `max by (namespace, deployment) (kube_deployment_status_condition{${scoped}, condition="Progressing", status="false"}) == 1`,
              legend: '{{namespace}}/{{deployment}}',
            },
          ],
        },
      ],
    },
    {
      title: 'Alerts, and monitoring itself',
      height: 8,
      panels: [
        {
          id: 17,
          title: 'Alerts over time',
          description: 'Pending and firing, without the one that always fires.',
          kind: 'state-timeline',
          unit: 'short',
          width: 12,
          steps: [{ from: 1, color: 'orange' }],
          queries: [
            {
              expr: 'sum by (alertname, alertstate) (ALERTS{alertname!="Watchdog"})',
              legend: '{{alertname}} {{alertstate}}',
            },
          ],
        },
        {
          id: 18,
          title: 'Scrape targets down',
          description:
            'What does not answer Prometheus: what it would tell is missing everywhere. Empty when all is well.',
          kind: 'table',
          unit: 'short',
          width: 12,
          alerts: ['KubeStateMetricsDown', 'KubeletMetricsDown', 'TargetDown'],
          queries: [{ expr: 'up == 0', legend: '{{job}} {{instance}}' }],
        },
        {
          id: 19,
          title: 'Rule evaluation failures',
          description: 'Rules that Prometheus could not evaluate. No line when all is well.',
          kind: 'timeseries',
          unit: 'short',
          width: 12,
          steps: [{ from: 1, color: 'red' }],
          queries: [
            {
              expr: 'sum by (rule_group) (increase(prometheus_rule_evaluation_failures_total[$__rate_interval])) > 0',
              legend: '{{rule_group}}',
            },
          ],
        },
        {
          id: 20,
          title: 'Alert notifications failed',
          description: 'What Alertmanager could not deliver, by way. Alerts that reach nobody are none.',
          kind: 'timeseries',
          unit: 'short',
          width: 12,
          alerts: ['Watchdog'],
          steps: [{ from: 1, color: 'red' }],
          queries: [
            {
              expr: 'sum by (integration) (increase(alertmanager_notifications_failed_total[$__rate_interval]))',
              legend: '{{integration}}',
            },
          ],
        },
      ],
    },
  ],
}
