/** Where an application is: its own namespace is Argo CD's unless said; the project turns a missing one into 404. */
export type Address = { name: string; namespace?: string; project?: string }

/** A source of an application: chart sources have no path and their revision is a version. */
export type Source = { repository: string; targetRevision: string; path: string }

/** A sync that was asked for or has been run; times are epoch milliseconds. */
export type Operation = {
  /** Pending, Running, Terminating, Succeeded, Failed or Error; it alone decides. */
  phase: string
  revisions: string[]
  message: string
  startedAt: number | undefined
  finishedAt: number | undefined
  retries: number
  /** A dry run or a sync of some resources proves nothing about a commit. */
  partial: boolean
  failures: { kind: string; name: string; message: string; hook: boolean }[]
}

export type Resource = {
  group: string
  version: string
  kind: string
  namespace: string
  name: string
  synced: boolean
  toPrune: boolean
  /** A hook is made anew by each sync: between two of them it shows the older one. */
  hook: boolean
  health: string | undefined
  message: string | undefined
}

/** What Argo CD says of an application, in the fields that decide; times are epoch milliseconds. */
export type Application = {
  /** Grows with each change of the application (Kubernetes' resourceVersion); 0 where it is not said. */
  version: number
  name: string
  namespace: string
  project: string
  deleting: boolean
  skipsReconcile: boolean
  automated: boolean
  /** The ApplicationSet that made it; its rolling sync turns automatic sync off, and syncs in its turn. */
  applicationSet: string | undefined
  sources: Source[]
  /** Of the source hydrator: which commit that was written out stands for which commit of the sources. */
  hydrated: { from: string; to: string } | undefined
  comparedSources: Source[]
  sync: string
  revisions: string[]
  health: string
  healthMessage: string | undefined
  healthChangedAt: number | undefined
  reconciledAt: number | undefined
  conditions: { type: string; message: string }[]
  operation: Operation | undefined
  resources: Resource[]
  /** The images of all its pods, old and new. */
  images: string[]
}
