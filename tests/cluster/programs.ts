import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { findTool, toolPath } from '../support/tools.ts'
import type { Layout } from './layout.ts'

/** What is built for a cluster, the quick ones first. */
export const clusterTools = ['pod', 'kustomize', 'kubernetes', 'argocd', 'helm', 'helm4'] as const

/** One program is every component of Kubernetes: which one, it knows by the name it is called by. */
const components = [
  'etcd',
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kubelet',
  'kube-proxy',
  'kubectl',
]

/** The first of a cluster's tools that is not built; undefined when all are. */
export const missingTool = async (): Promise<string | undefined> => {
  for (const name of clusterTools) if ((await findTool(name)) === undefined) return name
  return undefined
}

/** Gives the programs, in the cluster's folder, the names by which they call each other. */
export const linkPrograms = async (layout: Layout): Promise<void> => {
  for (const name of clusterTools) await symlink(toolPath(name), join(layout.programs, name))
  for (const component of components) await symlink(toolPath('kubernetes'), join(layout.programs, component))
}
