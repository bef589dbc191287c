import { readNumber, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { at } from '../../../src/lib/json.ts'
import { currentReplicaSet, type Deployment, desiredReplicas, type Pod, type ReplicaSet } from './deployment.ts'
import { counts, deploymentHealth, exceededDeadline, podHealth, statusReason } from './health.ts'
import { imagesOf, type Manifest } from './rendering.ts'
import type { ContainerState, Terminated } from './runtime.ts'

/** Objects that live, as the cluster's API and Argo CD's resource tree show them. */
export type Service = { name: string; uid: string; createdAt: string; manifest: Manifest }

type Node = Record<string, unknown>

const terminatedView = (terminated: Terminated): Node => ({ ...terminated })

const stateView = (state: ContainerState): Node => {
  if (state.kind === 'running') return { running: { startedAt: state.startedAt } }
  if (state.kind === 'terminated') return { terminated: terminatedView(state.terminated) }
  return { waiting: { reason: state.reason, ...(state.message === undefined ? {} : { message: state.message }) } }
}

/** The live Deployment: its manifest, and the status that its controller keeps. */
export const deploymentView = (deployment: Deployment, namespace: string): Node => {
  const { replicas, updated, ready } = counts(deployment)
  const late = exceededDeadline(deployment)
  const available = ready >= desiredReplicas(deployment)
  const current = currentReplicaSet(deployment)
  const metadata = readRecord(deployment.manifest, 'metadata')
  return {
    ...deployment.manifest,
    metadata: {
      ...metadata,
      namespace,
      uid: deployment.uid,
      generation: deployment.generation,
      creationTimestamp: deployment.createdAt,
      annotations: {
        ...readRecord(metadata, 'annotations'),
        'deployment.kubernetes.io/revision': `${current?.revision ?? 1}`,
      },
    },
    spec: { replicas: 1, ...readRecord(deployment.manifest, 'spec') },
    status: {
      observedGeneration: deployment.observedGeneration,
      replicas,
      updatedReplicas: updated,
      readyReplicas: ready,
      availableReplicas: ready,
      ...(replicas > ready ? { unavailableReplicas: replicas - ready } : {}),
      conditions: [
        {
          type: 'Available',
          status: available ? 'True' : 'False',
          reason: available ? 'MinimumReplicasAvailable' : 'MinimumReplicasUnavailable',
        },
        {
          type: 'Progressing',
          status: late ? 'False' : 'True',
          reason: late ? 'ProgressDeadlineExceeded' : 'ReplicaSetUpdated',
          message: late
            ? `ReplicaSet "${current?.name}" has timed out progressing.`
            : `ReplicaSet "${current?.name}" is progressing.`,
        },
      ],
    },
  }
}

export const replicaSetView = (replicaSet: ReplicaSet, deployment: Deployment, namespace: string): Node => ({
  apiVersion: 'apps/v1',
  kind: 'ReplicaSet',
  metadata: {
    name: replicaSet.name,
    namespace,
    uid: replicaSet.uid,
    labels: { 'pod-template-hash': replicaSet.hash },
    annotations: { 'deployment.kubernetes.io/revision': `${replicaSet.revision}` },
    ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: deployment.name, uid: deployment.uid }],
  },
  spec: {
    replicas: replicaSet === currentReplicaSet(deployment) ? desiredReplicas(deployment) : 0,
    template: at(replicaSet.manifest, 'spec', 'template'),
  },
})

