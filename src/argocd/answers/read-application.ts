import { at } from '../../lib/json.ts'
import type { Application, Resource } from './application.ts'
import { flagAt, listAt, recordAt, textAt, timeAt } from './json.ts'
import { readOperation } from './read-operation.ts'
import { readRevisions, readSource, readSources } from './read-sources.ts'

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
