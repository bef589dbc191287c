import type { Argocd } from '../server/api.ts'
import type { Address } from './application.ts'
import type { Pod } from './observation.ts'
import { readContainers, type TreeNode } from './tree.ts'
import type { Workload } from './workload.ts'

/** Enough pods to see what is wrong; a workload of hundreds is not read pod by pod. */
export const mostPodsRead = 6

type Cluster = { argocd: Argocd; address: Address; workloads: Workload[]; nodes: TreeNode[]; mostWell: number }

/** The pods of the workloads; of those that are unwell, and of `mostWell` others, what their kubelets say. */
export const readPods = async ({ argocd, address, workloads, nodes, mostWell }: Cluster): Promise<Pod[]> => {
  const byUid = new Map(nodes.map((node) => [node.uid, node]))
  const pods = nodes.filter(({ kind }) => kind === 'Pod').flatMap((node) => readPod(node, byUid, workloads))
  const unwellFirst = [...pods].sort(
    (a, b) => Number(a.ready) - Number(b.ready) || Number(b.current) - Number(a.current),
  )
  const read = new Set(unwellFirst.filter(({ ready }, index) => !ready || index < mostWell).slice(0, mostPodsRead))
  return await Promise.all(
    pods.map(async (pod) => {
      if (!read.has(pod)) return pod
      const live = await argocd.live(address, { ...pod, group: '', version: 'v1', kind: 'Pod' })
      return { ...pod, containers: live === undefined ? [] : readContainers(live) }
    }),
  )
}

const ownerOf = ({ parents }: TreeNode, byUid: Map<string, TreeNode>): TreeNode | undefined =>
  parents.map((uid) => byUid.get(uid)).find((owner) => owner !== undefined)

const readPod = (node: TreeNode, byUid: Map<string, TreeNode>, workloads: Workload[]): Pod[] => {
  const owner = ownerOf(node, byUid)
  const grandOwner = owner?.kind === 'ReplicaSet' ? ownerOf(owner, byUid) : owner
  const workload = workloads.find(
    ({ kind, namespace, name }) =>
      kind === grandOwner?.kind && namespace === grandOwner.namespace && name === grandOwner.name,
  )
  if (workload === undefined) return []
  return [
    {
      namespace: node.namespace,
      name: node.name,
      uid: node.uid,
      workload: `${workload.kind} ${workload.name}`,
      current: isCurrent(node, owner, workload),
      ready: node.health === 'Healthy',
      health: node.health,
      message: node.message,
      reason: node.info['Status Reason'] ?? '',
      containers: [],
    },
  ]
}

/** By the workload's own revision; where its kind has none, by the images. */
const isCurrent = (pod: TreeNode, owner: TreeNode | undefined, workload: Workload): boolean => {
  const { kind, revision, images } = workload
  if (revision !== undefined && kind === 'Deployment') return owner?.info.Revision === `Rev:${revision}`
  if (revision !== undefined && kind === 'StatefulSet') return pod.labels['controller-revision-hash'] === revision
  if (revision !== undefined && kind === 'Rollout') return pod.labels['rollouts-pod-template-hash'] === revision
  return images.every((image) => pod.images.includes(image))
}
