import { expect, test } from 'vitest'
import { resultsOf } from '../live-shop.ts'
import { type Program, serviceFiles } from '../manifests.ts'
import { startRecordingProxy } from '../recording-proxy.ts'
import { type ClusterShop, openClusterShop, type Pushed } from '../shop.ts'

const services = Array.from({ length: 20 }, (_, index) => `service-${String(index + 1).padStart(2, '0')}`)
const serving: Program = { args: ['serve'] }

const filesOf = (names: string[], image: Pushed, odd: Record<string, Program> = {}): Record<string, string> =>
  Object.assign({}, ...names.map((name) => serviceFiles(name, odd[name] ?? serving, image)))

/** A shop in which all twenty are live already. */
const openTwenty = async (): Promise<ClusterShop> => {
  const shop = await openClusterShop('twenty')
  await shop.repository.commit(filesOf(services, await shop.push('one')))
  for (const service of services) await shop.application(service)
  for (const service of services) await shop.untilAnswers(service, ['one'])
  return shop
}

type Measured = { requestsEach: number; seconds: number }

test('twenty applications in one wait: fewer requests each than for one, and a slow and a dead one delay no other', async () => {
  await using shop = await openTwenty()
  const namesOf = (names: string[]): string => names.map(shop.applicationName).join('\n')

  const measure = async (count: number): Promise<Measured> => {
    const names = services.slice(0, count)
    const version = `for-${count}`
    const image = await shop.push(version)
    const commit = await shop.repository.commit(filesOf(names, image))
    await using proxy = await startRecordingProxy(shop.argocd.url)
    const started = performance.now()
    const { outputs, log } = await shop.health(
      { commit, images: image.json },
      { applications: namesOf(names), 'argocd-server': proxy.url },
    )
    expect(outputs.outcome, log).toBe('live')
    for (const name of names) expect(await shop.answers(name)).toEqual([version])
    return { requestsEach: proxy.requests.length / count, seconds: (performance.now() - started) / 1000 }
  }
  const [one, five, twenty] = [await measure(1), await measure(5), await measure(20)]
  console.info('requests for each application, by their number:', { one, five, twenty })
  expect(five.requestsEach).toBeLessThan(one.requestsEach)
  expect(twenty.requestsEach).toBeLessThan(one.requestsEach)

  const [slow = '', dead = '', hanging = '', ...others] = services
  const image = await shop.push('last')
  const odd: Record<string, Program> = {
    [slow]: { ...serving, container: { readinessProbe: { tcpSocket: { port: 8080 }, initialDelaySeconds: 60 } } },
    [dead]: { args: ['exit', '7'] },
  }
  const commit = await shop.repository.commit(filesOf(services, image, odd))
  // Argo CD itself is slow to answer for one of them.
  const hangs = (path: string): number => (path.includes(shop.applicationName(hanging)) ? 3_000 : 0)
  await using proxy = await startRecordingProxy(shop.argocd.url, hangs)
  const told = new Map<string, number>()
  const started = performance.now()
  const { outputs, log } = await shop.health(
    { commit, images: image.json },
    { applications: namesOf(services), 'argocd-server': proxy.url, timeout: '4m' },
    {
      onLine: (line) => {
        const [, service] = /(service-\d\d): healthy at /.exec(line) ?? []
        if (service !== undefined && line.includes(commit.slice(0, 8))) told.set(service, performance.now() - started)
      },
    },
  )
  expect(outputs.outcome, log).toBe('degraded')
  const outcomeOf = (service: string): string => (service === dead ? 'degraded' : 'live')
  expect(resultsOf({ outputs })).toMatchObject(
    services.map((service) => ({ application: shop.applicationName(service), outcome: outcomeOf(service) })),
  )
  const times = [...told].map(([service, after]) => `${service} ${(after / 1000).toFixed(1)}`)
  console.info(`when each was told to be healthy, in seconds: ${times.join(', ')}`)
  const latest = Math.max(...others.map((service) => told.get(service) ?? Number.POSITIVE_INFINITY))
  expect(latest).toBeLessThan(told.get(slow) ?? 0)
  for (const service of others) expect(await shop.answers(service)).toEqual(['last'])
  expect(await shop.answers(dead)).toEqual(['for-20'])
})
