import type { Application } from './application.ts'
import type { Container } from './tree.ts'
import type { Workload } from './workload.ts'

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
