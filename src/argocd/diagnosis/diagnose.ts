import type { Observation, Pod } from '../answers/observation.ts'
import type { Event } from '../answers/tree.ts'
import { isRefused } from '../judgement/assess-rollout.ts'
import { isFailing } from '../judgement/failing-pod.ts'
import type { Cause } from './cause.ts'
import { diagnosePod } from './diagnose-pod.ts'

/** What was asked for once something had gone wrong: the events of the failing pod, or of the ReplicaSet that has none. */
export type Evidence = {
  /** Of the hook that failed the sync. */
  hookPod?: Pod
  events: Event[]
  log: string[]
}

/** The pod that tells most: failing before merely unready, of the newest revision before an older one. */
export const worstPod = ({ pods }: Observation): Pod | undefined => {
  const unwell = pods.filter((pod) => !pod.ready && pod.reason !== 'Terminating')
  return (
    unwell.find((pod) => pod.current && isFailing(pod)) ??
    unwell.find((pod) => pod.current) ??
    unwell.find(isFailing) ??
    unwell[0]
  )
}

/** Finds the cause in what was observed; undefined when nothing is plainly wrong. */
export const diagnose = (observation: Observation, { events }: Evidence): Cause | undefined => {
  const refused = observation.workloads.find(isRefused)
  if (refused !== undefined) return diagnoseRefusal(`${refused.kind} ${refused.name}`, refused.refusal ?? '')
  const pod = worstPod(observation)
  if (pod === undefined) return diagnoseWithoutPod(observation, events)
  const found = diagnosePod(pod, events)
  return found === undefined ? undefined : { resource: `Pod ${pod.name}`, ...found }
}

const diagnoseRefusal = (resource: string, message: string): Cause => {
  const quota = /quota/.test(message)
  const next = quota
    ? "Raise the namespace's quota, or ask for less."
    : 'Correct what the message names in the manifests.'
  return { kind: quota ? 'quota' : 'config', resource, because: `no pod can be created: ${message}`, next }
}

const diagnoseWithoutPod = ({ application }: Observation, events: Event[]): Cause | undefined => {
  const refused = events.findLast(({ reason }) => reason === 'FailedCreate')
  if (refused !== undefined) return diagnoseRefusal('ReplicaSet', refused.message)
  const unwell = application.resources.find(({ health }) => health === 'Degraded' || health === 'Missing')
  if (unwell === undefined) return undefined
  return {
    kind: 'health',
    resource: `${unwell.kind} ${unwell.name}`,
    because: `it is ${unwell.health}${unwell.message === undefined ? '' : `: ${unwell.message}`}`,
    next: 'Look at this resource in Argo CD.',
  }
}
