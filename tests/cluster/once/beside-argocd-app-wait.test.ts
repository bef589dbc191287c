import { afterAll, expect, test } from 'vitest'
import { argocdCli } from '../argocd-cli.ts'
import { type Comparison, type Told, writeComparison } from '../comparison.ts'
import { openLiveShop } from '../live-shop.ts'
import { hookJob, type Program, serviceFiles } from '../manifests.ts'
import { projectOf } from '../objects.ts'
import { poisonCache } from '../poison-cache.ts'
import type { ClusterShop, Pushed, Wanted } from '../shop.ts'

const seconds = 60
const serving: Program = { args: ['serve'] }

type Shop = ClusterShop & { first: Pushed }

type Scenario = {
  scenario: string
  title: string
  outcome: string
  /** Commits what is waited for. */
  change: (shop: Shop) => Promise<Wanted>
  /** What happens once the wait has begun. */
  meanwhile?: (shop: Shop) => Promise<unknown>
}

const commit = async (shop: Shop, image: Pushed, files: Record<string, string | null>): Promise<Wanted> => ({
  commit: await shop.repository.commit(files),
  images: image.json,
})

/** Another image with a program that has something wrong. */
const broken =
  (program: Program, args: string[] = []) =>
  async (shop: Shop): Promise<Wanted> => {
    const second = await shop.push('two', { args })
    return await commit(shop, second, serviceFiles('quote', program, second))
  }

const scenarios: Scenario[] = [
  { scenario: 'All is well', title: 'well', outcome: 'live', change: broken(serving) },
  {
    scenario: 'The image is not in the registry',
    title: 'no-image',
    outcome: 'degraded',
    change: async (shop) => {
      const digest = `sha256:${'1'.repeat(64)}`
      const image = { ...shop.first, digest, json: JSON.stringify({ ...JSON.parse(shop.first.json), digest }) }
      return await commit(shop, image, serviceFiles('quote', serving, image))
    },
  },
  {
    scenario: 'The container ends at once',
    title: 'crash',
    outcome: 'degraded',
    change: broken({ args: ['exit', '7'] }),
  },
  {
    scenario: 'It takes more memory than its limit',
    title: 'memory',
    outcome: 'degraded',
    change: broken({ args: ['hoard', '256'], memory: '32Mi' }),
  },
  {
    scenario: 'It is never ready',
    title: 'unready',
    outcome: 'timed-out',
    change: broken({ ...serving, ready: false }),
  },
  {
    scenario: 'A quota leaves no room for the new pod',
    title: 'quota',
    outcome: 'degraded',
    change: async (shop) => {
      const spec = { hard: { pods: '1' } }
      await shop.apply({ apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'one-pod' }, spec })
      return await broken(serving)(shop)
    },
  },
  {
    scenario: 'A PreSync hook fails',
    title: 'hook',
    outcome: 'sync-failed',
    change: async (shop) => {
      const migrate = hookJob('migrate', 'quote', { phase: 'PreSync', args: ['exit', '3'] })
      const second = await shop.push('two')
      return await commit(shop, second, serviceFiles('quote', serving, second, { migrate }))
    },
  },
  {
    scenario: 'The cluster does not take a manifest',
    title: 'invalid',
    outcome: 'sync-failed',
    change: async (shop) => {
      const second = await shop.push('two')
      const files = serviceFiles('quote', serving, second)
      const file = files['quote/quote.yaml']?.replace('"replicas": 1', '"replicas": "many"') ?? ''
      return await commit(shop, second, { ...files, 'quote/quote.yaml': file })
    },
  },
  {
    scenario: 'The folder is gone',
    title: 'no-path',
    outcome: 'render-failed',
    change: (shop) => commit(shop, shop.first, { 'quote/quote.yaml': null, 'quote/kustomization.yaml': null }),
  },
  {
    scenario: 'A sync window is closed',
    title: 'window',
    outcome: 'blocked',
    change: async (shop) => {
      await shop.argocd.ask('POST', 'projects?upsert=true', { project: projectOf(shop.name, { closed: true }) })
      await shop.application('quote', { project: shop.name })
      return await broken(serving)(shop)
    },
  },
  {
    scenario: 'Automatic sync is off',
    title: 'by-hand',
    outcome: 'blocked',
    change: async (shop) => {
      await shop.application('quote', { automated: false })
      return await broken(serving)(shop)
    },
  },
  {
    scenario: 'A newer commit overtakes it',
    title: 'overtaken',
    outcome: 'superseded',
    change: broken({ ...serving, ready: false }),
    meanwhile: async (shop) => {
      const third = await shop.push('three')
      await shop.repository.commit(serviceFiles('quote', serving, third))
    },
  },
  {
    scenario: "Argo CD's cache has an older render under the commit",
    title: 'cache',
    outcome: 'live',
    change: async (shop) => {
      const from = await shop.repository.head()
      const wanted = await broken(serving)(shop)
      await poisonCache({ application: shop.name, from, to: wanted.commit ?? '' })
      return wanted
    },
  },
  {
    scenario: 'Nothing of the application has changed',
    title: 'nothing',
    outcome: 'live',
    change: (shop) => commit(shop, shop.first, { 'README.md': 'Another word\n' }),
  },
]

