import { createServer } from 'node:http'
import { expect, test, vi } from 'vitest'
import { readRecording } from '../../tests/support/argocd/recorded.ts'
import { openShop, programs, type Shop } from '../../tests/support/argocd/shop.ts'
import { startUnrulyProxy, type Trouble } from '../../tests/support/argocd/unruly-proxy.ts'
import { listenHere } from '../../tests/support/listen-here.ts'
import { createClock } from '../outside/clock.ts'
import { createHttp } from '../outside/http.ts'
import { createHttpStream } from '../outside/http-stream.ts'
import { awaitLive } from './await-live.ts'
import { createArgocd } from './server/api.ts'

vi.setConfig({ testTimeout: 120_000 })

const signal = new AbortController().signal

type Wait = { shop: Shop; revision: string; applications?: string[]; trouble?: Trouble; timeout?: number }

const wait = async ({ shop, revision, applications = [], trouble = {}, timeout = 60_000 }: Wait) => {
  await using proxy = await startUnrulyProxy({ target: shop.argocd.url, token: shop.token, trouble })
  const before = shop.argocd.requests.length
  const lines: string[] = []
  const result = await awaitLive(
    {
      applications,
      project: 'shop',
      manifests: { repository: shop.manifests.url, branch: 'main' },
      revision,
      images: [{ repository: 'shop/quote', tag: 'v1', digest: shop.digest }],
      timeoutMilliseconds: timeout,
      detectTimeoutMilliseconds: 30_000,
      degradedGraceMilliseconds: 8_000,
      stableForMilliseconds: 3_000,
    },
    {
      argocd: createArgocd({
        http: createHttp({ signal }),
        stream: createHttpStream({ signal }),
        server: proxy.url,
        token: 'of-the-client',
      }),
      clock: createClock(signal),
      progress: { say: (line) => void lines.push(line), warn: () => undefined, phase: (_, work) => work() },
      contains: ({ revision: found, commit }) => Promise.resolve(found === commit),
    },
  )
  return { result, lines, requests: shop.argocd.requests.slice(before).map(({ url }) => url) }
}

const further = Array.from({ length: 19 }, (_, index) => `quote-${index + 2}`)

test('of twenty applications at once each takes clearly fewer requests than one alone', async () => {
  await using shop = await openShop({ further })
  const manifest: { layers: { digest: string }[] } = JSON.parse(shop.ecr.image('shop/quote', 'v1')?.manifest ?? '')
  shop.ecr.loseLayer('shop/quote', manifest.layers[0]?.digest ?? '')
  const revision = await shop.deploy(programs.serving('lost'))
  const one = await wait({ shop, revision, applications: ['quote'] })
  const twenty = await wait({ shop, revision })
  expect(one.result.outcome).toBe('degraded')
  expect(twenty.result.applications.map(({ outcome }) => outcome)).toEqual(Array(20).fill('degraded'))
  expect(twenty.requests.filter((url) => url.startsWith('/api/v1/stream/'))).toHaveLength(1)
  expect(twenty.requests.length / 20).toBeLessThan(one.requests.length * 0.8)
})

/** What Argo CD compares for takes longer. */
const delays = { refreshes: 300, others: 20 }

/** Answers every application with one that is healthy, a moment later; counts how many wait for it at once. */
const serveMany = async () => {
  const most = { refreshes: 0, others: 0 }
  const now = { refreshes: 0, others: 0 }
  const server = createServer(({ url = '' }, response) => {
    const kind = url.includes('refresh=') ? 'refreshes' : 'others'
    now[kind] += 1
    most[kind] = Math.max(most[kind], now[kind])
    const answer = url.includes('/resource-tree') ? { nodes: [] } : healthyWithout('resources')
    setTimeout(() => {
      now[kind] -= 1
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    }, delays[kind])
  })
  const { url, stop } = await listenHere(server)
  return { url, most, [Symbol.asyncDispose]: stop }
}

const healthyWithout = (field: string): object => {
  const recording: { status: object } = Object(readRecording('healthy'))
  return { ...recording, status: { ...recording.status, [field]: [] } }
}

test('of three hundred applications at most fifty are compared at once, and few more asked about', async () => {
  await using server = await serveMany()
  const request = {
    applications: Array.from({ length: 300 }, (_, index) => `service-${index}`),
    ...{ project: 'shop', manifests: undefined, revision: undefined, images: [] },
    ...{ timeoutMilliseconds: 60_000, detectTimeoutMilliseconds: 30_000 },
    ...{ degradedGraceMilliseconds: 8_000, stableForMilliseconds: 0 },
  }
  const result = await awaitLive(request, {
    argocd: createArgocd({ http: createHttp({ signal }), server: server.url, token: 'of-the-client' }),
    clock: createClock(signal),
    progress: { say: () => undefined, warn: () => undefined, phase: (_, work) => work() },
    contains: () => Promise.resolve(true),
  })
  expect(result.applications.map(({ outcome }) => outcome)).toEqual(Array(300).fill('live'))
  // Each look asks one question after the other, of an application without workloads.
  expect(server.most.refreshes).toBeLessThanOrEqual(50)
  expect(server.most.others).toBeLessThanOrEqual(75)
})

test('one that is dead delays the verdict on no other', async () => {
  await using shop = await openShop({ further: further.slice(0, 4) })
  const revision = await shop.deploy(programs.serving('next'))
  const trouble: Trouble = {
    befalls: ({ url }) => (url.includes('/quote-3') ? { waitMilliseconds: 100_000 } : undefined),
  }
  const { result, lines } = await wait({ shop, revision, trouble, timeout: 20_000 })
  const outcomes = result.applications.map(({ application, outcome }) => `${application} ${outcome}`).sort()
  expect(outcomes).toEqual(['quote live', 'quote-2 live', 'quote-3 timed-out', 'quote-4 live', 'quote-5 live'])
  // Each was said when it was known, long before the dead one was given up.
  const verdicts = result.timeline.filter(({ what }) => what.startsWith('live: '))
  expect(verdicts).toHaveLength(4)
  expect(Math.max(...verdicts.map(({ afterMilliseconds }) => afterMilliseconds))).toBeLessThan(19_000)
  expect(lines.some((line) => /^quote-2: live: healthy at/.test(line))).toBe(true)
})
