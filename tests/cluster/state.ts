import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Daemon } from './daemons.ts'
import type { Layout } from './layout.ts'

/** What is up: written after every start, so that what a crash leaves can be stopped. */
export type ClusterState = {
  /** Of the cluster of another's making that Argo CD is to use; undefined: our own. */
  foreignKubeconfig?: string
  daemons: Daemon[]
  /** Ports on 127.0.0.1, and the API server's on the node's address. */
  ports: Ports
}

export const portNames = [
  'etcd',
  'etcdPeers',
  'apiServer',
  'controllerManager',
  'scheduler',
  'kubelet',
  'kubeletHealth',
  'proxyMetrics',
  'proxyHealth',
  'redis',
  'repositoryServer',
  'repositoryServerMetrics',
  'applicationControllerMetrics',
  'argocd',
  'argocdMetrics',
  'applicationSetMetrics',
  'applicationSetProbes',
  'applicationSetWebhook',
] as const

export type Ports = Record<(typeof portNames)[number], number>

/** Undefined where no cluster was started, or it was stopped. */
export const readState = async ({ state }: Layout): Promise<ClusterState | undefined> => {
  try {
    const read: ClusterState = JSON.parse(await readFile(state, 'utf8'))
    return read
  } catch {
    return undefined
  }
}

/** Whole or not at all. */
export const writeState = async ({ state }: Layout, value: ClusterState): Promise<void> => {
  await writeFile(`${state}.new`, JSON.stringify(value, undefined, 2))
  await rename(`${state}.new`, state)
}
