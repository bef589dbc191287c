import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { kubeconfigOf } from './configuration.ts'
import { type Daemon, pathOf, startDaemon } from './daemons.ts'
import { kubectl } from './kubectl.ts'
import { bridge, type Layout, nodeAddress, nodeName, podNetwork, serviceNetwork } from './layout.ts'
import type { Ports } from './state.ts'
import { until } from './until.ts'

const run = promisify(execFile)

type Start = {
  layout: Layout
  ports: Ports
  /** Archives of images that containerd is to have. */
  images: string
  /** Told of each daemon as it starts, and of each step as it ends. */
  onDaemon: (daemon: Daemon) => Promise<void>
  onStep: (what: string) => void
}

/** Starts a control plane, a container runtime and a kubelet; returns when pods can be created. */
export const startKubernetes = async ({ layout, ports, images, onDaemon, onStep }: Start): Promise<void> => {
  const { configuration, run: running, containerd } = layout
  const daemons: Daemon[] = []
  const start = async (name: string, args: readonly string[]): Promise<void> => {
    const daemon = await startDaemon(layout, { name, command: name, args })
    daemons.push(daemon)
    await onDaemon(daemon)
  }
  const wait = { layout, daemons }
  const answers = async (...command: string[]): Promise<true> => {
    await run(command[0] ?? '', command.slice(1), { env: { PATH: pathOf(layout) } })
    return true
  }

  await start('etcd', etcdArguments(layout, ports))
  await start('containerd', ['--config', join(configuration, 'containerd.toml')])
  await start('kube-apiserver', apiServerArguments(layout, ports))
  await until({ ...wait, what: 'containerd' }, () => answers('ctr', '--address', containerd, 'version'))
  for (const archive of await readdir(images)) {
    await run('ctr', ['--address', containerd, '--namespace', 'k8s.io', 'images', 'import', join(images, archive)])
  }
  onStep('containerd, with its images')
  await until({ ...wait, what: 'the API server' }, async () => {
    const answer = await kubectl(layout, ['get', '--raw', '/readyz'])
    return answer === 'ok' ? true : undefined
  })
  onStep('API server')
  await start('kube-controller-manager', controllerManagerArguments(layout, ports))
  await start('kube-scheduler', [...leader(layout, 'scheduler'), `--secure-port=${ports.scheduler}`])
  await start('kubelet', [
    `--config=${join(configuration, 'kubelet.yaml')}`,
    `--kubeconfig=${kubeconfigOf(layout, 'node')}`,
    `--hostname-override=${nodeName}`,
    `--node-ip=${nodeAddress}`,
    `--root-dir=${join(running, 'kubelet')}`,
    `--cert-dir=${join(running, 'kubelet-certificates')}`,
    // Without it cAdvisor asks the usual place, and its metrics name no pod and no container.
    `--containerd=${containerd}`,
  ])
  await start('kube-proxy', [`--config=${join(configuration, 'proxy.yaml')}`])
  await until({ ...wait, what: `the node, on ${bridge}` }, async () => {
    const ready = '{.status.conditions[?(@.type=="Ready")].status}'
    return (await kubectl(layout, ['get', 'node', nodeName, `--output=jsonpath=${ready}`])) === 'True'
      ? true
      : undefined
  })
  onStep('node')
  // Pods are refused before their namespace has its service account.
  await until({ ...wait, what: 'the default service account' }, () =>
    kubectl(layout, ['get', 'serviceaccount', 'default', '--namespace=default', '--output=name']),
  )
  onStep('service accounts')
}

const etcdArguments = ({ run: running }: Layout, ports: Ports): string[] => [
  `--data-dir=${join(running, 'etcd')}`,
  `--listen-client-urls=http://127.0.0.1:${ports.etcd}`,
  `--advertise-client-urls=http://127.0.0.1:${ports.etcd}`,
  `--listen-peer-urls=http://127.0.0.1:${ports.etcdPeers}`,
  `--initial-advertise-peer-urls=http://127.0.0.1:${ports.etcdPeers}`,
  `--initial-cluster=default=http://127.0.0.1:${ports.etcdPeers}`,
  // What it holds is worth nothing after a crash.
  '--unsafe-no-fsync',
  '--log-level=warn',
]

const apiServerArguments = ({ configuration }: Layout, ports: Ports): string[] => [
  `--etcd-servers=http://127.0.0.1:${ports.etcd}`,
  `--secure-port=${ports.apiServer}`,
  `--bind-address=${nodeAddress}`,
  `--advertise-address=${nodeAddress}`,
  `--tls-cert-file=${join(configuration, 'apiserver.crt')}`,
  `--tls-private-key-file=${join(configuration, 'apiserver.key')}`,
  `--token-auth-file=${join(configuration, 'tokens.csv')}`,
  '--authorization-mode=Node,RBAC',
  '--service-account-issuer=https://kubernetes.default.svc',
  `--service-account-key-file=${join(configuration, 'sa.key')}`,
  `--service-account-signing-key-file=${join(configuration, 'sa.key')}`,
  `--service-cluster-ip-range=${serviceNetwork}`,
  '--allow-privileged=true',
  '--kubelet-preferred-address-types=InternalIP',
  '--endpoint-reconciler-type=lease',
]

const leader = (layout: Layout, user: 'controllerManager' | 'scheduler'): string[] => [
  ...['kubeconfig', 'authentication-kubeconfig', 'authorization-kubeconfig'].map(
    (flag) => `--${flag}=${kubeconfigOf(layout, user)}`,
  ),
  '--leader-elect=false',
  '--bind-address=127.0.0.1',
]

const controllerManagerArguments = (layout: Layout, ports: Ports): string[] => [
  ...leader(layout, 'controllerManager'),
  `--secure-port=${ports.controllerManager}`,
  `--service-account-private-key-file=${join(layout.configuration, 'sa.key')}`,
  `--root-ca-file=${join(layout.configuration, 'ca.crt')}`,
  `--cluster-cidr=${podNetwork}`,
  '--use-service-account-credentials=true',
  '--node-monitor-grace-period=20s',
]
