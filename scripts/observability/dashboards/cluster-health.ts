import type { Dashboard, Panel } from '../panel.ts'

const ksm = 'job="kube-state-metrics"'
const node = 'job="node-exporter"'
const inUse = [
  { from: 0.75, color: 'orange' },
  { from: 0.9, color: 'red' },
] as const satisfies Panel['steps']

/** What is asked for by pods that have or wait for a node, of what nodes can give. */
const requested = (resource: 'cpu' | 'memory'): string =>
  `sum(max by (namespace, pod, container) (kube_pod_container_resource_requests{${ksm}, resource="${resource}"}) * on (namespace, pod) group_left () max by (namespace, pod) (kube_pod_status_phase{${ksm}, phase=~"Pending|Running"} == 1)) / sum(max by (node) (kube_node_status_allocatable{${ksm}, resource="${resource}"}))`

const rootDisk = (name: 'avail' | 'size'): string =>
  `max by (instance) (node_filesystem_${name}_bytes{${node}, mountpoint="/", fstype!~"tmpfs|overlay"})`

const interfaces = 'device!~"lo|veth.*|eni.*"'

export const clusterHealth: Dashboard = {
  uid: 'slipway-cluster-health',
  title: 'Cluster health',
  description: 'Whether the nodes are well, and whether there is room on them.',
  variables: [],
  rows: [
    {
      title: 'At a glance',
      height: 4,
      panels: [
        {
          id: 1,
          title: 'Nodes ready',
          description: 'Nodes that take pods.',
          kind: 'stat',
          unit: 'short',
          width: 4,
          queries: [
            {
              expr: `sum(max by (node) (kube_node_status_condition{${ksm}, condition="Ready", status="true"}))`,
              legend: 'ready',
            },
          ],
        },
        {
          id: 2,
          title: 'Nodes not ready',
          description: 'Nodes whose pods are moved away.',
          kind: 'stat',
          unit: 'short',
          width: 4,
          alerts: ['NodeNotReady'],
          steps: [{ from: 1, color: 'red' }],
          queries: [
            {
              expr: `count(max by (node) (kube_node_status_condition{${ksm}, condition="Ready", status="true"}) == 0) or vector(0)`,
              legend: 'not ready',
            },
          ],
        },
        {
          id: 3,
          title: 'Cluster CPU used',
          description: 'Of all cores of all nodes.',
          kind: 'gauge',
          unit: 'percentunit',
          width: 4,
          steps: inUse,
          queries: [
            { expr: `1 - avg(rate(node_cpu_seconds_total{${node}, mode="idle"}[$__rate_interval]))`, legend: 'CPU' },
          ],
        },
        {
          id: 4,
          title: 'Cluster memory used',
          description: 'Of the memory of all nodes, without what the kernel would give back at once.',
          kind: 'gauge',
          unit: 'percentunit',
          width: 4,
          steps: inUse,
          queries: [
            {
              expr: `1 - sum(node_memory_MemAvailable_bytes{${node}}) / sum(node_memory_MemTotal_bytes{${node}})`,
              legend: 'memory',
            },
          ],
        },
        {
          id: 5,
          title: 'CPU requested / allocatable',
          description: 'What pods ask for, whether they use it or not. At 100 % no further pod finds a node.',
          kind: 'gauge',
          unit: 'percentunit',
          width: 4,
          steps: inUse,
          queries: [{ expr: requested('cpu'), legend: 'CPU' }],
        },
        {
          id: 6,
          title: 'Memory requested / allocatable',
          description: 'What pods ask for, whether they use it or not. At 100 % no further pod finds a node.',
          kind: 'gauge',
          unit: 'percentunit',
          width: 4,
          steps: inUse,
          queries: [{ expr: requested('memory'), legend: 'memory' }],
        },
      ],
    },
    {
      title: 'Nodes',
      height: 8,
      panels: [
        {
          id: 7,
          title: 'CPU by node',
          description: 'Of all cores of the node, over five minutes.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 8,
          alerts: ['NodeHighCPU'],
          limits: ['NodeHighCPU'],
          queries: [{ expr: 'instance:cpu_utilisation:ratio_rate5m', legend: '{{instance}}' }],
        },
        {
          id: 8,
          title: 'Memory by node',
          description: 'Of the memory of the node, without what the kernel would give back at once.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 8,
          steps: inUse,
          queries: [
            {
              expr: `1 - node_memory_MemAvailable_bytes{${node}} / node_memory_MemTotal_bytes{${node}}`,
              legend: '{{instance}}',
            },
          ],
        },
        {
          id: 9,
          title: 'Root disk by node',
          description: 'Images and logs are there; the kubelet takes images away from 85 % on.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 8,
          steps: [{ from: 0.85, color: 'orange' }],
          queries: [{ expr: `1 - ${rootDisk('avail')} / ${rootDisk('size')}`, legend: '{{instance}}' }],
        },
        {
          id: 10,
          title: 'Network by node',
          description: 'Received above the line, sent below it; without what stays within the node.',
          kind: 'timeseries',
          unit: 'Bps',
          width: 12,
          queries: [
            {
              expr: `sum by (instance) (rate(node_network_receive_bytes_total{${node}, ${interfaces}}[$__rate_interval]))`,
              legend: '{{instance}} received',
            },
            {
              expr: `-sum by (instance) (rate(node_network_transmit_bytes_total{${node}, ${interfaces}}[$__rate_interval]))`,
              legend: '{{instance}} sent',
            },
          ],
        },
        {
          id: 15,
          title: 'Node pressure',
          description: 'Nodes that are short of memory, disk or process ids. Empty when all is well.',
          kind: 'table',
          unit: 'short',
          width: 12,
          queries: [
            {
              expr: `max by (node, condition) (kube_node_status_condition{${ksm}, condition=~"MemoryPressure|DiskPressure|PIDPressure", status="true"}) == 1`,
              legend: '{{node}} {{condition}}',
            },
          ],
        },
      ],
    },
    {
      title: 'Pods',
      height: 8,
      panels: [
        {
          id: 12,
          title: 'Pods by phase',
          description: 'Of all namespaces.',
          kind: 'timeseries',
          unit: 'short',
          width: 8,
          queries: [
            {
              expr: `sum by (phase) (max by (namespace, pod, phase) (kube_pod_status_phase{${ksm}}))`,
              legend: '{{phase}}',
            },
          ],
        },
        {
          id: 13,
          title: 'Pod slots used by node',
          description: 'A node takes only so many pods, however small they are.',
          kind: 'bargauge',
          unit: 'percentunit',
          width: 6,
          steps: inUse,
          queries: [
            {
              expr: `count by (node) (max by (namespace, pod, node) (kube_pod_info{${ksm}, node!=""})) / on (node) max by (node) (kube_node_status_allocatable{${ksm}, resource="pods"})`,
              legend: '{{node}}',
            },
          ],
        },
        {
          id: 14,
          title: 'Unschedulable pods',
          description: 'Pods that find no node with room for them.',
          kind: 'stat',
          unit: 'short',
          width: 4,
          steps: [{ from: 1, color: 'orange' }],
          queries: [
            {
              expr: `sum(max by (namespace, pod) (kube_pod_status_unschedulable{${ksm}})) or vector(0)`,
              legend: 'pods',
            },
          ],
        },
        {
          id: 18,
          title: 'PVC used',
          description: 'How full each volume is.',
          kind: 'bargauge',
          unit: 'percentunit',
          width: 6,
          steps: inUse,
          queries: [
            {
              expr: 'max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_used_bytes{job="kubelet"}) / max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_capacity_bytes{job="kubelet"})',
              legend: '{{namespace}}/{{persistentvolumeclaim}}',
            },
          ],
        },
      ],
    },
    {
      title: 'API server',
      height: 8,
      panels: [
        {
          id: 16,
          title: 'API server 5xx ratio',
          description: 'Requests that the API server itself failed at.',
          kind: 'timeseries',
          unit: 'percentunit',
          width: 12,
          steps: [{ from: 0.01, color: 'red' }],
          queries: [
            {
              expr: '(sum(rate(apiserver_request_total{job="apiserver", code=~"5.."}[$__rate_interval])) or vector(0)) / sum(rate(apiserver_request_total{job="apiserver"}[$__rate_interval]))',
              legend: '5xx',
            },
          ],
        },
        {
          id: 17,
          title: 'API server p99',
          description:
            'Ninety-nine of a hundred requests are answered sooner. Without watches, which stay open, and lists.',
          kind: 'timeseries',
          unit: 's',
          width: 12,
          steps: [{ from: 1, color: 'orange' }],
          queries: [
            {
              expr: 'histogram_quantile(0.99, sum by (verb, le) (rate(apiserver_request_sli_duration_seconds_bucket{job="apiserver", verb!~"WATCH|CONNECT|LIST"}[$__rate_interval])))',
              legend: '{{verb}}',
            },
          ],
        },
      ],
    },
  ],
}
