import { expect, test } from 'vitest'
import { clusterLayout } from '../layout.ts'
import { openLiveShop, resultsOf } from '../live-shop.ts'
import { serviceFiles } from '../manifests.ts'
import { applicationOf } from '../objects.ts'
import { poisonCache } from '../poison-cache.ts'
import { pausedStatus, rolloutDefinition, rolloutOf } from '../rollout.ts'
import { until } from '../until.ts'

const serving = { args: ['serve'] }
const says = (text: string) => [{ because: expect.stringContaining(text) }]

/** What `kubectl get` has at the path of the application itself. */
const applicationAt = (name: string, path: string): string[] => [
  ...['get', 'application', name, '--namespace=argocd'],
  `--output=jsonpath=${path}`,
]

/** What Argo CD itself says of the application: `Synced Healthy`. */
const statusOf = async ({
  argocd,
  name,
}: {
  argocd: { ask: (method: string, path: string) => Promise<string> }
  name: string
}) => {
  const { status }: { status: { sync: { status: string }; health: { status: string } } } = JSON.parse(
    await argocd.ask('GET', `applications/${name}`),
  )
  return `${status.sync.status} ${status.health.status}`
}

test.concurrent('nobody syncs an application whose automatic sync is off', async () => {
  await using shop = await openLiveShop('by-hand')
  await shop.application('quote', { automated: false })
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', serving, second))
  const { outputs, log } = await shop.health({ commit, images: second.json }, { 'detect-timeout': '8s' })
  expect(outputs.outcome, log).toBe('blocked')
  expect(resultsOf({ outputs })).toMatchObject(says('automatic sync is off: somebody must sync it'))
  expect(await shop.answers('quote')).toEqual(['one'])

  const synced = await shop.health({ commit, images: second.json }, { sync: 'if-needed' })
  expect(synced.outputs.outcome, synced.log).toBe('live')
  expect(await shop.answers('quote')).toEqual(['two'])
})

test.concurrent('what nobody prunes keeps the application out of sync, and the commit is live', async () => {
  await using shop = await openLiveShop('prune-only', { prune: false })
  const extra = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra' }, data: { price: '1' } }
  const before = await shop.repository.commit(serviceFiles('quote', serving, shop.first, { extra }))
  expect((await shop.health({ commit: before, images: shop.first.json })).outputs.outcome).toBe('live')
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', serving, second))
  const { outputs, log } = await shop.health({ commit, images: second.json })
  expect(outputs.outcome, log).toBe('live')
  expect(await statusOf(shop)).toMatch(/^OutOfSync/)
  expect(await shop.kubectl('get', 'configmap', 'extra', '--output=name')).toBe('configmap/extra\n')
  expect(await shop.answers('quote')).toEqual(['two'])
})

test.concurrent('an older sync that is still tried keeps a newer commit waiting', async ({ expect }) => {
  await using shop = await openLiveShop('retried', { retries: 5 })
  const files = serviceFiles('quote', serving, shop.first)
  const file = files['quote/quote.yaml']?.replace('"replicas": 1', '"replicas": "many"') ?? ''
  const broken = await shop.repository.commit({ ...files, 'quote/quote.yaml': file })
  await expect
    .poll(() => shop.argocd.ask('GET', `applications/${shop.name}?refresh=normal`), { timeout: 60_000 })
    .toMatch(new RegExp(`"phase":"Running".*${broken}|${broken}.*"phase":"Running"`))
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', serving, second))
  const { outputs, log } = await shop.health({ commit, images: second.json }, { 'detect-timeout': '8s' })
  expect(outputs.outcome, log).toBe('blocked')
  expect(resultsOf({ outputs })).toMatchObject(says(`a sync of the older ${broken.slice(0, 8)} is still running`))
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('a Deployment that is paused', async () => {
  await using shop = await openLiveShop('paused')
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', { ...serving, paused: true }, second))
  const { outputs, log } = await shop.health({ commit, images: second.json }, { 'detect-timeout': '8s' })
  expect(outputs.outcome, log).toBe('blocked')
  expect(resultsOf({ outputs })).toMatchObject(says('Deployment quote is paused'))
  expect(await statusOf(shop)).toBe('Synced Suspended')
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('an autoscaler that finds nothing to scale', async ({ expect }) => {
  await using shop = await openLiveShop('autoscaler')
  const scaler = {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'quote' },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'nothing' },
      minReplicas: 1,
      maxReplicas: 2,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } },
      ],
    },
  }
  await shop.repository.commit(serviceFiles('quote', serving, shop.first, { scaler }))
  await expect.poll(() => statusOf(shop), { timeout: 120_000, interval: 500 }).toBe('Synced Degraded')
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', serving, second, { scaler }))
  const { outputs, log } = await shop.health({ commit, images: second.json })
  expect(outputs.outcome, log).toBe('live')
  expect(await statusOf(shop)).toBe('Synced Degraded')
  expect(await shop.answers('quote')).toEqual(['two'])
})

