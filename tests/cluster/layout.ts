import { homedir } from 'node:os'
import { join } from 'node:path'

/** The one node's address: that of the bridge of its pods, so that nothing listens where another machine could ask. */
export const nodeAddress = '10.244.0.1'
export const podNetwork = '10.244.0.0/24'
export const serviceNetwork = '10.96.0.0/16'
export const bridge = 'slipway-pods'
export const podNetworkName = 'slipway-pods'
export const nodeName = 'node1'

/** Where the files of a cluster are, below its folder. */
export const layoutOf = (directory: string) => ({
  directory,
  state: join(directory, 'state.json'),
  programs: join(directory, 'bin'),
  configuration: join(directory, 'etc'),
  logs: join(directory, 'logs'),
  run: join(directory, 'run'),
  containerd: join(directory, 'run', 'containerd.sock'),
  kubeconfig: join(directory, 'etc', 'admin.kubeconfig'),
  argocdToken: join(directory, 'run', 'argocd', 'token'),
})

export type Layout = ReturnType<typeof layoutOf>

/** One cluster a machine: what it makes of network devices, there can be one of. */
export const clusterLayout = (): Layout =>
  // Outside the temporary folder, which is a mount in memory on some machines.
  layoutOf(join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'slipway', 'cluster'))
