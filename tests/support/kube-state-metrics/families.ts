import { readFlag, readList, readNumber, readRecord, readText, readTime } from '../../../src/argocd/answers/json.ts'
import { bytesOf, coresOf } from './quantity.ts'

type Labels = Record<string, string>
export type Sample = { labels: Labels; value: number }

/** What the API server lists, by kind. */
export const kinds = ['pods', 'deployments', 'horizontalpodautoscalers', 'nodes'] as const
export type Kind = (typeof kinds)[number]
export type Objects = Record<Kind, readonly unknown[]>

/** All series of one name: of which kind they are made, and those of one object. */
export type Family = {
  name: string
  type: 'gauge' | 'counter'
  kind: Kind
  samples: (object: unknown) => readonly Sample[]
}

const podLabels = (pod: unknown): Labels => ({
  namespace: readText(pod, 'metadata', 'namespace') ?? '',
  pod: readText(pod, 'metadata', 'name') ?? '',
  uid: readText(pod, 'metadata', 'uid') ?? '',
})

const ofPod = (name: string, samples: (pod: unknown) => readonly Sample[]): Family => ({
  ...{ name, type: 'gauge', kind: 'pods' },
  samples: (pod) => samples(pod).map(({ labels, value }) => ({ labels: { ...podLabels(pod), ...labels }, value })),
})

/** Of the containers that a kubelet has reported; a series for each, or none. */
const ofStatus = (rest: string, sample: (status: unknown) => { labels?: Labels; value: number } | undefined): Family =>
  ofPod(`kube_pod_container_status_${rest}`, (pod) =>
    readList(pod, 'status', 'containerStatuses').flatMap((status) => {
      const found = sample(status)
      const labels = { container: readText(status, 'name') ?? '', ...found?.labels }
      return found === undefined ? [] : [{ labels, value: found.value }]
    }),
  )

/** What it was that ended last, and has been started again since or waits for that; an end that nothing followed is no last one. */
const lastEnd = (rest: string, sample: (end: unknown) => { labels?: Labels; value: number } | undefined): Family =>
  ofStatus(`last_terminated_${rest}`, (status) => {
    const end = readRecord(status, 'lastState').terminated
    return end === undefined ? undefined : sample(end)
  })

const ofCondition = (condition: unknown, labels: (status: string) => Labels): Sample[] =>
  ['true', 'false', 'unknown'].map((status) => ({
    labels: labels(status),
    value: Number(readText(condition, 'status')?.toLowerCase() === status),
  }))

const limitsOf = (pod: unknown): Sample[] =>
  readList(pod, 'spec', 'containers').flatMap((container) => {
    const node = readText(pod, 'spec', 'nodeName') ?? ''
    const whose = { container: readText(container, 'name') ?? '', node }
    return Object.entries(readRecord(container, 'resources', 'limits')).flatMap(([resource, limit]): Sample[] => {
      if (resource === 'cpu') return [{ labels: { ...whose, resource, unit: 'core' }, value: coresOf(String(limit)) }]
      if (!['memory', 'storage', 'ephemeral-storage'].includes(resource)) return []
      const labels = { ...whose, resource: resource.replace('-', '_'), unit: 'byte' }
      return [{ labels, value: bytesOf(String(limit)) }]
    })
  })

const phases = ['Pending', 'Succeeded', 'Failed', 'Unknown', 'Running']

const ofNamed =
  (kind: Kind, label: string) =>
  (name: string, samples: (object: unknown) => readonly Sample[]): Family => ({
    ...{ name, type: 'gauge', kind },
    samples: (object) => {
      const namespace = readText(object, 'metadata', 'namespace')
      const whose = {
        ...(namespace === undefined ? {} : { namespace }),
        [label]: readText(object, 'metadata', 'name') ?? '',
      }
      return samples(object).map(({ labels, value }) => ({ labels: { ...whose, ...labels }, value }))
    },
  })

const ofDeployment = ofNamed('deployments', 'deployment')
const ofAutoscaler = ofNamed('horizontalpodautoscalers', 'horizontalpodautoscaler')
const ofNode = ofNamed('nodes', 'node')

