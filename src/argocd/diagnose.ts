import { shortImage } from './expectation.ts'
import { failingContainer, isFailing, times } from './failing-pod.ts'
import type { Observation, Pod } from './observe.ts'
import type { Container, Event } from './tree.ts'

/** Why an application is not live, in words for people: what fails, how, and what to do next. */
export type Cause = {
  kind: 'image-pull' | 'out-of-memory' | 'crash' | 'config' | 'probe' | 'scheduling' | 'quota' | 'health'
  resource: string
  because: string
  next: string
}

/** What was asked for once something had gone wrong: the events of the failing pod, or of the ReplicaSet that has none. */
export type Evidence = { events: Event[]; log: string[] }

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
  const pod = worstPod(observation)
  if (pod === undefined) return diagnoseWithoutPod(observation, events)
  const container = failingContainer(pod)
  const resource = `Pod ${pod.name}`
  const found = container === undefined ? diagnoseUnready(events) : diagnoseContainer(container, events)
  return found === undefined ? undefined : { resource, ...found }
}

type Finding = Omit<Cause, 'resource'>

const diagnoseContainer = (container: Container, events: Event[]): Finding => {
  const { waiting } = container
  if (waiting !== undefined && /^(ErrImage|ImagePull|InvalidImageName|ImageInspect)/.test(waiting.reason)) {
    return diagnosePull(container, waiting.message)
  }
  if (waiting !== undefined && /^(CreateContainer|RunContainer)/.test(waiting.reason)) {
    const because = `container ${container.name} cannot be created: ${waiting.message}`
    return {
      kind: 'config',
      because,
      next: 'Correct what the message names (a missing ConfigMap, Secret or user) in the manifests.',
    }
  }
  return diagnoseEnding(container, events)
}

const diagnosePull = ({ image }: Container, message: string): Finding => {
  const cause = message.replace(/^Back-off pulling image "[^"]*"(: )?/, '').replace(/^ErrImagePull: /, '')
  const because = `image ${shortImage(image)} cannot be pulled${cause === '' ? '' : `: ${cause}`}`
  if (/40[13]|denied|unauthorized|no basic auth|authorization/i.test(cause)) {
    return {
      kind: 'image-pull',
      because,
      next: "Let the nodes pull it: check their role's ECR permissions and the repository's policy.",
    }
  }
  const next = 'Check that this very tag or digest is in the registry with all its layers, and that the nodes reach it.'
  return { kind: 'image-pull', because, next }
}

const codes: Record<number, string> = {
  126: ' (the command cannot be executed)',
  127: ' (the command was not found)',
  134: ' (SIGABRT)',
  137: ' (SIGKILL)',
  139: ' (a segmentation fault)',
  143: ' (SIGTERM)',
}

const diagnoseEnding = (container: Container, events: Event[]): Finding => {
  const { name, last, terminated, restarts, memoryLimit } = container
  const end = terminated ?? last ?? { exitCode: 0, reason: '' }
  const again = restarts > 0 ? `; ${times(restarts)}` : ''
  if (end.reason === 'OOMKilled' || last?.reason === 'OOMKilled') {
    const limit = memoryLimit === undefined ? 'than its node has' : `than its limit of ${memoryLimit}`
    const because = `container ${name} was killed because it used more memory ${limit}${again}`
    return { kind: 'out-of-memory', because, next: 'Raise resources.limits.memory, or find what takes the memory.' }
  }
  const killed = events.findLast(({ reason, message }) => reason === 'Unhealthy' && /^(Liveness|Startup)/.test(message))
  if (killed !== undefined && [0, 137, 143].includes(end.exitCode)) {
    const because = `container ${name} was restarted because its probe failed: ${killed.message}${again}`
    return {
      kind: 'probe',
      because,
      next: 'Look at what the probe asks for, its port, path and timing, and at the log.',
    }
  }
  const because = `container ${name} ended with exit code ${end.exitCode}${codes[end.exitCode] ?? ''}${again}`
  return { kind: 'crash', because, next: 'The end of its log says why.' }
}

const diagnoseUnready = (events: Event[]): Finding | undefined => {
  const warnings = events.filter(({ type }) => type !== 'Normal')
  const unscheduled = warnings.findLast(({ reason }) => reason === 'FailedScheduling')
  if (unscheduled !== undefined) {
    const because = `no node takes the pod: ${unscheduled.message}`
    return { kind: 'scheduling', because, next: 'Make room: more or larger nodes, or smaller resources.requests.' }
  }
  const unhealthy = warnings.findLast(({ reason }) => reason === 'Unhealthy')
  if (unhealthy !== undefined) {
    const because = `the pod runs and is not ready: ${unhealthy.message}`
    return {
      kind: 'probe',
      because,
      next: "Look at the probe's port and path, and at what the service waits for before it is ready.",
    }
  }
  const failed = warnings.at(-1)
  if (failed === undefined) return undefined
  return {
    kind: 'config',
    because: `${failed.reason}: ${failed.message}`,
    next: 'Correct what the message names in the manifests.',
  }
}

const diagnoseWithoutPod = ({ application }: Observation, events: Event[]): Cause | undefined => {
  const refused = events.findLast(({ reason }) => reason === 'FailedCreate')
  if (refused !== undefined) {
    const quota = /quota/.test(refused.message)
    const next = quota
      ? "Raise the namespace's quota, or ask for less."
      : 'Correct what the message names in the manifests.'
    return {
      kind: quota ? 'quota' : 'config',
      resource: 'ReplicaSet',
      because: `no pod can be created: ${refused.message}`,
      next,
    }
  }
  const unwell = application.resources.find(({ health }) => health === 'Degraded' || health === 'Missing')
  if (unwell === undefined) return undefined
  return {
    kind: 'health',
    resource: `${unwell.kind} ${unwell.name}`,
    because: `it is ${unwell.health}${unwell.message === undefined ? '' : `: ${unwell.message}`}`,
    next: 'Look at this resource in Argo CD.',
  }
}
