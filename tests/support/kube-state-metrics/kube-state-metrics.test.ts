import { expect, test } from 'vitest'
import { metrics } from '../../../scripts/observability/metrics.ts'
import { rulesFile } from '../drill/rules.ts'
import { exposition } from './exposition.ts'
import { families, type Objects } from './families.ts'
import { bytesOf, coresOf } from './quantity.ts'

const nothing: Objects = { pods: [], deployments: [], horizontalpodautoscalers: [], nodes: [] }
const series = (objects: Partial<Objects>): string[] =>
  exposition({ ...nothing, ...objects })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const killed = {
  metadata: { name: 'oom-kill-1', namespace: 'drills', uid: 'u1', creationTimestamp: '2026-01-01T00:00:00Z' },
  spec: {
    nodeName: 'node1',
    containers: [{ name: 'misbehave', resources: { limits: { cpu: '100m', memory: '96Mi' } } }],
  },
  status: {
    phase: 'Running',
    conditions: [{ type: 'Ready', status: 'True' }],
    containerStatuses: [
      {
        ...{ name: 'misbehave', ready: true, restartCount: 1 },
        state: { running: { startedAt: '2026-01-01T00:01:01Z' } },
        lastState: { terminated: { reason: 'OOMKilled', exitCode: 137, finishedAt: '2026-01-01T00:01:00Z' } },
      },
    ],
  },
}
const whose = 'namespace="drills",pod="oom-kill-1",uid="u1"'

test('a pod that was killed and started again: its last end, its restarts, one phase of five, its limits', () => {
  expect(series({ pods: [killed] })).toEqual([
    `kube_pod_created{${whose}} 1767225600`,
    `kube_pod_status_phase{${whose},phase="Pending"} 0`,
    `kube_pod_status_phase{${whose},phase="Succeeded"} 0`,
    `kube_pod_status_phase{${whose},phase="Failed"} 0`,
    `kube_pod_status_phase{${whose},phase="Unknown"} 0`,
    `kube_pod_status_phase{${whose},phase="Running"} 1`,
    `kube_pod_status_ready{${whose},condition="true"} 1`,
    `kube_pod_status_ready{${whose},condition="false"} 0`,
    `kube_pod_status_ready{${whose},condition="unknown"} 0`,
    `kube_pod_container_resource_limits{${whose},container="misbehave",node="node1",resource="cpu",unit="core"} 0.1`,
    `kube_pod_container_resource_limits{${whose},container="misbehave",node="node1",resource="memory",unit="byte"} 100663296`,
    `kube_pod_container_status_restarts_total{${whose},container="misbehave"} 1`,
    `kube_pod_container_status_ready{${whose},container="misbehave"} 1`,
    `kube_pod_container_status_last_terminated_reason{${whose},container="misbehave",reason="OOMKilled"} 1`,
    `kube_pod_container_status_last_terminated_exitcode{${whose},container="misbehave"} 137`,
    `kube_pod_container_status_last_terminated_timestamp{${whose},container="misbehave"} 1767225660`,
  ])
})

/** The cases of kube-state-metrics' own tests (internal/store/pod_test.go) that a drill depends on. */
test.each([
  {
    what: 'what ended and was not started again has no last end',
    status: {
      name: 'c',
      restartCount: 0,
      state: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
      lastState: {},
    },
    says: ['restarts_total{container="c"} 0', 'ready{container="c"} 0'],
  },
  {
    what: 'what waits has its reason, beside that of its last end',
    status: {
      ...{ name: 'c', restartCount: 3, state: { waiting: { reason: 'CrashLoopBackOff' } } },
      lastState: { terminated: { reason: 'Error', exitCode: 1, finishedAt: '2026-01-01T00:00:00Z' } },
    },
    says: [
      'restarts_total{container="c"} 3',
      'ready{container="c"} 0',
      'waiting_reason{container="c",reason="CrashLoopBackOff"} 1',
      'last_terminated_reason{container="c",reason="Error"} 1',
      'last_terminated_exitcode{container="c"} 1',
      'last_terminated_timestamp{container="c"} 1767225600',
    ],
  },
])('$what', ({ status, says }) => {
  const found = series({
    pods: [{ metadata: { namespace: 'n', name: 'p', uid: 'u' }, status: { containerStatuses: [status] } }],
  })
  const short = found.map((line) =>
    line.replace('kube_pod_container_status_', '').replace('namespace="n",pod="p",uid="u",', ''),
  )
  expect(short).toEqual(says)
})

