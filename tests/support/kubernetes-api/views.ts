import { readNumber, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import type { ContainerState, Terminated } from '../argocd/runtime.ts'
import type { Cluster, Deployment, Pod } from './cluster.ts'

const terminatedView = ({ exitCode, reason, startedAt, finishedAt }: Terminated) => ({
  ...{ exitCode, reason, startedAt, finishedAt },
})

const stateView = (state: ContainerState): unknown => {
  if (state.kind === 'running') return { running: { startedAt: state.startedAt } }
  if (state.kind === 'terminated') return { terminated: terminatedView(state.terminated) }
  const { reason, message } = state
  return { waiting: { reason, ...(message === undefined ? {} : { message }) } }
}

const metadataView = ({ namespace }: Cluster, { name, uid, createdAt, manifest, deleting }: Pod | Deployment) => ({
  ...readRecord(manifest, 'metadata'),
  ...{ name, namespace, uid, creationTimestamp: createdAt },
  ...(deleting ? { deletionTimestamp: createdAt } : {}),
})

/** The phase of a pod: a container that crashes does not end it. */
const phaseOf = ({ running, overdue }: Pod): string => {
  if (overdue) return 'Failed'
  return running?.status.imageId === '' ? 'Pending' : 'Running'
}

/** A pod that is ready; what runs without being looked at is. */
const isReady = ({ running, deleting }: Pod): boolean => !deleting && (running?.status.ready ?? true)

export const podView = (cluster: Cluster, pod: Pod): unknown => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: metadataView(cluster, pod),
  spec: readRecord(pod.manifest, 'spec'),
  status: {
    phase: phaseOf(pod),
    ...(pod.overdue ? { reason: 'DeadlineExceeded' } : {}),
    conditions: [{ type: 'Ready', status: isReady(pod) ? 'True' : 'False' }],
    ...(pod.running === undefined ? {} : { containerStatuses: [containerView(pod)] }),
  },
})

const containerView = ({ manifest, running }: Pod): unknown => {
  const status = running?.status
  const container = readRecord(manifest, 'spec', 'containers', 0)
  return {
    ...{ name: readText(container, 'name'), image: readText(container, 'image'), imageID: status?.imageId },
    ...{ ready: status?.ready, restartCount: status?.restarts },
    state: status === undefined ? {} : stateView(status.state),
    lastState: status?.last === undefined ? {} : { terminated: terminatedView(status.last) },
  }
}

/** Whether the rollout has taken longer than it may. */
const isStuck = ({ speed }: Cluster, deployment: Deployment): boolean => {
  const deadlineSeconds = readNumber(deployment.manifest, 'spec', 'progressDeadlineSeconds') ?? 600
  const sinceSeconds = ((Date.now() - Date.parse(deployment.createdAt)) / 1000) * speed
  return !isReady(deployment.pod) && sinceSeconds > deadlineSeconds
}

export const deploymentView = (cluster: Cluster, deployment: Deployment): unknown => {
  const stuck = isStuck(cluster, deployment)
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataView(cluster, deployment),
    spec: readRecord(deployment.manifest, 'spec'),
    status: {
      ...{
        observedGeneration: 1,
        replicas: 1,
        updatedReplicas: 1,
        availableReplicas: isReady(deployment.pod) ? 1 : 0,
        unavailableReplicas: isReady(deployment.pod) ? 0 : 1,
      },
      conditions: [
        {
          ...{ type: 'Progressing', status: stuck ? 'False' : 'True' },
          reason: stuck ? 'ProgressDeadlineExceeded' : 'ReplicaSetUpdated',
        },
      ],
    },
  }
}
