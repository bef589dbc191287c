import { readNumber } from '../../../src/argocd/answers/json.ts'
import { currentReplicaSet, type Deployment, desiredReplicas, isReady, type Pod } from './deployment.ts'

export type Health = { status: 'Healthy' | 'Progressing' | 'Missing' | 'Degraded'; message?: string }

const rank = ['Healthy', 'Progressing', 'Missing', 'Degraded']

/** The worst of several, as Argo CD ranks them. */
export const worst = (healths: Health[]): Health['status'] =>
  healths.map(({ status }) => status).sort((one, other) => rank.indexOf(other) - rank.indexOf(one))[0] ?? 'Healthy'

/** As Argo CD's health_pod.go: waiting with an error or a back-off is Degraded, and so is unready after an ending. */
export const podHealth = ({ running }: Pod): Health => {
  const { state, ready, last } = running.status
  if (state.kind === 'waiting' && /^Err|Error$|BackOff$/.test(state.reason)) {
    return { status: 'Degraded', ...(state.message === undefined ? {} : { message: state.message }) }
  }
  if (ready) return { status: 'Healthy' }
  return { status: last === undefined ? 'Progressing' : 'Degraded' }
}

/** The STATUS column of `kubectl get pods`. */
export const statusReason = ({ running, deleting }: Pod): string => {
  if (deleting) return 'Terminating'
  const { state } = running.status
  if (state.kind === 'running') return 'Running'
  return state.kind === 'waiting' ? state.reason : state.terminated.reason
}

/** The numbers of a Deployment's status. */
export const counts = (deployment: Deployment) => {
  const pods = deployment.replicaSets.flatMap((replicaSet) => replicaSet.pods.filter((pod) => !pod.deleting))
  const updated = (currentReplicaSet(deployment)?.pods ?? []).filter((pod) => !pod.deleting)
  return {
    replicas: pods.length,
    updated: updated.length,
    ready: pods.filter(isReady).length,
    updatedReady: updated.filter(isReady).length,
  }
}

export const exceededDeadline = (deployment: Deployment): boolean => {
  const { updated, updatedReady } = counts(deployment)
  const desired = desiredReplicas(deployment)
  const deadlineSeconds = readNumber(deployment.manifest, 'spec', 'progressDeadlineSeconds') ?? 600
  const complete = updated === desired && updatedReady === desired
  return !complete && Date.now() - deployment.progressedAt > deadlineSeconds * 1000
}

/** As Argo CD's health_deployment.go, word for word. */
export const deploymentHealth = (deployment: Deployment): Health => {
  const progressing = (message: string): Health => ({
    status: 'Progressing',
    message: `Waiting for rollout to finish: ${message}`,
  })
  if (deployment.observedGeneration < deployment.generation) {
    return progressing('observed deployment generation less than desired generation')
  }
  if (exceededDeadline(deployment)) {
    return { status: 'Degraded', message: `Deployment "${deployment.name}" exceeded its progress deadline` }
  }
  const desired = desiredReplicas(deployment)
  const { replicas, updated, ready, updatedReady } = counts(deployment)
  if (updated < desired) return progressing(`${updated} out of ${desired} new replicas have been updated...`)
  if (replicas > updated) return progressing(`${replicas - updated} old replicas are pending termination...`)
  if (ready < updated) return progressing(`${updatedReady} of ${updated} updated replicas are available...`)
  return { status: 'Healthy' }
}
