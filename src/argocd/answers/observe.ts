import type { Argocd } from '../server/api.ts'
import type { Address, Application, Resource } from './application.ts'
import { type Container, readContainers, type TreeNode } from './tree.ts'
import { readWorkload, type Workload, workloadKinds } from './workload.ts'

/** A pod of a workload; `current` says whether it belongs to the workload's newest revision. */
export type Pod = {
  namespace: string
  name: string
  uid: string
  workload: string
  current: boolean
  ready: boolean
  health: string | undefined
  message: string | undefined
  reason: string
  /** Read from the live Pod for those that are unwell, and for a few of the others. */
  containers: Container[]
}

/** Whether a revision holds the commit that is waited for; undefined when nobody could say. */
export type Containment = boolean | undefined

/** One look at an application: what Argo CD says, what the cluster says, and how both relate to the commit. */
export type Observation = {
  application: Application
  revision: string
  contains: Containment
  operationContains: Containment
  /** The sync window that keeps automatic syncs from starting; asked for while the application is out of sync. */
  closedWindow: string | undefined
  workloads: Workload[]
  pods: Pod[]
  /** The cluster was not asked. */
  alone?: boolean
}

/** Whether a revision holds the commit that is waited for. */
export type Contains = (revision: string) => Promise<Containment>

type Look = {
  argocd: Argocd
  address: Address
  application: Application
  source: number
  contains: Contains
  /** Whether what Argo CD says of the application is enough by itself: then the cluster is not asked. Never, unless said. */
  isEnough?: (observation: Observation) => boolean
}

/** Enough pods to see what is wrong; a workload of hundreds is not read pod by pod. */
const mostPodsRead = 6

const revisionOf = (revisions: string[], source: number): string => revisions[source] ?? revisions[0] ?? ''

/** The commit of the sources that a hydrated commit was written from; another one stays as it is, and holds nothing that is waited for. */
const writtenFrom = ({ hydrated }: Application, revision: string): string =>
  hydrated?.to === revision ? hydrated.from : revision

/** Looks once. The cluster is asked only when Argo CD has compared a revision that may hold the commit. */
export const observe = async ({
  argocd,
  address,
  application,
  source,
  contains,
  isEnough,
}: Look): Promise<Observation> => {
  const revision = writtenFrom(application, revisionOf(application.revisions, source))
  const { operation } = application
  const ran = operation === undefined ? '' : writtenFrom(application, revisionOf(operation.revisions, source))
  const [holds, operationHolds] = await Promise.all([contains(revision), ran === '' ? undefined : contains(ran)])
  const alone: Observation = {
    ...{ application, revision, contains: holds, operationContains: operationHolds },
    closedWindow: undefined,
    workloads: [],
    pods: [],
  }
  if (holds === false || isEnough?.(alone)) return { ...alone, alone: true }
  const waits = application.sync === 'OutOfSync' && application.automated
  const [closedWindow, workloads, nodes] = await Promise.all([
    waits ? argocd.closedWindow(address) : undefined,
    readWorkloads(argocd, address, application.resources),
    argocd.tree(address),
  ])
  // Those that are well are read for their digests, which only a look at everything is asked for.
  const mostWell = isEnough === undefined ? mostPodsRead : 0
  return { ...alone, closedWindow, workloads, pods: await readPods({ argocd, address, workloads, nodes, mostWell }) }
}

const readWorkloads = async (argocd: Argocd, address: Address, resources: Resource[]): Promise<Workload[]> => {
  const wanted = resources.filter(({ kind, toPrune, hook }) => workloadKinds.includes(kind) && !toPrune && !hook)
  const manifests = await Promise.all(wanted.map(async (resource) => await argocd.live(address, resource)))
  return manifests.filter((manifest) => manifest !== undefined).map(readWorkload)
}

type Cluster = { argocd: Argocd; address: Address; workloads: Workload[]; nodes: TreeNode[]; mostWell: number }

const readPods = async ({ argocd, address, workloads, nodes, mostWell }: Cluster): Promise<Pod[]> => {
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