test('Deployments, autoscalers and nodes', () => {
  const stuck = [
    { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' },
    { type: 'Available', status: 'Unknown', reason: 'ThisReasonIsNotAllowed' },
  ]
  const deployments = [
    { metadata: { namespace: 'n', name: 'd' }, spec: { replicas: 2 }, status: { conditions: stuck } },
  ]
  const horizontalpodautoscalers = [
    { metadata: { namespace: 'n', name: 'h' }, spec: { maxReplicas: 5 }, status: { currentReplicas: 3 } },
  ]
  const nodes = [{ metadata: { name: 'node1' }, status: { conditions: [{ type: 'Ready', status: 'True' }] } }]
  const progressing = 'namespace="n",deployment="d",reason="ProgressDeadlineExceeded",condition="Progressing"'
  const available = 'namespace="n",deployment="d",reason="unknown",condition="Available"'
  expect(series({ deployments, horizontalpodautoscalers, nodes })).toEqual([
    'kube_deployment_spec_replicas{namespace="n",deployment="d"} 2',
    'kube_deployment_status_replicas_available{namespace="n",deployment="d"} 0',
    `kube_deployment_status_condition{${progressing},status="true"} 0`,
    `kube_deployment_status_condition{${progressing},status="false"} 1`,
    `kube_deployment_status_condition{${progressing},status="unknown"} 0`,
    `kube_deployment_status_condition{${available},status="true"} 0`,
    `kube_deployment_status_condition{${available},status="false"} 0`,
    `kube_deployment_status_condition{${available},status="unknown"} 1`,
    'kube_horizontalpodautoscaler_spec_max_replicas{namespace="n",horizontalpodautoscaler="h"} 5',
    'kube_horizontalpodautoscaler_status_current_replicas{namespace="n",horizontalpodautoscaler="h"} 3',
    'kube_node_status_condition{node="node1",condition="Ready",status="true"} 1',
    'kube_node_status_condition{node="node1",condition="Ready",status="false"} 0',
    'kube_node_status_condition{node="node1",condition="Ready",status="unknown"} 0',
  ])
})

test.each([
  { written: '100m', cores: 0.1 },
  { written: '1', cores: 1 },
  { written: '1.5', cores: 1.5 },
  { written: '100u', cores: 0.001 },
])('$written CPU is $cores cores', ({ written, cores }) => expect(coresOf(written)).toBe(cores))

test.each([
  { written: '96Mi', bytes: 100_663_296 },
  { written: '1G', bytes: 1_000_000_000 },
  { written: '1500m', bytes: 2 },
])('$written is $bytes bytes', ({ written, bytes }) => expect(bytesOf(written)).toBe(bytes))

test('a quantity that is none is refused', () => expect(() => bytesOf('96 MB')).toThrow('"96 MB" is no quantity'))

test('every series of it that a rule reads is there, under labels that the documentation knows', () => {
  const read = new Set(rulesFile().match(/\bkube_[a-z_]+/g))
  const names = families.map(({ name }) => name)
  expect([...read].filter((name) => !names.includes(name))).toEqual([])
  const labels = series({ pods: [killed] }).map((line) => ({
    name: line.replace(/\{.*/, ''),
    labels: [...line.matchAll(/(\w+)="/g)].map(([, label]) => label).toSorted(),
  }))
  expect(labels).toEqual(labels.map(({ name }) => ({ name, labels: metrics[name]?.labels.toSorted() })))
})
