import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { staleFiles } from './compare-files.ts'
import { alone, quotaOf, scaled } from './quota.ts'
import { shopFiles } from './shop-files.ts'
import { small } from './small-service.ts'
import { yamlFile } from './yaml-file.ts'

const objectsOf = (text = ''): unknown[] => parseAllDocuments(text).map((document) => document.toJS())
const fileOf = (files: Map<string, string>, end: string): unknown[] =>
  objectsOf([...files].find(([path]) => path.endsWith(end))?.[1])

describe('what a service becomes', () => {
  test('a Deployment that may do nothing but its work', () => {
    const [account, deployment, service] = fileOf(shopFiles([small({})]), 'services/cart.yaml')
    expect(account).toMatchObject({ kind: 'ServiceAccount', automountServiceAccountToken: false })
    expect(deployment).toMatchObject({
      kind: 'Deployment',
      metadata: { name: 'cart', annotations: { 'argocd.argoproj.io/sync-wave': '1' } },
      spec: {
        replicas: 1,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
        template: {
          spec: {
            serviceAccountName: 'cart',
            automountServiceAccountToken: false,
            enableServiceLinks: false,
            terminationGracePeriodSeconds: 30,
            securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            containers: [
              {
                image: 'cart',
                startupProbe: { grpc: { port: 8080 }, failureThreshold: 7, periodSeconds: 5 },
                lifecycle: { preStop: { sleep: { seconds: 5 } } },
                securityContext: {
                  runAsUser: 1000,
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { drop: ['ALL'] },
                },
              },
            ],
          },
        },
      },
    })
    expect(service).toMatchObject({
      kind: 'Service',
      spec: { ports: [{ name: 'grpc', port: 8080, targetPort: 'grpc', appProtocol: 'grpc' }] },
    })
  })

  test('a reader of a queue has neither Service nor probes, and its file says why', () => {
    const reader = small({ main: { ports: [], probes: undefined, exemptions: { probes: 'It listens on no port' } } })
    const files = shopFiles([reader])
    expect(fileOf(files, 'services/cart.yaml')).toHaveLength(2)
    expect([...files].find(([path]) => path.endsWith('services/cart.yaml'))?.[1]).toContain(
      '# cart has no probes. It listens on no port.',
    )
  })

  test('a volume that containers share is there once, for the group of the first', () => {
    const shared = { path: '/data', size: '1Gi', inMemory: false, volume: 'flags' }
    const { main } = small({})
    const service = small({
      main: { group: 7, writablePaths: [shared] },
      sidecars: [{ ...main, name: 'page', writablePaths: [{ ...shared, path: '/own' }] }],
    })
    expect(fileOf(shopFiles([service]), 'services/cart.yaml')[1]).toMatchObject({
      spec: {
        template: {
          spec: {
            securityContext: { fsGroup: 7 },
            containers: [
              { volumeMounts: [{ name: 'flags', mountPath: '/data' }] },
              { volumeMounts: [{ name: 'flags', mountPath: '/own' }] },
            ],
            volumes: [{ name: 'flags', emptyDir: { sizeLimit: '1Gi' } }],
          },
        },
      },
    })
  })

  test('one that is alone has no budget, two have one, and where an autoscaler counts nobody else does', () => {
    const files = shopFiles([
      small({ name: 'queue', recreates: true }),
      small({ name: 'pair', replicas: 2 }),
      small({ name: 'many', replicas: 2, autoscaling: { maximum: 5, cpuPercent: 60 } }),
    ])
    const kinds = (name: string) => fileOf(files, `high-availability/${name}.yaml`).map((object) => Object(object).kind)
    expect([kinds('queue'), kinds('pair'), kinds('many')]).toEqual([
      [],
      ['PodDisruptionBudget'],
      ['PodDisruptionBudget', 'HorizontalPodAutoscaler'],
    ])
    expect(fileOf(files, 'high-availability/kustomization.yaml')).toMatchObject([
      { replicas: [{ name: 'pair', count: 2 }] },
    ])
    expect(fileOf(files, 'services/many.yaml')[1]).not.toHaveProperty('spec.replicas')
    expect(fileOf(files, 'services/queue.yaml')[1]).toMatchObject({ spec: { strategy: { type: 'Recreate' } } })
  })
})

test('the network is the call graph, seen from both ends; a neighbour by the port of its pods', () => {
  const files = shopFiles([
    small({ name: 'page', isEntry: true, calls: [{ service: 'cart', port: 8080, needed: true }] }),
    small({ name: 'cart', calls: [{ service: 'grafana', port: 80, needed: false }] }),
  ])
  const page = { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'page' } } }
  const cart = { podSelector: { matchLabels: { 'app.kubernetes.io/name': 'cart' } } }
  const grafana = {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } },
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'grafana' } },
  }
  const port = (number: number) => [{ protocol: 'TCP', port: number }]
  expect(fileOf(files, 'network-policy/page.yaml')).toMatchObject([
    {
      spec: {
        ingress: [{ from: [{ ipBlock: { cidr: '10.0.128.0/21' } }], ports: port(8080) }],
        egress: [{ to: [cart], ports: port(8080) }],
      },
    },
  ])
  expect(fileOf(files, 'network-policy/cart.yaml')).toMatchObject([
    { spec: { ingress: [{ from: [page], ports: port(8080) }], egress: [{ to: [grafana], ports: port(3000) }] } },
  ])
})

test.each([
  { what: 'one, the next one, and one that has not ended', service: small({}), count: alone, pods: 3 },
  { what: 'no next one where it cannot be two', service: small({ recreates: true }), count: alone, pods: 2 },
  { what: 'as many as there may be', service: small({ replicas: 2 }), count: scaled, pods: 4 },
  {
    what: 'as many as an autoscaler may make',
    service: small({ replicas: 2, autoscaling: { maximum: 5, cpuPercent: 60 } }),
    count: scaled,
    pods: 7,
  },
])('the quota has room for $what', ({ service, count, pods }) => {
  expect(quotaOf([service], count)).toMatchObject({
    spec: {
      hard: {
        pods: String(pods),
        'requests.cpu': `${pods * 100}m`,
        'requests.memory': `${pods * 64}Mi`,
        'limits.cpu': `${pods * 1000}m`,
        'limits.memory': `${pods * 1024}Mi`,
      },
    },
  })
})

test('a text stays one where kubectl would read something else', () => {
  expect(yamlFile([{ args: ['no', '1e3', '0o7', 'true', 'plain'] }])).toContain(
    'args:\n  - "no"\n  - "1e3"\n  - "0o7"\n  - "true"\n  - plain\n',
  )
})

test('a file is stale where it differs, is missing, or is made by nothing any more', () => {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-stale-'))
  const at = (name: string): string => join(directory, name)
  for (const name of ['same', 'other', 'gone']) {
    mkdirSync(dirname(at(name)), { recursive: true })
    writeFileSync(at(name), 'as it was')
  }
  const wanted = new Map(['same', 'other', 'new'].map((name) => [at(name), name === 'same' ? 'as it was' : 'new']))
  expect(staleFiles(wanted, [directory])).toEqual([
    { path: at('other'), wanted: 'new' },
    { path: at('new'), wanted: 'new' },
    { path: at('gone'), wanted: undefined },
  ])
  rmSync(directory, { recursive: true })
})
