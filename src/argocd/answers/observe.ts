import type { Argocd } from '../server/api.ts'
import type { Address, Application, Resource } from './application.ts'
import type { Contains, Observation } from './observation.ts'
import { mostPodsRead, readPods } from './read-pods.ts'
import { readWorkload, type Workload, workloadKinds } from './workload.ts'

type Look = {
  argocd: Argocd
  address: Address
  application: Application
  source: number
  contains: Contains
  /** Whether what Argo CD says of the application is enough by itself: then the cluster is not asked. Never, unless said. */
  isEnough?: (observation: Observation) => boolean
}

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
