import { randomUUID } from 'node:crypto'
import { readText } from '../../../src/argocd/answers/json.ts'
import { messageOf } from '../../../src/lib/failure.ts'
import type { Service } from './cluster-views.ts'
import { checkDeployment, type Deployment } from './deployment.ts'
import { imagesOf, type Manifest, type Renderer } from './rendering.ts'
import type { Repository } from './repository.ts'
import { nowInSeconds } from './runtime.ts'

/** An application as it is declared: what it follows, and where it deploys to. */
export type Declaration = {
  name: string
  project: string
  namespace: string
  repository: string
  branch: string
  path: string
  /** Whether it syncs by itself; `true` unless said otherwise. */
  automated?: boolean
}

export type SyncedResource = { object: Manifest; status: 'Synced' | 'SyncFailed'; message: string }

export type Operation = {
  revision: string
  by: { automated: true } | { username: string }
  phase: 'Running' | 'Succeeded' | 'Failed'
  message: string
  startedAt: string
  finishedAt?: string
  resources: SyncedResource[]
}

/** An application that lives: what it compared last, its last operation, and what it has deployed. */
export type Application = {
  declaration: Declaration
  repository: Repository
  render: Renderer
  uid: string
  createdAt: string
  generation: number
  status: 'Synced' | 'OutOfSync' | 'Unknown'
  revision: string
  sourceType: string | undefined
  conditions: { type: string; message: string; lastTransitionTime: string }[]
  reconciledAt: string | undefined
  operation: Operation | undefined
  history: { id: number; revision: string; startedAt: string; deployedAt: string; by: Operation['by'] }[]
  target: Manifest[]
  deployments: Map<string, Deployment>
  services: Map<string, Service>
  health: { status: string; since: string }
  busy: Promise<void>
}

type Source = { repository: Repository; render: Renderer }

export const createApplication = (declaration: Declaration, { repository, render }: Source): Application => ({
  declaration,
  repository,
  render,
  uid: randomUUID(),
  createdAt: nowInSeconds(),
  generation: 1,
  status: 'Unknown',
  revision: '',
  sourceType: undefined,
  conditions: [],
  reconciledAt: undefined,
  operation: undefined,
  history: [],
  target: [],
  deployments: new Map(),
  services: new Map(),
  health: { status: 'Healthy', since: nowInSeconds() },
  busy: Promise.resolve(),
})

export const kindOf = (object: Manifest): string => readText(object, 'kind') ?? ''
export const nameOf = (object: Manifest): string => readText(object, 'metadata', 'name') ?? ''

const liveManifest = (application: Application, object: Manifest): Manifest | undefined => {
  const living = kindOf(object) === 'Deployment' ? application.deployments : application.services
  return living.get(nameOf(object))?.manifest
}

const same = (one: Manifest | undefined, other: Manifest): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Whether the object lives exactly as the manifests have it. */
export const isSynced = (application: Application, object: Manifest): boolean =>
  same(liveManifest(application, object), object)

/** What lives and stands in the manifests no more. */
export const surplus = (application: Application): Manifest[] => {
  const wanted = new Set(application.target.map((object) => `${kindOf(object)}/${nameOf(object)}`))
  const living = [...application.deployments.values(), ...application.services.values()]
  return living.map(({ manifest }) => manifest).filter((object) => !wanted.has(`${kindOf(object)}/${nameOf(object)}`))
}

/** Sets a condition of a type, or takes it away. */
export const setCondition = (application: Application, type: string, message: string | undefined): void => {
  const others = application.conditions.filter((condition) => condition.type !== type)
  const added = message === undefined ? [] : [{ type, message, lastTransitionTime: nowInSeconds() }]
  application.conditions = [...others, ...added]
}

/** Reads the branch, renders it and compares it with what lives. */
export const compare = async (application: Application): Promise<void> => {
  const { declaration, repository, render } = application
  try {
    const revision = await repository.head()
    const files = {
      read: async (path: string) => await repository.read(revision, path),
      list: async (folder: string) => await repository.list(revision, folder),
    }
    const { objects, sourceType } = await render({ files, folder: declaration.path, commit: revision })
    for (const object of objects) if (kindOf(object) === 'Deployment') checkDeployment(object)
    // The order in which Argo CD applies them: Services come before Deployments.
    application.target = objects.toSorted((one, other) => kindOf(other).localeCompare(kindOf(one)))
    application.sourceType = sourceType
    application.revision = revision
    setCondition(application, 'ComparisonError', undefined)
    const synced = objects.every((object) => isSynced(application, object)) && surplus(application).length === 0
    application.status = synced ? 'Synced' : 'OutOfSync'
    if (synced) setCondition(application, 'SyncError', undefined)
  } catch (error) {
    application.status = 'Unknown'
    application.revision = declaration.branch
    const cause = messageOf(error).trim().split('\n').at(-1)
    const message = `Failed to load target state: failed to generate manifest for source 1 of 1: rpc error: code = Unknown desc = ${cause}`
    setCondition(application, 'ComparisonError', message)
  }
  application.generation += 1
  application.reconciledAt = nowInSeconds()
}

/** Whether auto-sync is to start: once for each revision, and never again for one that failed. */
export const shouldSync = ({ declaration, status, revision, operation }: Application): boolean =>
  declaration.automated !== false &&
  status === 'OutOfSync' &&
  operation?.phase !== 'Running' &&
  !(operation?.phase === 'Failed' && operation.revision === revision)

/** The images that the target state names. */
export const targetImages = (object: Manifest): string[] => (kindOf(object) === 'Deployment' ? imagesOf(object) : [])
