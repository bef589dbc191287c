import { isAlive } from './daemons.ts'
import type { Layout } from './layout.ts'
import { argocdUrl } from './start-argocd.ts'
import { readState } from './state.ts'

export type ClusterStatus =
  | { up: false }
  | { up: true; argocd: string; kubeconfig: string; token: string; ended: string[]; running: number }

/** Whether a cluster is up, where it is reached, and which of its programs have ended. */
export const clusterStatus = async (layout: Layout): Promise<ClusterStatus> => {
  const state = await readState(layout)
  if (state === undefined) return { up: false }
  const lives = await Promise.all(state.daemons.map(async (daemon) => ({ daemon, alive: await isAlive(daemon) })))
  return {
    up: true,
    argocd: argocdUrl(state.ports),
    kubeconfig: state.foreignKubeconfig ?? layout.kubeconfig,
    token: layout.argocdToken,
    ended: lives.filter(({ alive }) => !alive).map(({ daemon }) => daemon.name),
    running: lives.filter(({ alive }) => alive).length,
  }
}
