import { flagAt, listAt, numberAt, recordAt, textAt, timeAt } from '../../../src/argocd/answers/json.ts'
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
  namespace: textAt(pod, 'metadata', 'namespace') ?? '',
  pod: textAt(pod, 'metadata', 'name') ?? '',
  uid: textAt(pod, 'metadata', 'uid') ?? '',
})

const ofPod = (name: string, samples: (pod: unknown) => readonly Sample[]): Family => ({
  ...{ name, type: 'gauge', kind: 'pods' },
  samples: (pod) => samples(pod).map(({ labels, value }) => ({ labels: { ...podLabels(pod), ...labels }, value })),
})

/** Of the containers that a kubelet has reported; a series for each, or none. */
const ofStatus = (rest: string, sample: (status: unknown) => { labels?: Labels; value: number } | undefined): Family =>
  ofPod(`kube_pod_container_status_${rest}`, (pod) =>
    listAt(pod, 'status', 'containerStatuses').flatMap((status) => {
      const found = sample(status)
      const labels = { container: textAt(status, 'name') ?? '', ...found?.labels }
      return found === undefined ? [] : [{ labels, value: found.value }]
    }),
  )

/** What it was that ended last, and has been started again since or waits for that; an end that nothing followed is no last one. */
const lastEnd = (rest: string, sample: (end: unknown) => { labels?: Labels; value: number } | undefined): Family =>
  ofStatus(`last_terminated_${rest}`, (status) => {
    const end = recordAt(status, 'lastState').terminated
    return end === undefined ? undefined : sample(end)
  })

const ofCondition = (condition: unknown, labels: (status: string) => Labels): Sample[] =>
  ['true', 'false', 'unknown'].map((status) => ({
    labels: labels(status),
    value: Number(textAt(condition, 'status')?.toLowerCase() === status),
  }))

const limitsOf = (pod: unknown): Sample[] =>
  listAt(pod, 'spec', 'containers').flatMap((container) => {
    const node = textAt(pod, 'spec', 'nodeName') ?? ''
    const whose = { container: textAt(container, 'name') ?? '', node }
    return Object.entries(recordAt(container, 'resources', 'limits')).flatMap(([resource, limit]): Sample[] => {
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
      const namespace = textAt(object, 'metadata', 'namespace')
      const whose = {
        ...(namespace === undefined ? {} : { namespace }),
        [label]: textAt(object, 'metadata', 'name') ?? '',
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
  const reason = textAt(condition, 'reason') ?? ''
  return deploymentReasons.includes(reason) ? reason : 'unknown'
}

/** Each with the name, the labels and the meaning that docs/metrics of kube-state-metrics 2.19 gives it. */
export const families: readonly Family[] = [
  ofPod('kube_pod_created', (pod) => {
    const created = timeAt(pod, 'metadata', 'creationTimestamp')
    return created === undefined ? [] : plain(Math.floor(created / 1000))
  }),
  ofPod('kube_pod_status_phase', (pod) => {
    const is = textAt(pod, 'status', 'phase') ?? ''
    return is === '' ? [] : phases.map((phase) => ({ labels: { phase }, value: Number(phase === is) }))
  }),
  ofPod('kube_pod_status_ready', (pod) =>
    listAt(pod, 'status', 'conditions')
      .filter((condition) => textAt(condition, 'type') === 'Ready')
      .flatMap((ready) => ofCondition(ready, (condition) => ({ condition }))),
  ),
  ofPod('kube_pod_container_resource_limits', limitsOf),
  {
    ...ofStatus('restarts_total', (status) => ({ value: numberAt(status, 'restartCount') ?? 0 })),
    type: 'counter',
  },
  ofStatus('ready', (status) => ({ value: Number(flagAt(status, 'ready') ?? false) })),
  ofStatus('waiting_reason', (status) => {
    const { waiting } = recordAt(status, 'state')
    return waiting === undefined ? undefined : { labels: { reason: textAt(waiting, 'reason') ?? '' }, value: 1 }
  }),
  lastEnd('reason', (end) => ({ labels: { reason: textAt(end, 'reason') ?? '' }, value: 1 })),
  lastEnd('exitcode', (end) => ({ value: numberAt(end, 'exitCode') ?? 0 })),
  lastEnd('timestamp', (end) => {
    const finished = timeAt(end, 'finishedAt')
    return finished === undefined ? undefined : { value: Math.floor(finished / 1000) }
  }),
  ofDeployment('kube_deployment_spec_replicas', (deployment) => {
    const replicas = numberAt(deployment, 'spec', 'replicas')
    return replicas === undefined ? [] : plain(replicas)
  }),
  ofDeployment('kube_deployment_status_replicas_available', (deployment) =>
    plain(numberAt(deployment, 'status', 'availableReplicas')),
  ),
  ofDeployment('kube_deployment_status_condition', (deployment) =>
    listAt(deployment, 'status', 'conditions').flatMap((condition) =>
      ofCondition(condition, (status) => ({
        ...{ reason: reasonOf(condition), condition: textAt(condition, 'type') ?? '', status },
      })),
    ),
  ),
  ofAutoscaler('kube_horizontalpodautoscaler_spec_max_replicas', (autoscaler) =>
    plain(numberAt(autoscaler, 'spec', 'maxReplicas')),
  ),
  ofAutoscaler('kube_horizontalpodautoscaler_status_current_replicas', (autoscaler) =>
    plain(numberAt(autoscaler, 'status', 'currentReplicas')),
  ),
  ofNode('kube_node_status_condition', (node) =>
    listAt(node, 'status', 'conditions').flatMap((condition) =>
      ofCondition(condition, (status) => ({ condition: textAt(condition, 'type') ?? '', status })),
    ),
  ),
]
