import { randomInt } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { clusterLayout } from '../layout.ts'
import { resultsOf } from '../live-shop.ts'
import { serviceFiles } from '../manifests.ts'
import { restart } from '../restart.ts'
import { type ClusterShop, openClusterShop } from '../shop.ts'

const minutes = Number(process.env.SLIPWAY_SOAK_MINUTES || '60')

/** Two of them write the same service. */
const writers = ['quote', 'quote', 'cart', 'product-catalog']
const services = [...new Set(writers)]

/** How a push ended: its outcome, and in words where it is not the truth. */
type Ended = { outcome: string; seconds: number; untrue: string }

const bumped = new Map<string, string[]>()

test(
  `${minutes} minutes of pushes among faults: each is told live, superseded, or a cause that is real`,
  async () => {
    let isAway = false
    const fault = () => (isAway ? { status: 503, body: 'away' } : undefined)
    await using shop = await openClusterShop('among-faults', fault)
    for (const service of services) {
      const image = await shop.push('first', { service })
      await shop.repository.commit(serviceFiles(service, { args: ['serve'] }, image))
      await shop.application(service)
      await shop.untilAnswers(service, ['first'])
    }
    const end = Date.now() + minutes * 60_000
    const faults = makeFaults(shop, (away) => {
      isAway = away
    })
    const struck: string[] = []
    const trouble = (async () => {
      while (Date.now() < end) {
        await setTimeout(randomInt(5_000, 20_000))
        const [name, strike] = faults[randomInt(faults.length)] ?? []
        struck.push(name ?? '')
        await strike?.()
      }
    })()
    const ended = await Promise.all(writers.map((service, writer) => writeUntil(end, { shop, service, writer })))
    await trouble
    const all = ended.flat()
    console.info(`${all.length} pushes among ${struck.length} faults: ${countsOf(all.map(({ outcome }) => outcome))}`)
    console.info(`faults: ${countsOf(struck)}`)
    const seconds = all.map((one) => one.seconds).toSorted((a, b) => a - b)
    console.info(`from the bump to the verdict: median ${seconds[seconds.length >> 1]} s, longest ${seconds.at(-1)} s`)
    expect(all.map(({ untrue }) => untrue).filter((text) => text !== '')).toEqual([])
  },
  (minutes + 10) * 60_000,
)

const makeFaults = ({ ecr }: ClusterShop, setAway: (away: boolean) => void): [string, () => Promise<void>][] => [
  ...['argocd-server', 'argocd-repo-server', 'argocd-application-controller'].map(
    (program): [string, () => Promise<void>] => [
      `${program} restarted`,
      () => restart(clusterLayout(), program, () => setTimeout(randomInt(1_000, 5_000))),
    ],
  ),
  [
    'Git away',
    async () => {
      setAway(true)
      await setTimeout(randomInt(1_000, 8_000))
      setAway(false)
    },
  ],
  [
    'registry failing',
    async () => {
      ecr.fault({ kind: 'fails', status: 503 }, { times: 20 })
      await setTimeout(randomInt(1_000, 5_000))
      ecr.clearFaults()
    },
  ],
]

type Writer = { shop: ClusterShop; service: string; writer: number }

const writeUntil = async (end: number, writer: Writer): Promise<Ended[]> => {
  const ended: Ended[] = []
  while (Date.now() < end) {
    await setTimeout(randomInt(0, 10_000))
    ended.push(await pushOnce(writer, ended.length))
  }
  return ended
}

/** One in eight is a version that ends at once. */
const pushOnce = async ({ shop, service, writer }: Writer, round: number): Promise<Ended> => {
  const isBad = randomInt(8) === 0
  const version = `w${writer}-${round}`
  const pushed = await shop.push(version, { service, args: isBad ? ['exit', '3'] : [] }).catch(String)
  // Twenty failures in a row are more than a push bears: that it says so is the truth.
  if (typeof pushed === 'string') return ended('not pushed', /503|unreachable/.test(pushed) ? '' : pushed)
  const started = performance.now()
  const bump = await shop.bump(pushed)
  if (bump.outputs.outcome === 'failed') return ended('not bumped', bump.log.includes('503') ? '' : bump.log)
  const versions = bumped.get(service) ?? []
  bumped.set(service, versions)
  const place = versions.push(version)
  const patience = { applications: shop.applicationName(service), timeout: '5m', 'degraded-grace': '30s' }
  const verdict = await shop.health(bump.outputs, patience)
  const { outcome = '' } = verdict.outputs
  const answers = await shop.answers(service).catch((): string[] => [])
  const runs = versions.length > place || answers.includes(version)
  const isTrue: Record<string, boolean> = {
    live: !isBad && runs,
    superseded: versions.length > place,
    // A pull that the registry refused is tried again only after a pause that is longer than the grace.
    degraded: /exit code 3|503 Service Unavailable/.test(JSON.stringify(resultsOf(verdict))),
  }
  const story = `${version} of ${service} (${isBad ? 'bad' : 'good'}), then ${versions.slice(place)}: ${verdict.log}`
  return ended(outcome, isTrue[outcome] ? '' : story, (performance.now() - started) / 1000)
}

const ended = (outcome: string, untrue: string, seconds = 0): Ended => ({
  outcome,
  untrue,
  seconds: Math.round(seconds),
})

const countsOf = (names: string[]): string =>
  [...new Set(names)]
    .toSorted()
    .map((name) => `${name} ${names.filter((one) => one === name).length}`)
    .join(', ')
