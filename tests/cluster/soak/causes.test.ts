import { expect, test } from 'vitest'
import { openLiveShop, resultsOf } from '../live-shop.ts'
import { hookJob, serviceFiles } from '../manifests.ts'

/** What `kubectl get pods` has at the path, in one text. */
const podsAt = (path: string): string[] => ['get', 'pods', '--selector=app=quote', `--output=jsonpath=${path}`]

const endsOf = '{.items[*].status.containerStatuses[*].lastState.terminated.reason}'
const waitsOf = '{.items[*].status.containerStatuses[*].state.waiting.reason}'

test.concurrent('an image that is not in the registry', async () => {
  await using shop = await openLiveShop('bad-image')
  const digest = `sha256:${'1'.repeat(64)}`
  const commit = await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, { ...shop.first, digest }))
  const images = JSON.stringify({ ...JSON.parse(shop.first.json), digest })
  const { outputs, log } = await shop.health({ commit, images })
  expect(outputs.outcome, log).toBe('degraded')
  expect(resultsOf({ outputs })).toMatchObject([
    { cause: { kind: 'image-pull', because: expect.stringMatching(/cannot be pulled: .*not found/) } },
  ])
  expect(await shop.kubectl(...podsAt(waitsOf))).toMatch(/ErrImagePull|ImagePullBackOff/)
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('a pod that takes more memory than its limit', async () => {
  await using shop = await openLiveShop('out-of-memory')
  const program = { args: ['hoard', '256'], memory: '32Mi' }
  const commit = await shop.repository.commit(serviceFiles('quote', program, shop.first))
  const { outputs, log } = await shop.health({ commit, images: shop.first.json })
  expect(outputs.outcome, log).toBe('degraded')
  expect(resultsOf({ outputs })).toMatchObject([
    { cause: { kind: 'out-of-memory', because: expect.stringContaining('more memory than its limit of 32Mi') } },
  ])
  const states = `${endsOf} {.items[*].status.containerStatuses[*].state.terminated.reason}`
  expect(await shop.kubectl(...podsAt(states))).toContain('OOMKilled')
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('a pod that is never ready, past its progress deadline', async () => {
  await using shop = await openLiveShop('unready')
  const program = { args: ['serve'], ready: false, progressDeadlineSeconds: 5 }
  const commit = await shop.repository.commit(serviceFiles('quote', program, shop.first))
  const { outputs, log, summary } = await shop.health({ commit, images: shop.first.json })
  expect(outputs.outcome, log).toBe('degraded')
  expect(resultsOf({ outputs })).toMatchObject([
    { cause: { kind: 'probe', because: expect.stringContaining('HTTP probe failed with statuscode: 503') } },
  ])
  expect(summary).toContain('listening on 8080')
  const reasons = '{.items[*].status.conditions[?(@.type=="Progressing")].reason}'
  expect(await shop.kubectl('get', 'deployments', `--output=jsonpath=${reasons}`)).toBe('ProgressDeadlineExceeded')
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('a pod that is never ready, and a deadline of ten minutes', async () => {
  await using shop = await openLiveShop('unready-slowly')
  const commit = await shop.repository.commit(serviceFiles('quote', { args: ['serve'], ready: false }, shop.first))
  const { outputs, log } = await shop.health({ commit, images: shop.first.json }, { timeout: '20s' })
  expect(outputs.outcome, log).toBe('timed-out')
  expect(resultsOf({ outputs })).toMatchObject([
    { cause: { kind: 'probe', because: expect.stringContaining('HTTP probe failed with statuscode: 503') } },
  ])
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent.each(['PreSync', 'PostSync'])('a %s hook that fails', async (phase) => {
  await using shop = await openLiveShop(`hook-${phase.toLowerCase()}`)
  const hook = hookJob('migrate', 'quote', { phase, args: ['exit', '3'] })
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, second, { migrate: hook }))
  const { outputs, log, summary } = await shop.health({ commit, images: second.json })
  expect(outputs.outcome, log).toBe('sync-failed')
  expect(resultsOf({ outputs })).toMatchObject([
    { cause: { kind: 'hook', resource: 'Job migrate', because: expect.stringContaining('exit code 3') } },
  ])
  expect(summary).toContain('nothing is as it should be: ending')
  // Argo CD deletes the Job of the first attempt, and with a PreSync hook makes no second one.
  const events = await shop.kubectl('get', 'events', '--output=jsonpath={.items[*].message}')
  expect(events).toContain('Job has reached the specified backoff limit')
  await shop.untilAnswers('quote', [phase === 'PreSync' ? 'one' : 'two'])
})

test.concurrent('a manifest that the cluster does not take', async () => {
  await using shop = await openLiveShop('invalid')
  const files = serviceFiles('quote', { args: ['serve'] }, shop.first)
  const file = files['quote/quote.yaml']?.replace('"replicas": 1', '"replicas": "many"') ?? ''
  const commit = await shop.repository.commit({ ...files, 'quote/quote.yaml': file })
  const { outputs, log } = await shop.health({ commit, images: shop.first.json })
  expect(outputs.outcome, log).toBe('sync-failed')
  expect(resultsOf({ outputs })).toMatchObject([
    {
      cause: {
        kind: 'manifest',
        resource: 'Deployment quote',
        because: 'a field should hold int32, and holds something else',
      },
    },
  ])
  expect(await shop.kubectl('get', 'deployment', 'quote', '--output=jsonpath={.spec.replicas}')).toBe('1')
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('a folder that is gone', async () => {
  await using shop = await openLiveShop('missing-path')
  const commit = await shop.repository.commit({ 'quote/quote.yaml': null, 'quote/kustomization.yaml': null })
  const { outputs, log } = await shop.health({ commit, images: shop.first.json })
  expect(outputs.outcome, log).toBe('render-failed')
  expect(resultsOf({ outputs })).toMatchObject([{ because: expect.stringContaining('quote: app path does not exist') }])
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('a quota that leaves no room for the new pod', async () => {
  await using shop = await openLiveShop('quota')
  const quota = {
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: { name: 'one-pod' },
    spec: { hard: { pods: '1' } },
  }
  await shop.apply(quota)
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, second))
  const { outputs, log } = await shop.health({ commit, images: second.json })
  expect(outputs.outcome, log).toBe('degraded')
  expect(resultsOf({ outputs })).toMatchObject([
    { cause: { kind: 'quota', because: expect.stringContaining('exceeded quota: one-pod') } },
  ])
  expect(await shop.kubectl('get', 'events', '--output=jsonpath={.items[*].message}')).toContain('exceeded quota')
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('two services in one commit, of which one is broken', async () => {
  await using shop = await openLiveShop('two-services')
  const cart = await shop.push('cart-one', { service: 'cart' })
  await shop.repository.commit(serviceFiles('cart', { args: ['serve'] }, cart))
  await shop.application('cart')
  await shop.untilAnswers('cart', ['cart-one'])
  const [good, broken] = [await shop.push('two'), await shop.push('cart-two', { service: 'cart', args: ['exit', '4'] })]
  const bump = await shop.bump(good, broken)
  const applications = [shop.applicationName('quote'), shop.applicationName('cart')]
  const { outputs, log } = await shop.health(bump.outputs, { applications: applications.join('\n') })
  expect(outputs.outcome, log).toBe('degraded')
  expect(resultsOf({ outputs })).toMatchObject([
    { application: applications[0], outcome: 'live' },
    {
      application: applications[1],
      outcome: 'degraded',
      cause: { kind: 'crash', because: expect.stringContaining('exit code 4') },
    },
  ])
  expect(await shop.answers('quote')).toEqual(['two'])
  expect(await shop.answers('cart')).toEqual(['cart-one'])
})

const troubles = [
  {
    trouble: 'a container that ends at once, again and again',
    title: 'crash-loop',
    program: { args: ['exit', '7'] },
    outcome: 'degraded',
    cause: { kind: 'crash', because: /ended with exit code 7/ },
    ask: podsAt('{.items[*].status.containerStatuses[*].lastState.terminated.exitCode}'),
    told: /7/,
  },
  {
    trouble: 'an init container that fails',
    title: 'init-container',
    program: { args: ['serve'], pod: { initContainers: [{ name: 'migrate', image: 'quote', args: ['exit', '3'] }] } },
    outcome: 'degraded',
    cause: { kind: 'crash', because: /container migrate ended with exit code 3/ },
    ask: podsAt('{.items[*].status.initContainerStatuses[*].lastState.terminated.exitCode}'),
    told: /3/,
  },
  {
    trouble: 'a startup probe that fails',
    title: 'startup-probe',
    program: {
      args: ['serve'],
      container: { startupProbe: { tcpSocket: { port: 9 }, periodSeconds: 1, failureThreshold: 2 } },
    },
    outcome: 'degraded',
    cause: { kind: 'probe', because: /restarted because its probe failed: Startup probe failed/ },
    ask: ['get', 'events', '--output=jsonpath={.items[*].message}'],
    told: /failed startup probe, will be restarted/,
  },
  {
    trouble: 'a ConfigMap that is not there',
    title: 'config',
    program: { args: ['serve'], container: { envFrom: [{ configMapRef: { name: 'nowhere' } }] } },
    outcome: 'degraded',
    cause: { kind: 'config', because: /configmap "nowhere" not found/ },
    ask: podsAt(waitsOf),
    told: /CreateContainerConfigError/,
  },
  {
    trouble: 'a volume of a Secret that is not there',
    title: 'volume',
    program: {
      args: ['serve'],
      container: { volumeMounts: [{ name: 'key', mountPath: '/key' }] },
      pod: { volumes: [{ name: 'key', secret: { secretName: 'nowhere' } }] },
    },
    outcome: 'timed-out',
    cause: { kind: 'config', because: /secret "nowhere" not found/ },
    ask: podsAt(waitsOf),
    told: /ContainerCreating/,
  },
  {
    trouble: 'more processors than the node has',
    title: 'scheduling',
    program: { args: ['serve'], container: { resources: { requests: { cpu: '1000' } } } },
    outcome: 'timed-out',
    cause: { kind: 'scheduling', because: /no node takes the pod: .*Insufficient cpu/ },
    ask: podsAt('{.items[*].status.conditions[?(@.type=="PodScheduled")].reason}'),
    told: /Unschedulable/,
  },
]

test.concurrent.each(troubles)('$trouble', async ({ title, program, outcome, cause, ask, told }) => {
  await using shop = await openLiveShop(title)
  const commit = await shop.repository.commit(serviceFiles('quote', program, shop.first))
  const { outputs, log } = await shop.health({ commit, images: shop.first.json }, { timeout: '40s' })
  expect(outputs.outcome, log).toBe(outcome)
  const { kind, because } = cause
  expect(resultsOf({ outputs })).toMatchObject([{ cause: { kind, because: expect.stringMatching(because) } }])
  expect(await shop.kubectl(...ask)).toMatch(told)
  expect(await shop.answers('quote')).toEqual(['one'])
})

test.concurrent('a hook that does not end', async () => {
  await using shop = await openLiveShop('stuck-hook')
  const hook = hookJob('migrate', 'quote', { phase: 'PreSync', args: ['serve'] })
  const second = await shop.push('two')
  const commit = await shop.repository.commit(serviceFiles('quote', { args: ['serve'] }, second, { migrate: hook }))
  const { outputs, log } = await shop.health({ commit, images: second.json }, { timeout: '20s' })
  expect(outputs.outcome, log).toBe('timed-out')
  expect(resultsOf({ outputs })).toMatchObject([
    { because: expect.stringContaining('waiting for completion of hook batch/Job/migrate') },
  ])
  expect(await shop.kubectl('get', 'job', 'migrate', '--output=jsonpath={.status.active}')).toBe('1')
  expect(await shop.answers('quote')).toEqual(['one'])
})
