import type { Pod } from '../answers/observation.ts'
import type { Container, Event } from '../answers/tree.ts'
import { shortImage } from '../judgement/expectation.ts'
import { failingContainer, times } from '../judgement/failing-pod.ts'
import type { Finding } from './cause.ts'

/** What keeps a pod from being ready, from its containers and its events; undefined when nothing is plainly wrong. */
export const diagnosePod = (pod: Pod, events: Event[]): Finding | undefined => {
  const container = failingContainer(pod)
  return container === undefined ? diagnoseUnready(events) : diagnoseContainer(container, events)
}

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
  // The image's own name, or its registry's port, may hold such a word.
  const words = cause
    .split(/\s/)
    .filter((word) => !word.includes('/'))
    .join(' ')
  if (/\b40[13]\b|denied|unauthorized|no basic auth|authorization/i.test(words)) {
    // Docker Hub denies what it does not have: no right of the nodes helps there.
    return { kind: 'image-pull', because, next: namesRegistry(image) ? allowIt : nameIt }
  }
  const next = 'Check that this very tag or digest is in the registry with all its layers, and that the nodes reach it.'
  return { kind: 'image-pull', because, next }
}

const allowIt = "Let the nodes pull it: check their role's ECR permissions and the repository's policy."

const nameIt =
  'It names no registry, so the nodes ask Docker Hub. Where it is an image of yours, `images` of the kustomization has to have an entry whose `name` is what the pods call it.'

/** A registry is a host with a dot or a port; any other first part is an owner on Docker Hub. */
const namesRegistry = (image: string): boolean => {
  const [first = '', ...others] = image.split('/')
  return others.length > 0 && (first === 'localhost' || /[.:]/.test(first))
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
  // Other warnings, such as MissingClusterDNS, keep no pod from running.
  const failed = warnings.findLast(({ reason }) => reason.startsWith('Failed'))
  if (failed === undefined) return undefined
  return {
    kind: 'config',
    because: `${failed.reason}: ${failed.message}`,
    next: 'Correct what the message names in the manifests.',
  }
}
