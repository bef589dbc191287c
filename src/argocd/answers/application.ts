import { at } from '../../lib/json.ts'
import { flagAt, listAt, numberAt, recordAt, textAt, timeAt } from './json.ts'

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

const readSource = (source: unknown): Source => ({
  repository: textAt(source, 'repoURL') ?? '',
  targetRevision: textAt(source, 'targetRevision') || 'HEAD',
  path: textAt(source, 'path') ?? '',
})

const readSources = (holder: unknown): Source[] => {
  const several = listAt(holder, 'sources')
  if (several.length > 0) return several.map(readSource)
  return at(holder, 'source') === undefined ? [] : [readSource(at(holder, 'source'))]
}

const readRevisions = (holder: unknown): string[] => {
  const several = listAt(holder, 'revisions').map(String)
  return several.length > 0 ? several : [textAt(holder, 'revision') ?? '']
}

const readOperation = (application: unknown): Operation | undefined => {
  const requested = at(application, 'operation') ?? undefined
  const state = at(application, 'status', 'operationState') ?? undefined
  // Setting an operation clears the state in the same update: one without the other has not begun.
  if (state === undefined) {
    return requested === undefined ? undefined : { ...readState({ operation: requested }), phase: 'Pending' }
  }
  return readState(state)
}

const readState = (state: unknown): Operation => ({
  phase: textAt(state, 'phase') ?? '',
  revisions: readRevisions(at(state, 'syncResult') ?? at(state, 'operation', 'sync')),
  message: textAt(state, 'message') ?? '',
  startedAt: timeAt(state, 'startedAt'),
  finishedAt: timeAt(state, 'finishedAt'),
  retries: numberAt(state, 'retryCount') ?? 0,
  partial:
    flagAt(state, 'operation', 'sync', 'dryRun') === true || listAt(state, 'operation', 'sync', 'resources').length > 0,
  failures: listAt(state, 'syncResult', 'resources').flatMap(readFailure),
})

/** Argo CD gives what is no hook a `hookPhase` as well; only a hook has a `hookType`. */
const readFailure = (resource: unknown): Operation['failures'] => {
  const hook = (textAt(resource, 'hookType') ?? '') !== ''
  const failed = textAt(resource, 'status') === 'SyncFailed' || textAt(resource, 'hookPhase') === 'Failed'
  if (!failed && !(hook && textAt(resource, 'hookPhase') === 'Error')) return []
  const [kind = '', name = '', message = ''] = ['kind', 'name', 'message'].map((key) => textAt(resource, key))
  return [{ kind, name, message, hook }]
}

const readResource = (resource: unknown): Resource => ({
  group: textAt(resource, 'group') ?? '',
  version: textAt(resource, 'version') ?? '',
  kind: textAt(resource, 'kind') ?? '',
  namespace: textAt(resource, 'namespace') ?? '',
  name: textAt(resource, 'name') ?? '',
  synced: textAt(resource, 'status') !== 'OutOfSync',
  toPrune: flagAt(resource, 'requiresPruning') ?? false,
  hook: flagAt(resource, 'hook') ?? false,
  health: textAt(resource, 'health', 'status'),
  message: textAt(resource, 'health', 'message'),
})

const readHydrated = (answer: unknown): Application['hydrated'] => {
  const last = ['status', 'sourceHydrator', 'lastSuccessfulOperation']
  const [from, to] = [textAt(answer, ...last, 'drySHA'), textAt(answer, ...last, 'hydratedSHA')]
  return from === undefined || to === undefined ? undefined : { from, to }
}

const ownerOf = (answer: unknown): string | undefined => {
  const owners = listAt(answer, 'metadata', 'ownerReferences')
  return textAt(
    owners.find((owner) => textAt(owner, 'kind') === 'ApplicationSet'),
    'name',
  )
}

/** Reads an Application as the API answers it (Argo CD 2.x and 3.x); a Failure when it is something else. */
export const readApplication = (answer: unknown): Application => {
  const drySource = at(answer, 'spec', 'sourceHydrator', 'drySource')
  const hydrates = (drySource ?? undefined) !== undefined
  const automated = at(answer, 'spec', 'syncPolicy', 'automated')
  return {
    version: Number(textAt(answer, 'metadata', 'resourceVersion') ?? 0) || 0,
    name: textAt(answer, 'metadata', 'name') ?? '',
    namespace: textAt(answer, 'metadata', 'namespace') ?? '',
    project: textAt(answer, 'spec', 'project') ?? '',
    deleting: textAt(answer, 'metadata', 'deletionTimestamp') !== undefined,
    skipsReconcile: textAt(answer, 'metadata', 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true',
    automated: (automated ?? undefined) !== undefined && flagAt(automated, 'enabled') !== false,
    applicationSet: ownerOf(answer),
    sources: hydrates ? [readSource(drySource)] : readSources(recordAt(answer, 'spec')),
    hydrated: readHydrated(answer),
    // What is compared is the hydrated form, which `spec` has under another name.
    comparedSources: hydrates ? [] : readSources(recordAt(answer, 'status', 'sync', 'comparedTo')),
    sync: textAt(answer, 'status', 'sync', 'status') ?? 'Unknown',
    revisions: readRevisions(at(answer, 'status', 'sync')),
    health: textAt(answer, 'status', 'health', 'status') ?? 'Unknown',
    healthMessage: textAt(answer, 'status', 'health', 'message'),
    healthChangedAt: timeAt(answer, 'status', 'health', 'lastTransitionTime'),
    reconciledAt: timeAt(answer, 'status', 'reconciledAt'),
    conditions: listAt(answer, 'status', 'conditions').map((condition) => ({
      type: textAt(condition, 'type') ?? '',
      message: textAt(condition, 'message') ?? '',
    })),
    operation: readOperation(answer),
    resources: listAt(answer, 'status', 'resources').map(readResource),
    images: listAt(answer, 'status', 'summary', 'images').map(String),
  }
}
