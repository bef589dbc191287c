import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openShop, programs, type Shop } from '../../tests/support/argocd/shop.ts'
import { type Fate, type Passing, startUnrulyProxy, type Trouble } from '../../tests/support/argocd/unruly-proxy.ts'
import { createClock } from '../outside/clock.ts'
import { createHttp } from '../outside/http.ts'
import { createHttpStream } from '../outside/http-stream.ts'
import { awaitLive } from './await-live.ts'
import type { LiveResult } from './live-result.ts'
import { createArgocd } from './server/api.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const signal = new AbortController().signal

type Row = Trouble & { trouble: string; sync?: 'if-needed'; token?: () => () => Promise<string>; says?: RegExp }

const between = (from: number, to: number, { afterMilliseconds: now }: Passing): boolean => now >= from && now < to

const page = { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad Gateway</html>' }
const expired = { status: 401, body: JSON.stringify({ error: 'invalid session: token is expired', code: 16 }) }

/** Argo CD's server answers before it has read the applications and the rights: it lists none, and denies each. */
const showsNothing = ({ url }: Passing): Fate =>
  /^\/api\/v1\/applications\?/.test(url)
    ? { status: 200, headers: { 'content-type': 'application/json' }, body: '{"metadata":{},"items":null}' }
    : { status: 403, body: JSON.stringify({ error: 'permission denied', message: 'permission denied', code: 7 }) }

/** A token that is good for a while, and another for each time that it is asked for again. */
const renewed = () => {
  let asked = 0
  return () => {
    asked += 1
    return Promise.resolve(`token-${asked}`)
  }
}

const rows: Row[] = [
  {
    trouble: 'an Argo CD that is restarted',
    befalls: (passing) => (between(500, 3_000, passing) ? 'cut' : undefined),
    streamsEnd: { afterMilliseconds: 500, how: 'within a line' },
  },
  {
    trouble: 'an Argo CD that has just started, and shows nobody anything yet',
    befalls: (passing) => {
      if (between(0, 1_000, passing)) return 'cut'
      return between(1_000, 4_000, passing) ? showsNothing(passing) : undefined
    },
  },
  {
    trouble: 'an Argo CD that has started a moment before the first question',
    befalls: (passing) => (between(0, 2_500, passing) ? showsNothing(passing) : undefined),
  },
  {
    trouble: 'an Argo CD that is restarted in the middle, and shows nobody anything at first',
    befalls: (passing) => (between(700, 4_000, passing) ? showsNothing(passing) : undefined),
    streamsEnd: { afterMilliseconds: 700, how: 'cleanly' },
  },
  { trouble: '502s for a while', befalls: (passing) => (between(300, 2_500, passing) ? page : undefined) },
  { trouble: 'a 502 now and then', befalls: ({ number }) => (number % 3 === 0 ? page : undefined) },
  {
    trouble: 'too many requests',
    befalls: (passing) => (between(300, 2_500, passing) ? { status: 429, headers: { 'retry-after': '1' } } : undefined),
  },
  {
    trouble: 'everything stalls for a while',
    befalls: (passing) =>
      between(300, 4_000, passing) ? { waitMilliseconds: 4_000 - passing.afterMilliseconds } : undefined,
    streamsStall: 'after the first piece',
  },
  { trouble: 'a stream that closes every second', streamsEnd: { afterMilliseconds: 1_000, how: 'cleanly' } },
  { trouble: 'a stream that breaks off within a line', streamsEnd: { afterMilliseconds: 400, how: 'within a line' } },
  { trouble: 'a stream that falls silent', streamsStall: 'after the first piece' },
  {
    trouble: 'a stream that is held back',
    streamsStall: 'after the head',
    says: /^the watch stream fails: cannot reach .*: it sends nothing; asking/,
  },
  {
    trouble: 'a stream that is never begun',
    befalls: ({ isStream }) => (isStream ? { waitMilliseconds: 60_000 } : undefined),
  },
  {
    trouble: 'a proxy without the stream',
    befalls: ({ isStream }) => (isStream ? { status: 404, body: 'no' } : undefined),
    says: /^the watch stream fails: .* answered: no; asking/,
  },
  {
    trouble: 'a page in the place of the stream',
    befalls: ({ isStream }) =>
      isStream ? { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>' } : undefined,
    says: /^the watch stream fails: .* answered with text\/html instead of a stream of events; asking/,
  },
  {
    trouble: 'a token that expires in the middle',
    befalls: ({ authorization, afterMilliseconds }) =>
      authorization === 'Bearer token-1' && afterMilliseconds > 700 ? expired : undefined,
    token: renewed,
  },
]

type Waited = { result: LiveResult; lines: string[] }

const wait = async (shop: Shop, revision: string, row: Row): Promise<Waited> => {
  await using proxy = await startUnrulyProxy({ target: shop.argocd.url, token: shop.token, trouble: row })
  const lines: string[] = []
  const argocd = createArgocd({
    http: createHttp({ signal }),
    stream: createHttpStream({ signal }),
    server: proxy.url,
    token: row.token?.() ?? 'of-the-client',
    streamPatience: { firstMilliseconds: 1_000, silenceMilliseconds: 1_500 },
  })
  const result = await awaitLive(
    {
      applications: [],
      project: 'shop',
      manifests: { repository: shop.manifests.url, branch: 'main' },
      revision,
      images: [{ repository: 'shop/quote', tag: 'v1', digest: shop.digest }],
      timeoutMilliseconds: 60_000,
      detectTimeoutMilliseconds: 30_000,
      degradedGraceMilliseconds: 4_000,
      stableForMilliseconds: 4_000,
      ...(row.sync && { sync: row.sync }),
    },
    {
      argocd,
      clock: createClock(signal),
      progress: { say: (line) => void lines.push(line), warn: () => undefined, phase: (_, work) => work() },
      contains: ({ revision: found, commit }) => Promise.resolve(found === commit),
    },
  )
  return { result, lines }
}

/** What a person would call the same verdict: everything but times, and how often a container was restarted. */
const meaningOf = ({ outcome, reason, revision, applications }: LiveResult) => ({
  outcome,
  reason,
  revision,
  applications: applications.map(({ application, outcome: word, images, cause }) => ({
    ...{ application, outcome: word, images },
    cause: cause?.kind,
  })),
})

const worlds = [
  { world: 'a commit that goes live', lose: false, outcome: 'live' },
  { world: 'an image that cannot be pulled', lose: true, outcome: 'degraded' },
] as const

const undisturbed: Row = { trouble: 'none' }

// All of them wait at the same time, from the commit on, each behind its own proxy.
describe.each(worlds)('$world', ({ lose, outcome }) => {
  const waited = new Map<string, Waited>()
  beforeAll(async () => {
    await using shop = await openShop({})
    if (lose) {
      const manifest: { layers: { digest: string }[] } = JSON.parse(shop.ecr.image('shop/quote', 'v1')?.manifest ?? '')
      shop.ecr.loseLayer('shop/quote', manifest.layers[0]?.digest ?? '')
    }
    const revision = await shop.deploy(programs.serving('next'))
    const all = [undisturbed, ...rows].map(async (row) => waited.set(row.trouble, await wait(shop, revision, row)))
    await Promise.all(all)
    expect(waited.get('none')?.result).toMatchObject({ outcome, revision })
  })

  test.each(rows)('$trouble: the same verdict as without', ({ trouble, says }) => {
    const [here, without] = [waited.get(trouble), waited.get('none')]
    if (here === undefined || without === undefined) throw new Error('nobody waited')
    expect(meaningOf(here.result)).toEqual(meaningOf(without.result))
    const said = here.lines.filter((line) => line.startsWith('the watch stream'))
    expect(said.length).toBeLessThanOrEqual(1)
    if (says !== undefined) expect(said[0]).toMatch(says)
  })
})

test('an Argo CD that is restarted when it is asked to sync, and denies it at first, is asked again', async () => {
  await using shop = await openShop({ automated: false })
  const revision = await shop.deploy(programs.serving('next'))
  let denied = 0
  const befalls = (passing: Passing): Fate | undefined => {
    if (denied === 2 || !/\/sync$/.test(passing.url)) return undefined
    denied += 1
    return showsNothing(passing)
  }
  const { result } = await wait(shop, revision, { trouble: 'denies the sync', sync: 'if-needed', befalls })
  expect([result.outcome, denied]).toEqual(['live', 2])
})