/** The live Pod, with what its kubelet reports. */
export const podView = (pod: Pod, replicaSet: ReplicaSet, namespace: string): Node => {
  const { state, last, ready, restarts, imageId } = pod.running.status
  const template = readRecord(replicaSet.manifest, 'spec', 'template')
  const [image = ''] = imagesOf(replicaSet.manifest)
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: pod.name,
      namespace,
      uid: pod.uid,
      creationTimestamp: pod.createdAt,
      ...(pod.deleting ? { deletionTimestamp: pod.createdAt } : {}),
      labels: { ...readRecord(template, 'metadata', 'labels'), 'pod-template-hash': replicaSet.hash },
      ownerReferences: [{ apiVersion: 'apps/v1', kind: 'ReplicaSet', name: replicaSet.name, uid: replicaSet.uid }],
    },
    spec: { restartPolicy: 'Always', ...readRecord(template, 'spec') },
    status: {
      phase: imageId === '' ? 'Pending' : 'Running',
      conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }],
      containerStatuses: [
        {
          name: readText(template, 'spec', 'containers', 0, 'name'),
          image,
          imageID: imageId,
          ready,
          started: state.kind === 'running',
          restartCount: restarts,
          state: stateView(state),
          lastState: last === undefined ? {} : { terminated: terminatedView(last) },
        },
      ],
    },
  }
}

const podNode = (pod: Pod, replicaSet: ReplicaSet, namespace: string): Node => ({
  version: 'v1',
  kind: 'Pod',
  namespace,
  name: pod.name,
  uid: pod.uid,
  parentRefs: [
    { group: 'apps', version: 'v1', kind: 'ReplicaSet', namespace, name: replicaSet.name, uid: replicaSet.uid },
  ],
  info: [
    { name: 'Status Reason', value: statusReason(pod) },
    { name: 'Node', value: 'this-machine' },
    { name: 'Containers', value: `${pod.running.status.ready ? 1 : 0}/1` },
    ...(pod.running.status.restarts > 0 ? [{ name: 'Restart Count', value: `${pod.running.status.restarts}` }] : []),
  ],
  networkingInfo: {
    labels: {
      ...readRecord(replicaSet.manifest, 'spec', 'template', 'metadata', 'labels'),
      'pod-template-hash': replicaSet.hash,
    },
  },
  resourceVersion: `${readNumber(pod.running.status, 'restarts')}`,
  images: imagesOf(replicaSet.manifest),
  health: podHealth(pod),
  createdAt: pod.createdAt,
})

const replicaSetNode = (replicaSet: ReplicaSet, deployment: Deployment, namespace: string): Node => ({
  group: 'apps',
  version: 'v1',
  kind: 'ReplicaSet',
  namespace,
  name: replicaSet.name,
  uid: replicaSet.uid,
  parentRefs: [
    { group: 'apps', version: 'v1', kind: 'Deployment', namespace, name: deployment.name, uid: deployment.uid },
  ],
  info: [{ name: 'Revision', value: `Rev:${replicaSet.revision}` }],
  resourceVersion: '1',
  health: { status: 'Healthy' },
  createdAt: replicaSet.createdAt,
})

/** The nodes of the resource tree that belong to a Deployment. */
export const deploymentNodes = (deployment: Deployment, namespace: string): Node[] => [
  {
    group: 'apps',
    version: 'v1',
    kind: 'Deployment',
    namespace,
    name: deployment.name,
    uid: deployment.uid,
    info: [{ name: 'Revision', value: `Rev:${currentReplicaSet(deployment)?.revision ?? 1}` }],
    resourceVersion: `${deployment.generation}`,
    health: deploymentHealth(deployment),
    createdAt: deployment.createdAt,
  },
  ...deployment.replicaSets.flatMap((replicaSet) => [
    replicaSetNode(replicaSet, deployment, namespace),
    ...replicaSet.pods.map((pod) => podNode(pod, replicaSet, namespace)),
  ]),
]

export const serviceNode = (service: Service, namespace: string): Node => ({
  version: 'v1',
  kind: 'Service',
  namespace,
  name: service.name,
  uid: service.uid,
  networkingInfo: { targetLabels: at(service.manifest, 'spec', 'selector') },
  resourceVersion: '1',
  health: { status: 'Healthy' },
  createdAt: service.createdAt,
})