const compared: Comparison[] = []
afterAll(() => writeComparison(compared))

const timed = async (shop: Shop, wait: () => Promise<Pick<Told, 'verdict' | 'why'>>): Promise<Told> => {
  const started = performance.now()
  const { verdict, why } = await wait()
  const after = (performance.now() - started) / 1000
  return { verdict, why, seconds: after, answers: await shop.answers('quote') }
}

/** The last thing that `argocd app wait` says of its own accord: its message, or the health that its table ends with. */
const lastWords = (said: string): string => {
  const [message] = [...said.matchAll(/msg="((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text).slice(-1)
  const health = [...said.matchAll(/^Health Status:\s+(.*)$/gm)].map(([, text = '']) => text).at(-1)
  const sync = [...said.matchAll(/^Sync Status:\s+(.*)$/gm)].map(([, text = '']) => text).at(-1)
  return message ?? `${sync ?? 'no status'}; ${health ?? 'no health'}`
}

test.concurrent.each(scenarios)('$scenario: $outcome', async ({ scenario, title, outcome, change, meanwhile }) => {
  await using shop = await openLiveShop(`beside-${title}`)
  const cli = argocdCli(shop.argocd)
  const wait = async (): Promise<Pick<Told, 'verdict' | 'why'>> => {
    const { code, said } = await cli(
      'app',
      'wait',
      shop.name,
      '--sync',
      '--health',
      '--operation',
      '--timeout',
      `${seconds}`,
    )
    return { verdict: code === 0 ? 'exit code 0' : `exit code ${code}`, why: lastWords(said) }
  }
  const wanted = await change(shop)
  const started = performance.now()
  const refreshed = async (): Promise<Pick<Told, 'verdict' | 'why'>> => {
    await cli('app', 'get', shop.name, '--refresh')
    return await wait()
  }
  const ours = async (): Promise<Pick<Told, 'verdict' | 'why'>> => {
    const { outputs, log } = await shop.health(wanted, { timeout: `${seconds}s`, 'detect-timeout': '15s' })
    expect(outputs.outcome, log).toBe(outcome)
    const [{ cause, because } = { because: '' }]: { cause?: { because: string }; because: string }[] = JSON.parse(
      outputs.results ?? '[]',
    )
    return { verdict: outputs.outcome ?? '', why: cause?.because ?? because }
  }
  // With an answer of the cache, who asks first changes what the others see.
  const sequential = title === 'cache'
  const atOnce = timed(shop, wait)
  if (sequential) await atOnce
  const afterRefresh = timed(shop, refreshed)
  if (sequential) await afterRefresh
  const slipway = timed(shop, ours)
  await meanwhile?.(shop)
  compared.push({ scenario, atOnce: await atOnce, afterRefresh: await afterRefresh, slipway: await slipway })
  console.info(scenario, ((performance.now() - started) / 1000).toFixed(1), compared.at(-1))
})
