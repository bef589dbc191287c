import { at } from '../../lib/json.ts'
import type { Application, Resource } from './application.ts'
import { readFlag, readList, readRecord, readText, readTime } from './json.ts'
import { readOperation } from './read-operation.ts'
import { readRevisions, readSource, readSources } from './read-sources.ts'

const readResource = (resource: unknown): Resource => ({
  group: readText(resource, 'group') ?? '',
  version: readText(resource, 'version') ?? '',
  kind: readText(resource, 'kind') ?? '',
  namespace: readText(resource, 'namespace') ?? '',
  name: readText(resource, 'name') ?? '',
  synced: readText(resource, 'status') !== 'OutOfSync',
  toPrune: readFlag(resource, 'requiresPruning') ?? false,
  hook: readFlag(resource, 'hook') ?? false,
  health: readText(resource, 'health', 'status'),
  message: readText(resource, 'health', 'message'),
})

const readHydrated = (answer: unknown): Application['hydrated'] => {
  const last = ['status', 'sourceHydrator', 'lastSuccessfulOperation']
  const [from, to] = [readText(answer, ...last, 'drySHA'), readText(answer, ...last, 'hydratedSHA')]
  return from === undefined || to === undefined ? undefined : { from, to }
}

const ownerOf = (answer: unknown): string | undefined => {
  const owners = readList(answer, 'metadata', 'ownerReferences')
  return readText(
    owners.find((owner) => readText(owner, 'kind') === 'ApplicationSet'),
    'name',
  )
}

/** Reads an Application as the API answers it (Argo CD 2.x and 3.x); a Failure when it is something else. */
export const readApplication = (answer: unknown): Application => {
  const drySource = at(answer, 'spec', 'sourceHydrator', 'drySource')
  const hydrates = (drySource ?? undefined) !== undefined
  const automated = at(answer, 'spec', 'syncPolicy', 'automated')
  return {
    version: Number(readText(answer, 'metadata', 'resourceVersion') ?? 0) || 0,
    name: readText(answer, 'metadata', 'name') ?? '',
    namespace: readText(answer, 'metadata', 'namespace') ?? '',
    project: readText(answer, 'spec', 'project') ?? '',
    deleting: readText(answer, 'metadata', 'deletionTimestamp') !== undefined,
    skipsReconcile: readText(answer, 'metadata', 'annotations', 'argocd.argoproj.io/skip-reconcile') === 'true',
    automated: (automated ?? undefined) !== undefined && readFlag(automated, 'enabled') !== false,
    applicationSet: ownerOf(answer),
    sources: hydrates ? [readSource(drySource)] : readSources(readRecord(answer, 'spec')),
    hydrated: readHydrated(answer),
    // What is compared is the hydrated form, which `spec` has under another name.
    comparedSources: hydrates ? [] : readSources(readRecord(answer, 'status', 'sync', 'comparedTo')),
    sync: readText(answer, 'status', 'sync', 'status') ?? 'Unknown',
    revisions: readRevisions(at(answer, 'status', 'sync')),
    health: readText(answer, 'status', 'health', 'status') ?? 'Unknown',
    healthMessage: readText(answer, 'status', 'health', 'message'),
    healthChangedAt: readTime(answer, 'status', 'health', 'lastTransitionTime'),
    reconciledAt: readTime(answer, 'status', 'reconciledAt'),
    conditions: readList(answer, 'status', 'conditions').map((condition) => ({
      type: readText(condition, 'type') ?? '',
      message: readText(condition, 'message') ?? '',
    })),
    operation: readOperation(answer),
    resources: readList(answer, 'status', 'resources').map(readResource),
    images: readList(answer, 'status', 'summary', 'images').map(String),
  }
}
