import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bridge, type Layout, nodeAddress, nodeName, podNetwork, podNetworkName } from './layout.ts'
import type { Ports } from './state.ts'

/** Who talks to the API server, and as what: a static token each. */
const users = {
  admin: { name: 'admin', groups: 'system:masters' },
  controllerManager: { name: 'system:kube-controller-manager', groups: '' },
  scheduler: { name: 'system:kube-scheduler', groups: '' },
  node: { name: `system:node:${nodeName}`, groups: 'system:nodes' },
  proxy: { name: 'system:kube-proxy', groups: '' },
}

export const kubeconfigOf = ({ configuration }: Layout, user: keyof typeof users): string =>
  join(configuration, `${user}.kubeconfig`)

/** Writes what every component reads at its start. JSON is YAML, so the files need no printer of their own. */
export const writeConfiguration = async (layout: Layout, ports: Ports): Promise<void> => {
  const { configuration } = layout
  const write = (name: string, content: string): Promise<void> =>
    writeFile(join(configuration, name), content, { mode: 0o600 })
  const json = (name: string, content: unknown): Promise<void> => write(name, JSON.stringify(content, undefined, 2))
  await mkdir(join(configuration, 'cni'), { recursive: true })
  const authority = (await readFile(join(configuration, 'ca.crt'))).toString('base64')
  const entries = Object.entries(users).map(([id, user]) => ({ id, user, token: randomBytes(16).toString('hex') }))
  const rows = entries.map(({ id, user, token }) => `${token},${user.name},${id},"${user.groups}"\n`)
  await write('tokens.csv', rows.join(''))
  const server = `https://${nodeAddress}:${ports.apiServer}`
  for (const { id, token } of entries) await json(`${id}.kubeconfig`, kubeconfig(server, authority, token))
  await write('containerd.toml', containerd(layout))
  await json('cni/10-bridge.conflist', podNetworking(layout))
  await json('kubelet.yaml', kubelet(layout, ports))
  await json('proxy.yaml', proxy(layout, ports))
}

const kubeconfig = (server: string, authority: string, token: string): unknown => ({
  apiVersion: 'v1',
  kind: 'Config',
  clusters: [{ name: 'slipway', cluster: { server, 'certificate-authority-data': authority } }],
  users: [{ name: 'user', user: { token } }],
  contexts: [{ name: 'slipway', context: { cluster: 'slipway', user: 'user' } }],
  'current-context': 'slipway',
})

const containerd = ({ run, configuration, containerd: socket }: Layout): string => `version = 2
root = "${run}/containerd-root"
state = "${run}/containerd"
disabled_plugins = ["io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.zfs", "io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.devmapper"]
[grpc]
  address = "${socket}"
[plugins."io.containerd.grpc.v1.cri"]
  sandbox_image = "slipway.test/pause:1"
  # Without CAP_SYS_RESOURCE no process may lower its own.
  restrict_oom_score_adj = true
  [plugins."io.containerd.grpc.v1.cri".cni]
    bin_dir = "/usr/lib/cni"
    conf_dir = "${configuration}/cni"
  [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
    runtime_type = "io.containerd.runc.v2"
    [plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc.options]
      SystemdCgroup = false
`

/** Without the \`firewall\` plugin, which races when several pods start at once. */
const podNetworking = ({ run }: Layout): unknown => ({
  cniVersion: '0.4.0',
  name: podNetworkName,
  plugins: [
    {
      type: 'bridge',
      bridge,
      isGateway: true,
      ipMasq: true,
      hairpinMode: true,
      ipam: {
        type: 'host-local',
        ranges: [[{ subnet: podNetwork }]],
        routes: [{ dst: '0.0.0.0/0' }],
        dataDir: `${run}/cni-addresses`,
      },
    },
    { type: 'portmap', capabilities: { portMappings: true } },
  ],
})

const kubelet = ({ run, containerd: socket }: Layout, ports: Ports): unknown => ({
  apiVersion: 'kubelet.config.k8s.io/v1beta1',
  kind: 'KubeletConfiguration',
  // The node's own address: with another, `kubectl logs` finds nobody.
  address: nodeAddress,
  port: ports.kubelet,
  healthzPort: ports.kubeletHealth,
  authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
  authorization: { mode: 'AlwaysAllow' },
  cgroupDriver: 'cgroupfs',
  failCgroupV1: false,
  failSwapOn: false,
  containerRuntimeEndpoint: `unix://${socket}`,
  clusterDomain: 'cluster.local',
  resolvConf: '',
  registerNode: true,
  enforceNodeAllocatable: ['pods'],
  imageGCHighThresholdPercent: 100,
  imageGCLowThresholdPercent: 99,
  evictionHard: {
    'memory.available': '100Mi',
    'nodefs.available': '1%',
    'imagefs.available': '1%',
    'nodefs.inodesFree': '1%',
  },
  nodeStatusUpdateFrequency: '2s',
  syncFrequency: '10s',
  podLogsDir: `${run}/pod-logs`,
  volumePluginDir: `${run}/volume-plugins`,
})

const proxy = (layout: Layout, ports: Ports): unknown => ({
  apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
  kind: 'KubeProxyConfiguration',
  mode: 'iptables',
  clusterCIDR: podNetwork,
  bindAddress: '127.0.0.1',
  nodePortAddresses: [podNetwork],
  metricsBindAddress: `127.0.0.1:${ports.proxyMetrics}`,
  healthzBindAddress: `127.0.0.1:${ports.proxyHealth}`,
  clientConnection: { kubeconfig: kubeconfigOf(layout, 'proxy') },
  conntrack: { maxPerCore: 0 },
  hostnameOverride: nodeName,
})
