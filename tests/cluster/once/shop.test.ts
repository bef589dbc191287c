import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { at, listOf } from '../../../src/lib/json.ts'
import { services } from '../../platform/overlay.ts'
import { startEcr } from '../../support/ecr/ecr.ts'
import { wordOf } from '../../support/read-fields.ts'
import { namespaceOf } from '../objects.ts'
import { bootstrap, giveAnAddress, waitFor } from '../platform-steps.ts'
import { openPlatformWorld, type PlatformWorld } from '../platform-world.ts'
import { shopOfStandIns, standInRepository } from '../shop-here.ts'

test('the shop comes up by its root application, demo and then production, and stands what befalls it', async () => {
  await using stack = new AsyncDisposableStack()
  const ecr = await startEcr({ repositories: [{ name: standInRepository }] })
  stack.defer(() => ecr.stop())
  const world = stack.use(await openPlatformWorld(await shopOfStandIns(ecr)))
  for (const environment of ['demo', 'production']) {
    const login = namespaceOf(`shop-${environment}`, { host: ecr.host, password: ecr.password() })
    await world.kubectlWith(login, 'apply', '--filename=-')
  }
  const started = Date.now()
  const demo = bootstrap(world)
  demo.catch(() => undefined)
  await giveAnAddress(world, 'aws-load-balancer-controller', 'gate')
  await Promise.race([demo, giveAnAddress(world, 'shop-demo', 'shop')])
  await demo
  console.log(`demo: ${await available(world, 'shop-demo')} Deployments after ${since(started)}`)

  const next = Date.now()
  const production = bootstrap(world, ['demo', 'production'])
  production.catch(() => undefined)
  await Promise.race([production, giveAnAddress(world, 'shop-production', 'shop')])
  await production
  console.log(`production: ${await available(world, 'shop-production')} Deployments after ${since(next)}`)

  await handsAreUndone(world)
  await budgetsHold(world)
  await noRequestIsLost(world)
}, 1_800_000)

const since = (start: number): string => `${((Date.now() - start) / 1000).toFixed(1)} s`

type Deployment = { metadata: { name: string }; spec: { replicas: number }; status: { availableReplicas?: number } }

/** Waits until all services of services.yaml have every pod that they should have. */
const available = async (world: PlatformWorld, namespace: string): Promise<number> =>
  await waitFor(`all Deployments of ${namespace}`, async () => {
    const { items }: { items: Deployment[] } = JSON.parse(
      await world.kubectl('get', 'deployments', `--namespace=${namespace}`, '--output=json'),
    )
    const whole = items.filter(({ spec, status }) => (status.availableReplicas ?? 0) >= spec.replicas)
    const doubled = items.filter(({ spec }) => spec.replicas >= 2).length
    const isDoubled =
      namespace !== 'shop-production' || doubled === services.filter(({ replicas }) => replicas >= 2).length
    return whole.length === services.length && items.length === services.length && isDoubled ? items.length : undefined
  })

/** What somebody changes with kubectl is put back by Argo CD. */
const handsAreUndone = async (world: PlatformWorld): Promise<void> => {
  const where = ['deployment', 'quote', '--namespace=shop-production']
  const container = '{.spec.template.spec.containers[0]'
  const image = async (): Promise<string> => world.kubectl('get', ...where, `--output=jsonpath=${container}.image}`)
  const before = await image()
  const start = Date.now()
  await world.kubectl('set', 'image', ...where, `quote=${before.replace(/@.*/, '')}-by-hand`)
  await waitFor('the image is put back', async () => ((await image()) === before ? true : undefined))
  console.log(`a Deployment changed by hand is put back after ${since(start)}`)
  await available(world, 'shop-production')
}

const podsOf = async (world: PlatformWorld, name: string): Promise<string[]> => {
  const selector = `--selector=app.kubernetes.io/name=${name}`
  const { items }: { items: unknown[] } = JSON.parse(
    await world.kubectl('get', 'pods', '--namespace=shop-production', selector, '--output=json'),
  )
  return items
    .filter((pod) => at(pod, 'metadata', 'deletionTimestamp') === undefined)
    .map((pod) => wordOf(at(pod, 'metadata', 'name')))
}

/** Of two pods with a budget the API evicts one, and refuses the other as long as the first is not replaced. */
const budgetsHold = async (world: PlatformWorld): Promise<void> => {
  const [first = '', second = ''] = await podsOf(world, 'checkout')
  const evict = async (name: string): Promise<string> => {
    const path = `/api/v1/namespaces/shop-production/pods/${name}/eviction`
    const eviction = { apiVersion: 'policy/v1', kind: 'Eviction', metadata: { name, namespace: 'shop-production' } }
    const asked = world.kubectlWith(JSON.stringify(eviction), 'create', '--raw', path, '--filename=-')
    return await asked.then(() => 'evicted', String)
  }
  expect(await evict(first)).toBe('evicted')
  expect(await evict(second)).toContain("would violate the pod's disruption budget")
  await available(world, 'shop-production')
}

type Service = { name: string; address: string; port: number }

const doubledServices = async (world: PlatformWorld): Promise<Service[]> => {
  const get = async (kind: string): Promise<unknown[]> =>
    listOf(at(JSON.parse(await world.kubectl('get', kind, '--namespace=shop-production', '--output=json')), 'items'))
  const doubled = (await get('deployments'))
    .filter((one) => Number(at(one, 'spec', 'replicas')) >= 2)
    .map((one) => wordOf(at(one, 'metadata', 'name')))
  return (await get('services'))
    .map((service) => ({
      name: wordOf(at(service, 'metadata', 'name')),
      address: wordOf(at(service, 'spec', 'clusterIP')),
      port: Number(at(listOf(at(service, 'spec', 'ports'))[0], 'port')),
    }))
    .filter(({ name }) => doubled.includes(name))
}

/** One pod of each service with several is deleted, while clients ask that service all the time, each on a connection of its own. */
const noRequestIsLost = async (world: PlatformWorld): Promise<void> => {
  const services = await doubledServices(world)
  expect(services).toHaveLength(13)
  let listens = true
  const counted = services.map(async ({ name, address, port }) => {
    const lost: string[] = []
    let answered = 0
    while (listens) {
      const asked = fetch(`http://${address}:${port}/`, { headers: { connection: 'close' } })
      const said = await asked.then(
        async (answer) => (answer.ok ? void (await answer.text()) : `${answer.status}`),
        (error: Error) => `${error.message} ${error.cause}`,
      )
      if (said === undefined) answered += 1
      else lost.push(said)
      await sleep(100)
    }
    return { name, answered, lost: lost.length, as: [...new Set(lost)] }
  })
  for (const { name } of services) {
    const [pod = ''] = await podsOf(world, name)
    await world.kubectl('delete', 'pod', pod, '--namespace=shop-production', '--wait=false')
  }
  await sleep(30_000)
  await available(world, 'shop-production')
  listens = false
  const ended = await Promise.all(counted)
  console.log(`${ended.reduce((sum, { answered }) => sum + answered, 0)} requests while a pod of each was deleted`)
  expect(ended.filter(({ lost, answered }) => lost > 0 || answered === 0)).toEqual([])
}
