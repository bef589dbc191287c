import { expect, test } from 'vitest'
import { readRecording, recorded } from '../../../tests/support/argocd/recorded.ts'
import type { Argocd } from '../server/api.ts'
import type { Application } from './application.ts'
import { readList } from './json.ts'
import { observe } from './observe.ts'
import { readNode, type TreeNode } from './tree.ts'

const recordedNodes = readList(readRecording('resource-tree'), 'nodes').map(readNode)
const address = { name: 'good', project: 'default' }

type Cluster = { revision?: string; nodes?: TreeNode[]; asked?: string[] }

const deployment = (revision: string) => ({
  kind: 'Deployment',
  metadata: { name: 'good', namespace: 'apps', annotations: { 'deployment.kubernetes.io/revision': revision } },
  spec: { template: { spec: { containers: [{ image: 'local.test/app:2' }] } } },
})

/** An Argo CD with one Deployment, and the recorded tree unless another is given. */
const argocdOf = ({ revision = '1', nodes = recordedNodes, asked = [] }: Cluster): Argocd => {
  const never = () => Promise.reject(new Error('not asked for'))
  return {
    server: 'https://argocd.example.com',
    list: never,
    application: never,
    watch: undefined,
    refreshed: never,
    events: never,
    logs: never,
    closedWindow: async () => {
      asked.push('windows')
      return 'a sync window is closed'
    },
    sync: never,
    tree: async () => nodes,
    live: async (_, { kind, name }) => {
      asked.push(`${kind} ${name}`)
      return kind === 'Deployment'
        ? deployment(revision)
        : { status: { containerStatuses: [{ name: 'c', ready: true }] } }
    },
  }
}

const look = async (cluster: Cluster, changes: Partial<Application> = {}, contains: boolean | undefined = true) =>
  await observe({
    argocd: argocdOf(cluster),
    address,
    application: recorded('healthy', changes),
    source: 0,
    contains: async () => contains,
  })

test('the recorded pod is of the revision that its ReplicaSet and the live Deployment both name', async () => {
  const { pods } = await look({})
  expect(pods).toMatchObject([
    { name: 'good-974b6f49d-qv8q2', workload: 'Deployment good', current: true, ready: true, reason: 'Running' },
  ])
})

test('the same pod is an old one as soon as the live Deployment is of another revision', async () => {
  const { pods } = await look({ revision: '2' })
  expect(pods).toMatchObject([{ current: false }])
})

test('a pod is of the workload in its own namespace, not of one of the same name elsewhere', async () => {
  const nodes = recordedNodes.map((node) => ({ ...node, namespace: 'elsewhere' }))
  expect((await look({ nodes })).pods).toEqual([])
})

test('the cluster is not asked while the commit is not there', async () => {
  const asked: string[] = []
  expect(await look({ asked }, {}, false)).toMatchObject({ contains: false, workloads: [], pods: [] })
  expect(asked).toEqual([])
})

test('windows are asked for only while an automatic sync is due', async () => {
  const asked: string[] = []
  await look({ asked })
  expect(asked).not.toContain('windows')
  expect(await look({ asked }, { sync: 'OutOfSync' })).toMatchObject({ closedWindow: 'a sync window is closed' })
  expect(await look({}, { sync: 'OutOfSync', automated: false })).toMatchObject({ closedWindow: undefined })
})

test('hooks, and what is to be pruned, are no workloads', async () => {
  const resources = recorded('healthy').resources
  const all = async (changes: Partial<Application['resources'][number]>) =>
    (await look({}, { resources: resources.map((resource) => ({ ...resource, ...changes })) })).workloads.length
  expect([await all({}), await all({ hook: true }), await all({ toPrune: true })]).toEqual([1, 0, 0])
})

test('a tree of tens of thousands is read within a second', async () => {
  const [pod, ...others] = recordedNodes
  if (pod === undefined) throw new Error('no pod was recorded')
  const crowd = Array.from({ length: 30_000 }, (_, index) => ({ ...pod, name: `good-${index}`, uid: `uid-${index}` }))
  const startedAt = performance.now()
  expect((await look({ nodes: [...crowd, ...others] })).pods).toHaveLength(30_000)
  expect(performance.now() - startedAt).toBeLessThan(1_000)
})

test('of many pods a few are read, those that are unwell first', async () => {
  const [pod, ...others] = recordedNodes
  if (pod === undefined) throw new Error('no pod was recorded')
  const many = Array.from({ length: 20 }, (_, index) => ({ ...pod, name: `good-${index}` }))
  const unwell = { ...pod, name: 'good-unwell', health: 'Degraded' }
  const asked: string[] = []
  const { pods } = await look({ nodes: [...many, unwell, ...others], asked })
  expect(pods).toHaveLength(21)
  expect(asked.filter((what) => what.startsWith('Pod'))).toHaveLength(6)
  expect(asked).toContain('Pod good-unwell')
})

test('what a hydrator wrote is told by the commit that it was written from', async () => {
  const [written, from] = ['b'.repeat(40), 'a'.repeat(40)]
  const hydrated = { from, to: written }
  expect(await look({}, { revisions: [written], hydrated })).toMatchObject({ revision: from })
  expect(await look({}, { revisions: ['c'.repeat(40)], hydrated })).toMatchObject({ revision: 'c'.repeat(40) })
})
