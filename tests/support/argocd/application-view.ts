import {
  type Application,
  isSynced,
  kindOf,
  nameOf,
  type Operation,
  type SyncedResource,
  surplus,
  targetImages,
} from './application.ts'
import { runningImages } from './deployment.ts'
import { deploymentHealth, type Health, worst } from './health.ts'
import type { Manifest } from './rendering.ts'
import { nowInSeconds } from './runtime.ts'

type View = Record<string, unknown>

const groupOf = (object: Manifest): { group?: string } => (kindOf(object) === 'Deployment' ? { group: 'apps' } : {})

const healthOf = (application: Application, object: Manifest): Health => {
  if (kindOf(object) === 'Service') {
    return { status: application.services.has(nameOf(object)) ? 'Healthy' : 'Missing' }
  }
  const deployment = application.deployments.get(nameOf(object))
  return deployment === undefined ? { status: 'Missing' } : deploymentHealth(deployment)
}

const resourceViews = (application: Application): View[] => {
  const { namespace } = application.declaration
  const view = (object: Manifest, status: string, more: View): View => ({
    ...groupOf(object),
    version: 'v1',
    kind: kindOf(object),
    namespace,
    name: nameOf(object),
    status,
    health: healthOf(application, object),
    ...more,
  })
  return [
    ...application.target.map((object) => view(object, isSynced(application, object) ? 'Synced' : 'OutOfSync', {})),
    ...surplus(application).map((object) => view(object, 'OutOfSync', { requiresPruning: true })),
  ]
}

const sourceView = ({ declaration }: Application): View => ({
  repoURL: declaration.repository,
  path: declaration.path,
  targetRevision: declaration.branch,
})

const destinationView = ({ declaration }: Application): View => ({
  server: 'https://kubernetes.default.svc',
  namespace: declaration.namespace,
})

const syncedView = (application: Application, { object, status, message }: SyncedResource): View => ({
  group: '',
  ...groupOf(object),
  version: 'v1',
  kind: kindOf(object),
  namespace: application.declaration.namespace,
  name: nameOf(object),
  status,
  message,
  hookPhase: status === 'Synced' ? 'Running' : 'Failed',
  syncPhase: 'Sync',
  ...(kindOf(object) === 'Deployment' ? { images: targetImages(object) } : {}),
})

const operationView = (application: Application, operation: Operation): View => ({
  operation: {
    sync: { revision: operation.revision, prune: true, source: sourceView(application) },
    initiatedBy: operation.by,
    retry: {},
  },
  phase: operation.phase,
  message: operation.message,
  syncResult: {
    resources: operation.resources.map((resource) => syncedView(application, resource)),
    revision: operation.revision,
    source: sourceView(application),
  },
  startedAt: operation.startedAt,
  ...(operation.finishedAt === undefined ? {} : { finishedAt: operation.finishedAt }),
})

const healthView = (application: Application): View => {
  const status = worst(application.target.map((object) => healthOf(application, object)))
  if (status !== application.health.status) application.health = { status, since: nowInSeconds() }
  return { status: application.health.status, lastTransitionTime: application.health.since }
}

const versions = new WeakMap<Application, { text: string; version: number }>()
let lastVersion = 1_000

/** The Application as `GET /api/v1/applications/NAME` answers it; each change of it has a later version, as in etcd. */
export const applicationView = (application: Application): View => {
  const view = viewOf(application, '')
  const text = JSON.stringify(view)
  const before = versions.get(application)
  if (before?.text === text) return viewOf(application, `${before.version}`)
  lastVersion += 1
  versions.set(application, { text, version: lastVersion })
  return viewOf(application, `${lastVersion}`)
}

const viewOf = (application: Application, resourceVersion: string): View => {
  const { declaration, conditions, operation, history, reconciledAt, sourceType } = application
  const resources = resourceViews(application)
  const images = [...application.deployments.values()].flatMap(runningImages)
  return {
    metadata: {
      name: declaration.name,
      namespace: 'argocd',
      uid: application.uid,
      resourceVersion,
      generation: application.generation,
      creationTimestamp: application.createdAt,
    },
    spec: {
      source: sourceView(application),
      destination: destinationView(application),
      project: declaration.project,
      syncPolicy: declaration.automated === false ? {} : { automated: { prune: true, selfHeal: true } },
    },
    ...(operation?.phase === 'Running'
      ? { operation: { sync: { revision: operation.revision, prune: true }, initiatedBy: operation.by, retry: {} } }
      : {}),
    status: {
      ...(resources.length === 0 ? {} : { resources }),
      sync: {
        status: application.status,
        comparedTo: { source: sourceView(application), destination: destinationView(application) },
        revision: application.revision,
      },
      health: healthView(application),
      ...(history.length === 0
        ? {}
        : {
            history: history.map(({ id, revision, startedAt, deployedAt, by }) => ({
              revision,
              deployedAt,
              id,
              source: sourceView(application),
              deployStartedAt: startedAt,
              initiatedBy: by,
            })),
          }),
      ...(conditions.length === 0 ? {} : { conditions }),
      ...(reconciledAt === undefined ? {} : { reconciledAt }),
      ...(operation === undefined ? {} : { operationState: operationView(application, operation) }),
      ...(sourceType === undefined ? {} : { sourceType }),
      summary: images.length === 0 ? {} : { images },
      resourceHealthSource: 'appTree',
      controllerNamespace: 'argocd',
      sourceHydrator: {},
    },
  }
}
