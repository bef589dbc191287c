import type { Application, Operation } from './application.ts'
import {
  type Expectation,
  type ExpectedImage,
  formatExpected,
  isExpected,
  isSameRepository,
  shortCommit,
  shortImage,
} from './expectation.ts'
import { describePods, isFailing } from './failing-pod.ts'
import type { Containment, Observation, Pod } from './observe.ts'
import type { Workload } from './workload.ts'

/** What one look at an application means, leaving out how long it has been so. */
export type Standing =
  | { kind: 'undetected'; because: string }
  | { kind: 'unrendered'; because: string; passing: boolean }
  | { kind: 'syncing'; because: string }
  | { kind: 'held'; because: string }
  | { kind: 'sync-failed'; because: string }
  | { kind: 'other-image'; because: string; newer: boolean }
  | { kind: 'rolling'; because: string }
  | { kind: 'failing'; because: string; final: boolean }
  | { kind: 'healthy'; because: string }

type Look = { observation: Observation; expectation: Expectation }

/** The steps of the wait, in their order; the first that has something to say is where the application stands. */
export const assess = (look: Look): Standing =>
  assessRender(look) ??
  assessRevision(look) ??
  assessOperation(look) ??
  assessSync(look) ??
  assessTrust(look) ??
  assessImages(look) ??
  assessRollout(look) ??
  assessHealth(look)

/** Of the repository server being away for a moment, not of the manifests. */
const passingTroubles =
  /code = (Unavailable|DeadlineExceeded|Canceled)|connection refused|context deadline|i\/o timeout/

const assessRender = ({ observation: { application } }: Look): Standing | undefined => {
  const condition = application.conditions.find(({ type }) => type === 'ComparisonError' || type === 'InvalidSpecError')
  if (condition === undefined) return undefined
  return { kind: 'unrendered', because: condition.message, passing: passingTroubles.test(condition.message) }
}

const assessRevision = ({ observation, expectation }: Look): Standing | undefined => {
  const { application, contains, revision } = observation
  if (application.deleting) return { kind: 'held', because: 'the application is being deleted' }
  if (contains === true || expectation.commit === undefined) return undefined
  if (contains === undefined && imagesAre(observation, expectation)) return undefined
  const unsure = contains === undefined ? ', and whether that holds the commit could not be found out' : ''
  const at = revision === '' ? 'has compared nothing yet' : `has compared ${shortCommit(revision)}${unsure}`
  const skips = application.skipsReconcile ? '; its annotation skip-reconcile keeps it from looking' : ''
  return { kind: 'undetected', because: `Argo CD ${at}, not ${shortCommit(expectation.commit)}${skips}` }
}

const imagesAre = ({ workloads }: Observation, { images }: Expectation): boolean =>
  images.length > 0 && images.every((image) => runsExpected(workloads, image))

const runsExpected = (workloads: Workload[], image: ExpectedImage): boolean =>
  workloads.some(({ images }) => images.some((named) => isExpected(named, image)))

const assessOperation = ({ observation }: Look): Standing | undefined => {
  const { application, operationContains } = observation
  const { operation } = application
  if (operation === undefined || operation.partial) return undefined
  const unfinished = ['Pending', 'Running', 'Terminating'].includes(operation.phase)
  if (unfinished) return assessUnfinished(operation, operationContains)
  const failed = (operation.phase === 'Failed' || operation.phase === 'Error') && operationContains !== false
  if (!failed || application.sync === 'Synced') return undefined
  return { kind: 'sync-failed', because: operation.message || operation.phase }
}

/** A running operation that has a `finishedAt` waits between two attempts; newer commits are ignored meanwhile. */
const assessUnfinished = (operation: Operation, contains: Containment): Standing => {
  const { phase, message, retries, finishedAt, revisions } = operation
  const attempt = retries > 0 ? ` (attempt ${retries + 1})` : ''
  const words = message || phase.toLowerCase()
  if (/blocked by sync window/i.test(message))
    return { kind: 'held', because: `a sync window holds the sync: ${message}` }
  if (contains === false) {
    const older = shortCommit(revisions[0] ?? '')
    return { kind: 'held', because: `a sync of the older ${older} is still running${attempt}: ${words}` }
  }
  const between = finishedAt === undefined ? 'is running' : 'waits before it tries again'
  return { kind: 'syncing', because: `the sync ${between}${attempt}: ${words}` }
}

const assessSync = ({ observation }: Look): Standing | undefined => {
  const { application, revision } = observation
  if (application.sync === 'Synced') return undefined
  const error = application.conditions.find(({ type }) => type === 'SyncError')
  if (error !== undefined && (error.message.includes(revision) || error.message.includes('wipe out'))) {
    return { kind: 'sync-failed', because: error.message }
  }
  if (application.sync === 'Unknown') return { kind: 'syncing', because: 'Argo CD does not know yet what differs' }
  const drifted = application.resources.filter(({ synced, toPrune }) => !synced && !toPrune)
  if (drifted.length === 0 && application.resources.length > 0) return undefined
  if (wasSynced(observation) && !drifted.some((one) => isWorkload(observation, one))) return undefined
  const names = drifted
    .map(({ kind, name }) => `${kind} ${name}`)
    .slice(0, 5)
    .join(', ')
  const { closedWindow } = observation
  if (closedWindow !== undefined) return { kind: 'held', because: `out of sync (${names}), and ${closedWindow}` }
  if (application.automated) return { kind: 'syncing', because: `out of sync (${names}); automatic sync has not begun` }
  return { kind: 'held', because: `out of sync (${names}), and automatic sync is off: somebody must sync it` }
}

