import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openShop, programs, type Shop } from '../../tests/support/argocd/shop.ts'
import { findEngine } from '../../tests/support/engine.ts'
import { createClock } from '../outside/clock.ts'
import { createHttp } from '../outside/http.ts'
import { createHttpStream } from '../outside/http-stream.ts'
import { awaitLive } from './await-live.ts'
import type { LiveRequest } from './live-request.ts'
import type { LiveResult } from './live-result.ts'
import { createArgocd } from './server/api.ts'

// Real servers, real containers, and a machine that others use as well.
vi.setConfig({ testTimeout: 40_000, hookTimeout: 60_000 })

const engine = await findEngine()
const signal = new AbortController().signal

type Changes = Partial<LiveRequest> & { server?: string; token?: string }

/** Waits in the shop with little patience; the lines are what the log would show. */
const wait = async (shop: Shop, { server, token, ...changes }: Changes): Promise<LiveResult & { lines: string[] }> => {
  const lines: string[] = []
  const argocd = createArgocd({
    http: createHttp({ signal }),
    stream: createHttpStream({ signal }),
    server: server ?? shop.argocd.url,
    token: token ?? shop.token,
  })
  const request: LiveRequest = {
    applications: ['quote'],
    project: undefined,
    manifests: { repository: shop.manifests.url, branch: 'main' },
    revision: undefined,
    images: [{ repository: 'shop/quote', tag: 'v1', digest: shop.digest }],
    timeoutMilliseconds: 20_000,
    detectTimeoutMilliseconds: 1_500,
    degradedGraceMilliseconds: 1_500,
    stableForMilliseconds: 500,
    ...changes,
  }
  const result = await awaitLive(request, {
    argocd,
    clock: createClock(signal),
    progress: { say: (line) => lines.push(line), warn: (line) => lines.push(line), phase: (_, work) => work() },
    contains: async ({ revision, commit }) => {
      const log = await shop.repository.log()
      const place = (id: string) => log.findIndex((entry) => entry.commit === id)
      return place(commit) >= place(revision) && place(revision) >= 0
    },
    outageMilliseconds: 500,
  })
  return { ...result, lines }
}

