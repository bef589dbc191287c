import { at } from '../../lib/json.ts'
import { readFlag, readList, readNumber, readText } from './json.ts'

/** A live workload: what its template names, and how far its rollout is. */
export type Workload = {
  kind: string
  namespace: string
  name: string
  images: string[]
  generation: number
  observedGeneration: number
  desired: number
  updated: number
  available: number
  total: number
  /** The revision of its own that its new pods belong to; undefined where its kind has none that can be read. */
  revision: string | undefined
  paused: boolean
  /** Its own progress deadline is over. */
  stalled: boolean
  /** Why its controller may not create pods, such as an exceeded quota, as the API server refused it. */
  refusal: string | undefined
}

/** Kinds whose pods run on; a Job or CronJob is judged by its template alone. */
export const workloadKinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'CronJob', 'Job']

const podSpecOf = (manifest: unknown): unknown =>
  at(manifest, 'spec', 'template', 'spec') ?? at(manifest, 'spec', 'jobTemplate', 'spec', 'template', 'spec')

const readImages = (manifest: unknown): string[] => {
  const podSpec = podSpecOf(manifest)
  const containers = [...readList(podSpec, 'initContainers'), ...readList(podSpec, 'containers')]
  return containers.flatMap((container) => readText(container, 'image') ?? [])
}

/** Each kind counts its pods under names of its own. */
const readCounts = (kind: string, manifest: unknown): Pick<Workload, 'desired' | 'updated' | 'available' | 'total'> => {
  const count = (name: string): number => readNumber(manifest, 'status', name) ?? 0
  if (kind === 'Job' || kind === 'CronJob') return { desired: 0, updated: 0, available: 0, total: 0 }
  if (kind === 'DaemonSet') {
    return {
      desired: count('desiredNumberScheduled'),
      updated: count('updatedNumberScheduled'),
      available: count('numberAvailable'),
      total: count('currentNumberScheduled'),
    }
  }
  const available = kind === 'StatefulSet' ? count('readyReplicas') : count('availableReplicas')
  const desired = readNumber(manifest, 'spec', 'replicas') ?? 1
  return { desired, updated: count('updatedReplicas'), available, total: count('replicas') }
}

const readRevision = (kind: string, manifest: unknown): string | undefined => {
  if (kind === 'Deployment') return readText(manifest, 'metadata', 'annotations', 'deployment.kubernetes.io/revision')
  if (kind === 'StatefulSet') return readText(manifest, 'status', 'updateRevision')
  return kind === 'Rollout' ? readText(manifest, 'status', 'currentPodHash') : undefined
}

const hasStalled = (manifest: unknown): boolean =>
  readList(manifest, 'status', 'conditions').some(
    (condition) =>
      readText(condition, 'type') === 'Progressing' && readText(condition, 'reason') === 'ProgressDeadlineExceeded',
  )

const readRefusal = (manifest: unknown): string | undefined => {
  const failure = readList(manifest, 'status', 'conditions').find(
    (condition) => readText(condition, 'type') === 'ReplicaFailure' && readText(condition, 'status') === 'True',
  )
  return failure === undefined ? undefined : (readText(failure, 'message') ?? '')
}

/** A Rollout's controller writes its observedGeneration as text. */
const readObserved = (manifest: unknown): number => {
  const observed = at(manifest, 'status', 'observedGeneration')
  return typeof observed === 'string' ? Number(observed) : (readNumber(manifest, 'status', 'observedGeneration') ?? 0)
}

/** Reads a live workload of one of `workloadKinds`. */
export const readWorkload = (manifest: unknown): Workload => {
  const kind = readText(manifest, 'kind') ?? ''
  const generation = readNumber(manifest, 'metadata', 'generation') ?? 0
  return {
    kind,
    namespace: readText(manifest, 'metadata', 'namespace') ?? '',
    name: readText(manifest, 'metadata', 'name') ?? '',
    images: readImages(manifest),
    generation,
    observedGeneration: kind === 'Job' || kind === 'CronJob' ? generation : readObserved(manifest),
    ...readCounts(kind, manifest),
    revision: readRevision(kind, manifest),
    paused: readFlag(manifest, 'spec', 'paused') ?? false,
    stalled: hasStalled(manifest),
    refusal: readRefusal(manifest),
  }
}