const plain = (value: number | undefined): Sample[] => [{ labels: {}, value: value ?? 0 }]

/** The reasons of a Deployment's conditions that are told by name; all others are told as `unknown`. */
const deploymentReasons = [
  ...['ReplicaSetUpdated', 'ReplicaSetCreateError', 'NewReplicaSetCreated', 'FoundNewReplicaSet'],
  ...['NewReplicaSetAvailable', 'ProgressDeadlineExceeded', 'DeploymentPaused', 'DeploymentResumed'],
  ...['MinimumReplicasAvailable', 'MinimumReplicasUnavailable', ''],
]

const reasonOf = (condition: unknown): string => {
  const reason = readText(condition, 'reason') ?? ''
  return deploymentReasons.includes(reason) ? reason : 'unknown'
}

/** Each with the name, the labels and the meaning that docs/metrics of kube-state-metrics 2.19 gives it. */
export const families: readonly Family[] = [
  ofPod('kube_pod_created', (pod) => {
    const created = readTime(pod, 'metadata', 'creationTimestamp')
    return created === undefined ? [] : plain(Math.floor(created / 1000))
  }),
  ofPod('kube_pod_status_phase', (pod) => {
    const is = readText(pod, 'status', 'phase') ?? ''
    return is === '' ? [] : phases.map((phase) => ({ labels: { phase }, value: Number(phase === is) }))
  }),
  ofPod('kube_pod_status_ready', (pod) =>
    readList(pod, 'status', 'conditions')
      .filter((condition) => readText(condition, 'type') === 'Ready')
      .flatMap((ready) => ofCondition(ready, (condition) => ({ condition }))),
  ),
  ofPod('kube_pod_container_resource_limits', limitsOf),
  {
    ...ofStatus('restarts_total', (status) => ({ value: readNumber(status, 'restartCount') ?? 0 })),
    type: 'counter',
  },
  ofStatus('ready', (status) => ({ value: Number(readFlag(status, 'ready') ?? false) })),
  ofStatus('waiting_reason', (status) => {
    const { waiting } = readRecord(status, 'state')
    return waiting === undefined ? undefined : { labels: { reason: readText(waiting, 'reason') ?? '' }, value: 1 }
  }),
  lastEnd('reason', (end) => ({ labels: { reason: readText(end, 'reason') ?? '' }, value: 1 })),
  lastEnd('exitcode', (end) => ({ value: readNumber(end, 'exitCode') ?? 0 })),
  lastEnd('timestamp', (end) => {
    const finished = readTime(end, 'finishedAt')
    return finished === undefined ? undefined : { value: Math.floor(finished / 1000) }
  }),
  ofDeployment('kube_deployment_spec_replicas', (deployment) => {
    const replicas = readNumber(deployment, 'spec', 'replicas')
    return replicas === undefined ? [] : plain(replicas)
  }),
  ofDeployment('kube_deployment_status_replicas_available', (deployment) =>
    plain(readNumber(deployment, 'status', 'availableReplicas')),
  ),
  ofDeployment('kube_deployment_status_condition', (deployment) =>
    readList(deployment, 'status', 'conditions').flatMap((condition) =>
      ofCondition(condition, (status) => ({
        ...{ reason: reasonOf(condition), condition: readText(condition, 'type') ?? '', status },
      })),
    ),
  ),
  ofAutoscaler('kube_horizontalpodautoscaler_spec_max_replicas', (autoscaler) =>
    plain(readNumber(autoscaler, 'spec', 'maxReplicas')),
  ),
  ofAutoscaler('kube_horizontalpodautoscaler_status_current_replicas', (autoscaler) =>
    plain(readNumber(autoscaler, 'status', 'currentReplicas')),
  ),
  ofNode('kube_node_status_condition', (node) =>
    readList(node, 'status', 'conditions').flatMap((condition) =>
      ofCondition(condition, (status) => ({ condition: readText(condition, 'type') ?? '', status })),
    ),
  ),
]