describe('an Argo CD that only checks that images can be pulled', () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop({})
  })
  afterAll(async () => await shop[Symbol.asyncDispose]())

  test('a commit goes live, and the log says each step once', async () => {
    const revision = await shop.deploy(programs.serving('next'))
    const { lines, ...result } = await wait(shop, { revision })
    expect(result).toMatchObject({
      outcome: 'live',
      reason: '',
      revision,
      applications: [{ application: 'quote', confirmedPods: 1 }],
    })
    expect(lines[0]).toBe(`waiting for quote in Argo CD at ${shop.argocd.url}/applications/argocd/quote`)
    expect(lines.at(-1)).toBe(`quote: healthy at ${revision.slice(0, 8)}`)
    expect(new Set(lines).size).toBe(lines.length)
  })

  test('the applications are found by the repository that they follow', async () => {
    const revision = await shop.repository.head()
    const manifests = { repository: `${shop.manifests.url}.git`, branch: 'main' }
    expect(await wait(shop, { applications: [], manifests, revision })).toMatchObject({ outcome: 'live' })
    const elsewhere = { repository: 'https://github.com/team/other', branch: 'main' }
    expect(await wait(shop, { applications: [], manifests: elsewhere, revision })).toMatchObject({
      outcome: 'not-found',
      reason: 'not-found',
      because: `No application that the token may see follows https://github.com/team/other, branch main. Name them in applications; Argo CD at ${shop.argocd.url} shows 1`,
    })
  })

  test('an image that no workload runs is not found, although all is well', async () => {
    const images = [{ repository: 'shop/cart', tag: 'v1', digest: undefined }]
    expect(await wait(shop, { revision: await shop.repository.head(), images })).toMatchObject({
      outcome: 'not-found',
      because: 'no workload of quote names an image of shop/cart:v1',
    })
  })

  test('an older commit is live where a newer one leaves its images alone', async () => {
    const revision = await shop.repository.head()
    const newer = await shop.repository.commit({ 'README.md': 'Changed\n' })
    expect(await wait(shop, { revision })).toMatchObject({ outcome: 'live', revision: newer })
  })

  test('an older commit is superseded where a newer one brings another image', async () => {
    const revision = await shop.repository.head()
    await shop.deploy(programs.serving('other'), { tag: 'v2' })
    expect(await wait(shop, { revision })).toMatchObject({ outcome: 'superseded', reason: '' })
  })

  test('a commit that says another image than expected is a stale render', async () => {
    const revision = await shop.repository.head()
    expect(await wait(shop, { revision })).toMatchObject({ outcome: 'stale-render', reason: 'conflict' })
    expect(shop.argocd.requests.filter(({ url }) => url.includes('refresh=hard')).length).toBeGreaterThan(0)
  })

  test('an image that lost a layer cannot be pulled', async () => {
    const { layers }: { layers: { digest: string }[] } = JSON.parse(shop.ecr.image('shop/quote', 'v1')?.manifest ?? '')
    const layer = layers[0]?.digest ?? ''
    shop.ecr.loseLayer('shop/quote', layer)
    const revision = await shop.deploy(programs.serving('lost'))
    const image = `${shop.ecr.host}/shop/quote@${shop.digest.slice(0, 19)}…`
    const { applications } = await wait(shop, { revision })
    expect(applications[0]).toMatchObject({
      outcome: 'degraded',
      cause: {
        kind: 'image-pull',
        because: expect.stringContaining(`image ${image} cannot be pulled: failed to pull and unpack image`),
      },
    })
    expect(applications[0]?.cause?.because).toContain(`the registry answered 404 for blobs/${layer}`)
  })

  test('manifests that cannot be rendered', async () => {
    const revision = await shop.repository.commit({ 'quote/kustomization.yaml': 'resources: [nowhere.yaml]\n' })
    expect(await wait(shop, { revision })).toMatchObject({
      outcome: 'render-failed',
      because: expect.stringContaining('quote/nowhere.yaml: app path does not exist'),
    })
  })

  test('a Deployment that the cluster does not take', async () => {
    const bad = { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'quote' } }
    const template = { spec: { containers: [{ name: 'quote', image: 'quote' }] } }
    const revision = await shop.repository.commit({
      'quote/kustomization.yaml': 'resources: [quote.yaml]\n',
      'quote/quote.yaml': JSON.stringify({ ...bad, spec: { replicas: 'many', template } }),
    })
    expect(await wait(shop, { revision, images: [] })).toMatchObject({
      outcome: 'sync-failed',
      because: expect.stringContaining('cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas'),
    })
  })

  test('a commit that is on no branch is not detected', async () => {
    expect(await wait(shop, { revision: 'f'.repeat(40) })).toMatchObject({
      outcome: 'not-detected',
      reason: 'timed-out',
    })
  })

  test('a token that is not accepted', async () => {
    expect(await wait(shop, { token: 'wrong' })).toMatchObject({ outcome: 'unauthorized', reason: 'denied' })
    expect(await wait(shop, { token: 'wrong', project: 'shop' })).toMatchObject({
      outcome: 'unauthorized',
      because: expect.stringContaining('does not accept argocd-token: invalid session'),
    })
  })

  test('an application that is not there, with and without its project', async () => {
    const because = `Argo CD at ${shop.argocd.url} has no application cart that the token may see. Name one of these: quote`
    expect(await wait(shop, { applications: ['cart'] })).toMatchObject({ outcome: 'not-found', because })
    expect(await wait(shop, { applications: ['cart'], project: 'shop' })).toMatchObject({
      outcome: 'not-found',
      because: `Argo CD at ${shop.argocd.url} answered: applications.argoproj.io "cart" not found`,
    })
  })

  test('the worst of several applications is the outcome of all', async () => {
    const result = await wait(shop, {
      applications: ['quote', 'argocd/cart'],
      project: 'shop',
      images: [],
      timeoutMilliseconds: 2_000,
    })
    expect(result.outcome).toBe('not-found')
    expect(result.applications.map(({ application }) => application)).toEqual(['quote', 'cart'])
  })

  test('a server that is away', async () => {
    expect(await wait(shop, { server: 'http://127.0.0.1:1' })).toMatchObject({
      outcome: 'unreachable',
      reason: 'unreachable',
      because: expect.stringContaining('cannot reach 127.0.0.1:1'),
    })
  })

  test('the token is in no address', () => {
    expect(shop.argocd.requests.filter(({ url }) => url.includes(shop.token))).toEqual([])
  })
})

