import type { Observation, Pod } from '../answers/observation.ts'
import type { Workload } from '../answers/workload.ts'
import { type Expectation, formatExpected, isExpected, isSameRepository, shortImage } from './expectation.ts'
import { describePods, isFailing } from './failing-pod.ts'
import type { Look, Standing } from './standing.ts'

export const assessImages = ({ observation, expectation }: Look): Standing | undefined => {
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

export const assessRollout = ({ observation, expectation }: Look): Standing | undefined => {
  const workloads = concerned(observation, expectation)
  const pods = observation.pods.filter((pod) => workloads.some((workload) => isOf(pod, workload)))
  const failing = pods.filter((pod) => pod.current && isFailing(pod))
  const stalled = workloads.find((workload) => workload.stalled && workload.observedGeneration >= workload.generation)
  if (failing.length > 0) return { kind: 'failing', because: describePods(failing), final: stalled !== undefined }
  if (stalled !== undefined) {
    const because = `${stalled.kind} ${stalled.name} exceeded its progress deadline`
    return { kind: 'failing', because, final: true }
  }
  const refused = workloads.find(isRefused)
  if (refused !== undefined) {
    const because = `${refused.kind} ${refused.name}: no pod can be created: ${refused.refusal}`
    return { kind: 'failing', because, final: false }
  }
  const paused = workloads.find((workload) => workload.paused)
  if (paused !== undefined) return { kind: 'held', because: `${paused.kind} ${paused.name} is paused` }
  const unfinished = workloads.map((workload) => describeRollout(workload, pods)).find((words) => words !== undefined)
  return unfinished === undefined ? undefined : { kind: 'rolling', because: unfinished }
}

/** Told by the workload within a second; its own progress deadline tells it after ten minutes. */
export const isRefused = ({ refusal, updated, desired, observedGeneration, generation }: Workload): boolean =>
  refusal !== undefined && updated < desired && observedGeneration >= generation

/** Pods stand in the namespace of their workload; its name may be there again in another one. */
const isOf = (pod: Pod, { kind, name, namespace }: Workload): boolean =>
  pod.workload === `${kind} ${name}` && pod.namespace === namespace

const describeOld = (count: number): string =>
  count === 1
    ? '1 pod of the old revision has not made way yet'
    : `${count} pods of the old revision have not made way yet`

const describeRollout = (workload: Workload, pods: Pod[]): string | undefined => {
  const { kind, name, generation, observedGeneration, desired, updated, available, total } = workload
  const title = `${kind} ${name}`
  if (observedGeneration < generation) return `${title}: its controller has not seen the change yet`
  if (updated < desired) return `${title}: ${updated} of ${desired} pods are of the new revision`
  const fresh = pods.filter((pod) => isOf(pod, workload) && pod.current)
  const ready = fresh.filter((pod) => pod.ready).length
  // Until they are, it is no fault of the old ones that they stay.
  if (total > updated && ready < fresh.length) return `${title}: ${ready} of ${desired} new pods are ready`
  if (total > updated) return `${title}: ${describeOld(total - updated)}`
  if (available < desired) return `${title}: ${available} of ${desired} pods are ready`
  const old = pods.find((pod) => isOf(pod, workload) && !pod.current && pod.ready && pod.reason !== 'Terminating')
  return old === undefined ? undefined : `${title}: pod ${old.name} of an older revision is still ready`
}
