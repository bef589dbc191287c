import type { Observation } from '../answers/observation.ts'
import type { Workload } from '../answers/workload.ts'
import { assessImages, assessRollout } from './assess-rollout.ts'
import { assessOperation, assessSync, assessTrust } from './assess-sync.ts'
import { type Expectation, type ExpectedImage, isExpected, shortCommit } from './expectation.ts'
import type { Look, Standing } from './standing.ts'

/** The steps of the wait, in their order; the first that has something to say is where the application stands. */
export const assess = (look: Look): Standing =>
  assessRender(look) ??
  assessRevision(look) ??
  assessOperation(look) ??
  assessTrust(look) ??
  assessSync(look) ??
  assessImages(look) ??
  assessRollout(look) ??
  assessHealth(look)

/**
 * Whether what Argo CD says of the application decides by itself where it stands, whatever runs in the cluster: then it
 * stands so without the workloads and the pods, too.
 */
export const isAloneEnough = ({ observation, expectation }: Look): boolean => {
  const { application, contains } = observation
  if (assessRender({ observation, expectation }) !== undefined || application.deleting) return true
  if (expectation.commit === undefined || contains === undefined) return false
  const look = { observation, expectation }
  return contains === false || assessOperation(look) !== undefined || assessTrust(look) !== undefined
}

/** The same for as long as it is young: most syncs begin at once, and most rollouts end before anybody needs to see their pods. */
export const isAloneEnoughForNow = (look: Look): boolean => {
  const { application, contains } = look.observation
  if (look.expectation.commit === undefined || contains === undefined) return false
  const syncing = assessSync(look)
  return syncing === undefined ? application.health === 'Progressing' : syncing.kind === 'syncing'
}

/** Of the repository server being away for a moment, not of the manifests. */
const passingTroubles =
  /code = (Unavailable|DeadlineExceeded|Canceled)|connection refused|context deadline|i\/o timeout/

/**
 * Of the repository itself, which says nothing of the manifests. Refusals, too: a service of Git that has a bad moment
 * answers 401, 403 or 404 to a token that is good.
 */
const repositoryTroubles = /failed to list refs|failed to fetch (?:default|revision)/i

const assessRender = ({ observation: { application } }: Look): Standing | undefined => {
  const condition = application.conditions.find(({ type }) => type === 'ComparisonError' || type === 'InvalidSpecError')
  if (condition === undefined) return undefined
  if (repositoryTroubles.test(condition.message)) return { kind: 'unread', because: condition.message }
  return { kind: 'unrendered', because: condition.message, passing: passingTroubles.test(condition.message) }
}

const notFoundOut =
  'whether that holds it could not be found out: correct manifests-repository or its token, if a warning says so'

const assessRevision = ({ observation, expectation }: Look): Standing | undefined => {
  const { application, contains, revision } = observation
  if (application.deleting) return { kind: 'held', because: 'the application is being deleted' }
  if (expectation.commit === undefined) return assessWithoutCommit({ observation, expectation })
  if (contains === true) return undefined
  if (contains === undefined && imagesAre(observation, expectation)) return undefined
  const at = revision === '' ? 'has compared nothing yet' : `has compared ${shortCommit(revision)}`
  const unsure = revision === '' || contains !== undefined ? '' : `; ${notFoundOut}`
  const skips = application.skipsReconcile ? '; its annotation skip-reconcile keeps it from looking' : ''
  return { kind: 'undetected', because: `Argo CD ${at}, not ${shortCommit(expectation.commit)}${unsure}${skips}` }
}

/** Which of two images is the newer one only a commit would say, so another image is one that may be replaced yet. */
const assessWithoutCommit = (look: Look): Standing | undefined => {
  const other = assessImages(look)
  return other === undefined ? undefined : { kind: 'undetected', because: other.because }
}

const imagesAre = ({ workloads }: Observation, { images }: Expectation): boolean =>
  images.length > 0 && images.every((image) => runsExpected(workloads, image))

const runsExpected = (workloads: Workload[], image: ExpectedImage): boolean =>
  workloads.some(({ images }) => images.some((named) => isExpected(named, image)))

/** They count pods and run none: without metrics, or while pods move, they are Degraded beside a rollout that is complete. */
const kindsBesideWhatRuns = ['HorizontalPodAutoscaler', 'ScaledObject', 'PodDisruptionBudget']

const assessHealth = ({ observation: { application, revision } }: Look): Standing => {
  const { health, healthMessage, resources } = application
  const unwell = resources.filter((resource) => resource.health !== undefined && resource.health === health)
  const names = unwell.map(({ kind, name, message }) => `${kind} ${name}${message ? `: ${message}` : ''}`).slice(0, 3)
  const because = `${health}${healthMessage ? `: ${healthMessage}` : ''}${names.length > 0 ? ` (${names.join('; ')})` : ''}`
  if (health === 'Healthy') return { kind: 'healthy', because: `healthy at ${shortCommit(revision)}` }
  const ours = unwell.filter(({ kind }) => !kindsBesideWhatRuns.includes(kind))
  if (health === 'Degraded' && unwell.length > 0 && ours.length === 0) {
    return { kind: 'healthy', because: `runs at ${shortCommit(revision)}; beside it ${because}` }
  }
  if (health === 'Degraded') return { kind: 'failing', because, final: false }
  if (health === 'Suspended') return { kind: 'held', because: `the application is suspended: ${because}` }
  return { kind: 'rolling', because: `health is ${because}` }
}