describe('an Argo CD whose application nobody syncs', () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop({ automated: false })
  })
  afterAll(async () => await shop[Symbol.asyncDispose]())

  test('is waited for, and then blocked; asked to sync if needed, it is live', async () => {
    const revision = await shop.deploy(programs.serving('next'))
    expect(await wait(shop, { revision })).toMatchObject({ outcome: 'blocked' })
    expect(shop.argocd.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    const { outcome, lines } = await wait(shop, { revision, sync: 'if-needed' })
    expect(outcome).toBe('live')
    expect(lines).toContain(`quote: asked Argo CD to sync ${revision.slice(0, 8)}`)
    expect(shop.argocd.requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
  })
})

describe.runIf(engine)('an Argo CD that runs the images in the Docker engine', () => {
  let shop: Shop
  beforeAll(async () => {
    shop = await openShop({ engine })
  })
  afterAll(async () => await shop[Symbol.asyncDispose]())

  test('a new program goes live, and the old one makes way', async () => {
    const revision = await shop.deploy(programs.serving('next'))
    expect(await wait(shop, { revision })).toMatchObject({
      outcome: 'live',
      revision,
      applications: [{ confirmedPods: 1 }],
    })
    const url = shop.argocd.running().find(({ ready }) => ready)?.url ?? ''
    expect(await (await fetch(url)).text()).toBe('quote')
  })

  test('a program that ends is named with its exit code and its last words', async () => {
    const { applications } = await wait(shop, { revision: await shop.deploy(programs.crashing()) })
    expect(applications[0]).toMatchObject({
      outcome: 'degraded',
      cause: { kind: 'crash', because: expect.stringMatching(/^container quote ended with exit code 7; restarted/) },
      log: ['cannot read the price list'],
    })
  })

  test('a program that takes too much memory is named with its limit', async () => {
    const { applications } = await wait(shop, { revision: await shop.deploy(programs.hungry()) })
    expect(applications[0]).toMatchObject({
      outcome: 'degraded',
      cause: { kind: 'out-of-memory', because: expect.stringContaining('more memory than its limit of 48Mi') },
    })
  })

  test('a program that is never ready is named with what its probe was answered', async () => {
    const revision = await shop.deploy({ ...programs.unready(), progressDeadlineSeconds: 8 })
    const { applications } = await wait(shop, { revision })
    expect(applications[0]).toMatchObject({
      outcome: 'degraded',
      cause: {
        kind: 'probe',
        because: 'the pod runs and is not ready: Readiness probe failed: HTTP probe failed with statuscode: 503',
      },
      log: ['listening'],
    })
  })

  test('an image that is not in the registry is named with the refusal', async () => {
    const digest = `sha256:${'1'.repeat(64)}`
    const revision = await shop.deploy(programs.serving('gone'), { digest })
    const images = [{ repository: 'shop/quote', tag: undefined, digest }]
    const { applications } = await wait(shop, { revision, images })
    expect(applications[0]).toMatchObject({
      outcome: 'degraded',
      cause: {
        kind: 'image-pull',
        because: expect.stringMatching(/cannot be pulled: .*(not found|manifest unknown|does not exist)/),
      },
    })
  })
})
