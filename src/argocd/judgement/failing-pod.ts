import type { Pod } from '../answers/observation.ts'
import type { Container } from '../answers/tree.ts'

/** Reasons for which a kubelet waits that do not pass by themselves (Argo CD's health_pod.go, and those of init containers). */
const isBadReason = (reason: string): boolean => /^Err|Error$|BackOff$|^InvalidImageName$/.test(reason)

/**
 * The container that keeps a pod from being ready, if one is plainly failing: it waits with an error, or has ended and
 * is not ready. One that was started again may have ended well: so ends what its probe has had stopped.
 */
export const failingContainer = ({ containers }: Pod): Container | undefined =>
  containers.find(({ waiting }) => waiting !== undefined && isBadReason(waiting.reason)) ??
  containers.find(
    ({ ready, terminated, last }) => !ready && (last !== undefined || (terminated && terminated.exitCode !== 0)),
  )

/** Whether a pod is failing, and not merely starting. A pod that is going away is neither. */
export const isFailing = (pod: Pod): boolean =>
  !pod.ready &&
  pod.reason !== 'Terminating' &&
  (failingContainer(pod) !== undefined || isBadReason(pod.reason) || pod.health === 'Degraded')

/** How often a container has been restarted, in words. */
export const times = (restarts: number): string =>
  restarts === 0 ? 'not restarted yet' : `restarted ${restarts === 1 ? 'once' : `${restarts} times`}`

const describePod = (pod: Pod): string => {
  const container = failingContainer(pod)
  const ended = container?.last ?? container?.terminated
  if (container === undefined || ended === undefined) return `${pod.name}: ${container?.waiting?.reason ?? pod.reason}`
  const how = ended.reason === 'OOMKilled' ? 'out of memory' : `exit code ${ended.exitCode}`
  return `${pod.name}: ${how}, ${times(container.restarts)}`
}

/** The failing pods in one line, without what changes at every look. */
export const describePods = (pods: Pod[]): string => {
  const [first, ...others] = pods
  if (first === undefined) return ''
  return describePod(first) + (others.length > 0 ? ` (and ${others.length} more pods)` : '')
}
