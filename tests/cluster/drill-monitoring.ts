import { startKubeStateMetrics } from '../support/kube-state-metrics/start.ts'
import { type Monitoring, startMonitoring } from '../support/monitoring.ts'
import { findPrometheus } from '../support/prometheus.ts'
import { alertmanagerForDebian } from '../support/rules/alertmanager.ts'
import { nodeAddress } from './layout.ts'

type Ask = (args: string[], input?: object) => Promise<string>

const namespace = 'monitoring'

/**
 * A real Prometheus and Alertmanager beside the cluster, which pods reach by the Services of kube-prometheus-stack; they
 * read the kubelet's cAdvisor and, through the stand-in of kube-state-metrics, the API server, each 30 s as in production.
 */
export const watchCluster = async (
  kubectl: Ask,
  rules: string,
): Promise<{ monitoring: Monitoring; addresses: Record<string, string> } & AsyncDisposable> => {
  const programs = findPrometheus()
  if (programs === undefined) throw new Error('a drill needs Prometheus and Alertmanager: scripts/test installs them')
  await kubectl(['apply', '--filename=-'], { apiVersion: 'v1', kind: 'List', items: readerOfStates })
  const { server, authority } = await apiServer(kubectl)
  const token = await kubectl(['create', 'token', 'kube-state-metrics', `--namespace=${namespace}`, '--duration=6h'])
  const states = await startKubeStateMetrics({
    ...{ url: server, caCertificate: authority, token: token.trim(), address: nodeAddress },
  })
  const port = await kubectl([
    'get',
    'nodes',
    '--output=jsonpath={.items[0].status.daemonEndpoints.kubeletEndpoint.Port}',
  ])
  const cadvisor = '/metrics/cadvisor'
  const monitoring = await startMonitoring({
    ...{ programs, rules, alertmanager: alertmanagerForDebian(), address: nodeAddress, intervalMilliseconds: 30_000 },
    targets: [
      { job: 'kube-state-metrics', host: states.host, path: '/metrics' },
      {
        job: 'kubelet',
        host: `${nodeAddress}:${port}`,
        path: cadvisor,
        labels: { metrics_path: cadvisor },
        https: true,
      },
    ],
  }).catch(async (error: unknown) => {
    await states[Symbol.asyncDispose]()
    throw error
  })
  const dispose = async (): Promise<void> => {
    await monitoring[Symbol.asyncDispose]()
    await states[Symbol.asyncDispose]()
  }
  try {
    const addresses = await publish(kubectl, [
      { name: 'kube-prometheus-stack-prometheus', port: 9090, url: monitoring.prometheusUrl },
      { name: 'kube-prometheus-stack-alertmanager', port: 9093, url: monitoring.alertmanagerUrl },
    ])
    return { monitoring, addresses, [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

const labels = { 'app.kubernetes.io/part-of': 'test-of-drills' }
const states = { name: 'kube-state-metrics', labels }

/** What it may do in production, of what it does here. */
const readerOfStates: object[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
  { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { ...states, namespace } },
  {
    ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: states },
    rules: [
      { apiGroups: [''], resources: ['pods', 'nodes'], verbs: ['list', 'watch'] },
      { apiGroups: ['apps'], resources: ['deployments'], verbs: ['list', 'watch'] },
      { apiGroups: ['autoscaling'], resources: ['horizontalpodautoscalers'], verbs: ['list', 'watch'] },
    ],
  },
  {
    ...{ apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding', metadata: states },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: states.name },
    subjects: [{ kind: 'ServiceAccount', name: states.name, namespace }],
  },
]

const apiServer = async (kubectl: Ask): Promise<{ server: string; authority: string }> => {
  const config: { clusters: { cluster: { server: string; 'certificate-authority-data': string } }[] } = JSON.parse(
    await kubectl(['config', 'view', '--raw', '--minify', '--flatten', '--output=json']),
  )
  const cluster = config.clusters[0]?.cluster
  if (cluster === undefined) throw new Error('the kubeconfig names no cluster')
  return {
    server: cluster.server,
    authority: Buffer.from(cluster['certificate-authority-data'], 'base64').toString(),
  }
}

type Published = { name: string; port: number; url: string }

/** Services without pods, for what listens at the node's address; returns the address of each by its name. */
const publish = async (kubectl: Ask, published: Published[]): Promise<Record<string, string>> => {
  const items = published.flatMap(({ name, port, url }) => [
    { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { ports: [{ name: 'http', port }] } },
    {
      ...{ apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', addressType: 'IPv4' },
      metadata: { name, namespace, labels: { 'kubernetes.io/service-name': name } },
      ports: [{ name: 'http', port: Number(new URL(url).port) }],
      endpoints: [{ addresses: [nodeAddress] }],
    },
  ])
  await kubectl(['apply', '--filename=-'], { apiVersion: 'v1', kind: 'List', items })
  const address = '--output=jsonpath={.spec.clusterIP}'
  const found = published.map(async ({ name }) => [
    `${name}.${namespace}`,
    await kubectl(['get', 'service', name, `--namespace=${namespace}`, address]),
  ])
  const addresses: Record<string, string> = Object.fromEntries(await Promise.all(found))
  return addresses
}

/** Takes back what is of the cluster; the namespace is left to whoever deletes all. */
export const removeReaderOfStates = async (kubectl: Ask): Promise<void> => {
  const kinds = 'clusterrole,clusterrolebinding'
  await kubectl(['delete', kinds, states.name, '--ignore-not-found'])
}