test.concurrent('an application of applications runs nothing itself, and names those that do', async () => {
  await using shop = await openLiveShop('parent')
  const settings = { path: 'quote', namespace: shop.name, url: shop.url, settings: {} }
  const child = applicationOf({ ...settings, name: `${shop.name}-child` })
  const commit = await shop.repository.commit({
    'all/child.yaml': `${JSON.stringify(child)}\n`,
    'all/kustomization.yaml': 'resources: [child.yaml]\n',
  })
  await shop.application('all')
  const applications = shop.applicationName('all')
  const { outputs, log } = await shop.health({ commit, images: shop.first.json }, { applications })
  expect(outputs.outcome, log).toBe('not-found')
  expect(log).toContain(`has child applications: name them in applications (${shop.name}-child)`)
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('an application of several sources, found by its labels', async () => {
  const labels = { trap: 'sources' }
  await using shop = await openLiveShop('sources', { moreSources: [{ ref: 'values' }], labels })
  const second = await shop.push('two')
  const bump = await shop.bump(second)
  const { outputs, log } = await shop.health(bump.outputs, { applications: '', selector: 'trap=sources' })
  expect(outputs, log).toMatchObject({ outcome: 'live', revision: bump.outputs.commit })
  expect(resultsOf({ outputs })).toMatchObject([{ application: shop.name }])
  expect(await shop.answers('quote')).toEqual(['two'])
})

test.concurrent('a commit that changes nothing of the application has no sync of its own', async () => {
  await using shop = await openLiveShop('unchanged')
  const commit = await shop.repository.commit({ 'README.md': 'Another word\n' })
  const { outputs, log } = await shop.health({ commit, images: shop.first.json })
  expect(outputs, log).toMatchObject({ outcome: 'live', revision: commit })
  const synced = await shop.kubectl(...applicationAt(shop.name, '{.status.operationState.syncResult.revision}'))
  expect(synced).not.toBe(commit)
})

test.concurrent('an application that is kept from looking', async () => {
  await using shop = await openLiveShop('kept-still')
  await shop.application('quote', { annotations: { 'argocd.argoproj.io/skip-reconcile': 'true' } })
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', serving, second))
  const { outputs, log } = await shop.health({ commit, images: second.json }, { 'detect-timeout': '8s' })
  expect(outputs.outcome, log).toBe('not-detected')
  expect(resultsOf({ outputs })).toMatchObject(says('its annotation skip-reconcile keeps it from looking'))
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('a cache that has an older render under our commit', async () => {
  await using shop = await openLiveShop('poisoned')
  const before = await shop.repository.head()
  const second = await shop.push('two')
  // So that Argo CD does not come by between the commit and the cache.
  const still = ['annotate', 'application', shop.name, '--namespace=argocd']
  await shop.kubectl(...still, 'argocd.argoproj.io/skip-reconcile=true')
  const commit = await shop.repository.commit(serviceFiles('quote', serving, second))
  expect(await poisonCache({ application: shop.name, from: before, to: commit })).toBeGreaterThan(0)
  await shop.kubectl(...still, 'argocd.argoproj.io/skip-reconcile-')
  // Argo CD is content: Synced and Healthy at our commit, and what runs is the image before.
  await shop.argocd.ask('GET', `applications/${shop.name}?refresh=normal`)
  expect(await statusOf(shop)).toBe('Synced Healthy')
  expect(await shop.kubectl(...applicationAt(shop.name, '{.status.sync.revision}'))).toBe(commit)
  expect(await shop.answers('quote')).toEqual(['one'])

  const { outputs, log } = await shop.health({ commit, images: second.json })
  expect(outputs.outcome, log).toBe('live')
  expect(log).toMatch(/Deployment quote names .*, not shop\/quote/)
  expect(await shop.answers('quote')).toEqual(['two'])
})

test.concurrent('a Rollout that its steps have paused', async () => {
  await using shop = await openLiveShop('rollout')
  await shop.apply(rolloutDefinition)
  const second = await shop.push('two')
  const rollout = rolloutOf('canary', 'quote')
  const commit = await shop.repository.commit(serviceFiles('quote', serving, second, { canary: rollout }))
  const status = `--patch=${JSON.stringify({ status: pausedStatus })}`
  const pause = ['patch', 'rollout', 'canary', '--subresource=status', '--type=merge', status]
  const paused = until({ what: 'the Rollout', layout: clusterLayout(), daemons: [] }, () => shop.kubectl(...pause))
  const { outputs, log } = await shop.health({ commit, images: second.json }, { 'detect-timeout': '8s' })
  await paused
  expect(outputs.outcome, log).toBe('blocked')
  expect(resultsOf({ outputs })).toMatchObject(says('the application is suspended: Suspended (Rollout canary'))
  expect(await statusOf(shop)).toBe('Synced Suspended')
})
