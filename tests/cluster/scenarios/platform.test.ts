import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { readApplications } from '../../../scripts/argocd/applications.ts'
import { planTeardown } from '../../../scripts/argocd/plan-teardown.ts'
import { runSteps } from '../../../scripts/argocd/run-step.ts'
import { lineOf, type Step } from '../../../scripts/argocd/step.ts'
import { teardownFacts } from '../../../scripts/argocd/teardown-facts.ts'
import { argocdCli } from '../argocd-cli.ts'
import type { ArgocdClient } from '../argocd-client.ts'
import { bootstrap, giveAnAddress, say, waitFor } from '../platform-steps.ts'
import { openPlatformWorld, type PlatformWorld } from '../platform-world.ts'

test('bootstrap brings the platform up in its waves, twice is once, CI may what it may, and teardown leaves nothing', async () => {
  await using world = await openPlatformWorld()
  const bringUp = bootstrap(world)
  bringUp.catch(() => undefined)
  await Promise.race([bringUp, theFirstWaveHoldsUpTheRest(world)])
  await giveAnAddress(world, 'aws-load-balancer-controller', 'gate')
  await giveAnAddress(world, 'shop-demo', 'shop')
  await bringUp
  expect(await names(world, 'applications')).toEqual(all)
  expect(await world.kubectl('get', 'servicemonitor', '--namespace=argocd', '--output=name')).toContain('/argocd')
  const host = ['get', 'ingress', 'shop', '--namespace=shop-demo', '--output=jsonpath={.spec.rules[0].host}']
  expect(await world.kubectl(...host)).toBe('demo.my.example.org')

  const before = await made(world)
  await bootstrap(world)
  expect(await made(world)).toEqual(before)

  await tokensMayWhatTheyMay(world)

  await runSteps(await stepsDown(world), { ...world.outside, leftovers: async () => [], say })
  expect(await names(world, 'applications')).toEqual([])
  const namespaces = await world.kubectl('get', 'namespaces', '--output=name')
  expect(namespaces.match(/monitoring|external-dns|shop-demo|drills/g)).toBeNull()
  expect((await stepsDown(world)).map(lineOf)).toEqual([])
}, 900_000)

const drills = ['oom-kill', 'crash-loop', 'cpu-hog', 'bad-image', 'failing-readiness']
const all = [
  ...['aws-load-balancer-controller', 'drills', 'external-dns', 'kube-prometheus-stack', 'observability'],
  ...['otel-collector', 'platform', 'root', 'shop-demo', ...drills.map((drill) => `drill-${drill}`)],
].toSorted()

/** But for Argo CD itself, which other scenarios use. */
const stepsDown = async ({ outside }: PlatformWorld): Promise<Step[]> => {
  const steps = planTeardown(
    await teardownFacts({ cluster: 'blue', region: 'none', inAws: false, named: true }, outside),
  )
  return steps.filter((step) => !/customresourcedefinition|namespace argocd/.test(lineOf(step)))
}

/** The first wave is synced, one of it is not healthy, and neither the second nor what comes after the platform is there. */
const theFirstWaveHoldsUpTheRest = async (world: PlatformWorld): Promise<void> => {
  await waitFor('the first wave, and what holds it up', async () => {
    const states = readApplications(await world.argocd.ask('GET', 'applications'))
    const found = states.filter(({ sync }) => sync === 'Synced').map(({ name, health }) => `${name} ${health}`)
    const isFirst = isDeepStrictEqual(found.toSorted(), [
      'aws-load-balancer-controller Progressing',
      'kube-prometheus-stack Healthy',
    ])
    const waiting = states.find(({ name }) => name === 'platform')?.message
    const held = 'waiting for healthy state of argoproj.io/Application/aws-load-balancer-controller'
    return isFirst && waiting === held ? waiting : undefined
  })
  expect(await names(world, 'applications')).toEqual([
    'aws-load-balancer-controller',
    'kube-prometheus-stack',
    'platform',
    'root',
  ])
  expect(await names(world, 'applicationsets')).toEqual([])
}

type Listed = { items: { kind: string; metadata: { name: string; uid: string }; spec: unknown }[] }

const list = async (world: PlatformWorld, kinds: string): Promise<Listed['items']> => {
  const { items }: Listed = JSON.parse(await world.kubectl('get', kinds, '--namespace=argocd', '--output=json'))
  return items.filter(({ metadata: { name } }) => name === 'shop' || !/-[0-9a-f]{6}(?:-|$)/.test(name))
}

const names = async (world: PlatformWorld, kinds: string): Promise<string[]> =>
  (await list(world, kinds)).map(({ metadata: { name } }) => name).toSorted()

/** All that Argo CD was told, and which objects say it. */
const made = async (world: PlatformWorld): Promise<unknown[]> =>
  (await list(world, 'applications,applicationsets,appprojects')).map(({ kind, metadata: { name, uid }, spec }) => ({
    kind,
    name,
    uid,
    spec,
  }))

/** As scripts/bootstrap tells people to make it. */
const tokenOf = async (project: string, argocd: ArgocdClient): Promise<string> => {
  const args = ['proj', 'role', 'create-token', project, 'ci', '--expires-in', '1h', '--token-only']
  const { code, said } = await argocdCli(argocd)(...args)
  if (code !== 0) throw new Error(said)
  return said.trim()
}

const tokensMayWhatTheyMay = async ({ argocd }: PlatformWorld): Promise<void> => {
  const tokens = { shop: await tokenOf('shop', argocd), drills: await tokenOf('drills', argocd) }
  const status = async (project: keyof typeof tokens, method: string, path: string): Promise<number> => {
    const headers = { authorization: `Bearer ${tokens[project]}`, 'content-type': 'application/json' }
    const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }
    return (await fetch(`${argocd.url}/api/v1/${path}`, { method, headers, ...body })).status
  }
  const own = { shop: 'shop-demo', drills: 'drill-oom-kill' }
  const others = { shop: 'drill-oom-kill', drills: 'shop-demo' }
  for (const project of ['shop', 'drills'] as const) {
    const [mine, theirs] = [`applications/${own[project]}`, `applications/${others[project]}`]
    const answers = async (questions: [string, string][]): Promise<string[]> =>
      Promise.all(questions.map(async ([method, path]) => `${method} ${path} ${await status(project, method, path)}`))
    const may: [string, string][] = [
      ['GET', mine],
      ['GET', `${mine}?refresh=normal`],
      ['GET', `${mine}/resource-tree`],
      ['POST', `${mine}/sync`],
    ]
    const mayNot: [string, string][] = [
      ['GET', theirs],
      ['POST', `${theirs}/sync`],
      ['GET', 'applications/platform'],
      ['POST', 'applications/platform/sync'],
      ['DELETE', mine],
      ['PUT', `${mine}/spec`],
      ['POST', `projects/${project}/roles/ci/token`],
      ['GET', 'clusters/https%3A%2F%2Fkubernetes.default.svc'],
    ]
    expect(await answers(may)).toEqual(may.map(([method, path]) => `${method} ${path} 200`))
    expect(await answers(mayNot)).toEqual(mayNot.map(([method, path]) => `${method} ${path} 403`))
  }
}
