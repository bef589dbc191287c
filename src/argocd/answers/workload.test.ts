import { expect, test } from 'vitest'
import { readWorkload, type Workload } from './workload.ts'

const metadata = { name: 'quote', namespace: 'shop', generation: 3 }
const template = {
  spec: { initContainers: [{ image: 'app:init' }], containers: [{ image: 'app:1' }, { image: 'proxy:2' }] },
}

const rows: [string, object, Partial<Workload>][] = [
  [
    'a Deployment, whose revision is an annotation',
    {
      kind: 'Deployment',
      metadata: { ...metadata, annotations: { 'deployment.kubernetes.io/revision': '7' } },
      spec: { replicas: 3, template },
      status: { observedGeneration: 3, replicas: 4, updatedReplicas: 2, availableReplicas: 3 },
    },
    { observedGeneration: 3, desired: 3, updated: 2, available: 3, total: 4, revision: '7', stalled: false },
  ],
  [
    'a Deployment of which nothing runs: what is 0 is not written',
    { kind: 'Deployment', metadata, spec: { template, paused: true }, status: {} },
    { observedGeneration: 0, desired: 1, updated: 0, available: 0, total: 0, paused: true },
  ],
  [
    'a Deployment past its progress deadline',
    {
      kind: 'Deployment',
      metadata,
      spec: { template },
      status: { conditions: [{ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' }] },
    },
    { stalled: true },
  ],
  [
    'a StatefulSet, whose revision is in its status',
    {
      kind: 'StatefulSet',
      metadata,
      spec: { replicas: 2, template },
      status: { observedGeneration: 3, replicas: 2, updatedReplicas: 1, readyReplicas: 2, updateRevision: 'quote-5d4' },
    },
    { desired: 2, updated: 1, available: 2, total: 2, revision: 'quote-5d4' },
  ],
  [
    'a DaemonSet, which counts nodes',
    {
      kind: 'DaemonSet',
      metadata,
      spec: { template },
      status: { desiredNumberScheduled: 3, updatedNumberScheduled: 2, numberAvailable: 1, currentNumberScheduled: 3 },
    },
    { desired: 3, updated: 2, available: 1, total: 3, revision: undefined },
  ],
  [
    'a Rollout, whose observed generation is text',
    { kind: 'Rollout', metadata, spec: { template }, status: { observedGeneration: '3', currentPodHash: '6f9' } },
    { observedGeneration: 3, revision: '6f9' },
  ],
  [
    'a CronJob, which runs nothing now',
    { kind: 'CronJob', metadata, spec: { jobTemplate: { spec: { template } } } },
    { observedGeneration: 3, desired: 0, updated: 0, available: 0, total: 0 },
  ],
]

test.each(rows)('%s', (_, manifest, workload) => {
  const images = ['app:init', 'app:1', 'proxy:2']
  expect(readWorkload(manifest)).toMatchObject({ name: 'quote', namespace: 'shop', generation: 3, images, ...workload })
})