const wasSynced = ({ application: { operation }, operationContains }: Observation): boolean =>
  operation?.phase === 'Succeeded' && !operation.partial && operationContains === true

const isWorkload = ({ workloads }: Observation, { kind, name }: Application['resources'][number]): boolean =>
  workloads.some((workload) => workload.kind === kind && workload.name === name)

const assessTrust = ({ observation: { application } }: Look): Standing | undefined => {
  const { operation, reconciledAt, comparedSources, sources } = application
  if (operation?.finishedAt !== undefined && (reconciledAt ?? 0) < operation.finishedAt) {
    return { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' }
  }
  if (comparedSources.length > 0 && JSON.stringify(comparedSources) !== JSON.stringify(sources)) {
    return { kind: 'syncing', because: 'the application itself was changed, and Argo CD has not compared it since' }
  }
  return undefined
}

const assessImages = ({ observation, expectation }: Look): Standing | undefined => {
  for (const expected of expectation.images) {
    const named = observation.workloads.flatMap(({ kind, name, images }) =>
      images
        .filter((image) => isSameRepository(image, expected))
        .map((image) => ({ workload: `${kind} ${name}`, image })),
    )
    const other = named.find(({ image }) => !isExpected(image, expected))
    if (other !== undefined) {
      const because = `${other.workload} names ${shortImage(other.image)}, not ${formatExpected(expected)}`
      return { kind: 'other-image', because, newer: observation.revision !== expectation.commit }
    }
  }
  return undefined
}

/** The workloads that the expectation is about: those that run its images, or all of them. */
export const concerned = ({ workloads }: Observation, { images }: Expectation): Workload[] => {
  const naming = workloads.filter((workload) =>
    workload.images.some((image) => images.some((expected) => isSameRepository(image, expected))),
  )
  return naming.length > 0 ? naming : workloads
}

const assessRollout = ({ observation, expectation }: Look): Standing | undefined => {
  const workloads = concerned(observation, expectation)
  const titles = workloads.map(({ kind, name }) => `${kind} ${name}`)
  const pods = observation.pods.filter(({ workload }) => titles.includes(workload))
  const failing = pods.filter((pod) => pod.current && isFailing(pod))
  const stalled = workloads.find((workload) => workload.stalled && workload.observedGeneration >= workload.generation)
  if (failing.length > 0) return { kind: 'failing', because: describePods(failing), final: stalled !== undefined }
  if (stalled !== undefined) {
    const because = `${stalled.kind} ${stalled.name} exceeded its progress deadline`
    return { kind: 'failing', because, final: true }
  }
  const unfinished = workloads.map((workload) => describeRollout(workload, pods)).find((words) => words !== undefined)
  return unfinished === undefined ? undefined : { kind: 'rolling', because: unfinished }
}

const describeOld = (count: number): string =>
  count === 1
    ? '1 pod of the old revision has not made way yet'
    : `${count} pods of the old revision have not made way yet`

const describeRollout = (workload: Workload, pods: Pod[]): string | undefined => {
  const { kind, name, generation, observedGeneration, desired, updated, available, total, paused } = workload
  const title = `${kind} ${name}`
  if (observedGeneration < generation) return `${title}: its controller has not seen the change yet`
  if (paused) return `${title} is paused`
  if (updated < desired) return `${title}: ${updated} of ${desired} pods are of the new revision`
  if (total > updated) return `${title}: ${describeOld(total - updated)}`
  if (available < desired) return `${title}: ${available} of ${desired} pods are ready`
  const old = pods.find((pod) => pod.workload === title && !pod.current && pod.ready && pod.reason !== 'Terminating')
  return old === undefined ? undefined : `${title}: pod ${old.name} of an older revision is still ready`
}

const assessHealth = ({ observation: { application, revision } }: Look): Standing => {
  const { health, healthMessage, resources } = application
  const unwell = resources.filter((resource) => resource.health !== undefined && resource.health === health)
  const names = unwell.map(({ kind, name, message }) => `${kind} ${name}${message ? `: ${message}` : ''}`).slice(0, 3)
  const because = `${health}${healthMessage ? `: ${healthMessage}` : ''}${names.length > 0 ? ` (${names.join('; ')})` : ''}`
  if (health === 'Healthy') return { kind: 'healthy', because: `healthy at ${shortCommit(revision)}` }
  if (health === 'Degraded') return { kind: 'failing', because, final: false }
  if (health === 'Suspended') return { kind: 'held', because: `the application is suspended: ${because}` }
  return { kind: 'rolling', because: `health is ${because}` }
}
