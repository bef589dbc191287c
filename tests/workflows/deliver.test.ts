import { expect, test } from 'vitest'
import { pullRequestEvent } from '../support/act/event.ts'
import { endingsOf, openDeliveryWorld, outcomeOf } from './delivery-world.ts'
import { digestsOf, linesOfPins, pinsOf } from './shop-manifests.ts'
import { toldOutputs } from './shop-repository.ts'

test('a push that changes 3 of 19 services builds these 3, commits once, and is live', async () => {
  await using world = await openDeliveryWorld()
  const before = await world.pins('demo')
  const base = await world.manifests.head()
  const { event } = await world.push({
    'services/ad/content': 'new',
    'services/cart/content': 'new',
    'lib/shared': 'new',
  })
  const run = await world.run({ caller: 'deliver.yml', event })

  expect(run.result, run.log).toBe('success')
  const built = ['ad', 'cart', 'frontend']
  expect(endingsOf(run)).toEqual({
    select: 'success',
    ...Object.fromEntries(built.map((name) => [`build ${name}`, 'success'])),
    collect: 'success',
    bump: 'success',
    health: 'success',
    summary: 'success',
    told: 'success',
  })
  expect(world.pushed()).toEqual(built)

  const after = await world.pins('demo')
  expect(after).toEqual({ ...before, ...world.built(built) })
  expect(await world.changes(base)).toEqual([
    {
      commit: await world.manifests.head(),
      files: ['overlays/demo/kustomization.yaml'],
      lines: linesOfPins(before, after),
    },
  ])
  expect(world.live('demo')).toEqual(digestsOf(after))
  expect(world.live('production')).toEqual(digestsOf(before))

  const { outcome, commit, images = '' } = toldOutputs(run)
  expect({ outcome, commit }).toEqual({ outcome: 'live', commit: await world.manifests.head() })
  expect(pinsOf(images)).toEqual(after)
  expect(JSON.parse(run.job('summary')?.outputs.summary?.report ?? '')).toMatchObject({
    outcome: 'live',
    counts: { built: 3, reused: 16, failed: 0, deferred: 0 },
    commit: await world.manifests.head(),
  })
  expect(run.job('summary')?.summaries).toEqual([
    expect.stringMatching(/^### Delivery: `live`: 3 of 19 services built, 16 reused; one commit, /),
  ])
})

test('a push that changes no service is green, says so, and writes nothing', async () => {
  await using world = await openDeliveryWorld()
  const base = await world.manifests.head()
  const { event } = await world.push({ 'README.md': 'about the shop' })
  const run = await world.run({ caller: 'deliver.yml', event })

  expect(run.result, run.log).toBe('success')
  expect(endingsOf(run)).toEqual({
    select: 'success',
    bump: 'success',
    health: 'success',
    summary: 'success',
    told: 'success',
  })
  expect(run.job('select')?.outputs.select).toMatchObject({ outcome: 'nothing-to-build', count: '0' })
  expect(run.job('bump')?.outputs.bump).toMatchObject({ outcome: 'unchanged', commit: base })
  expect(outcomeOf(run)).toBe('live')
  expect(run.job('summary')?.summaries).toEqual([expect.stringMatching(/^### Delivery: `live`: .*19 reused/)])
  expect(world.pushed()).toEqual([])
  expect(await world.changes(base)).toEqual([])
})

test('a pull request is built, and AWS, the manifests and Argo CD are not asked', async () => {
  await using world = await openDeliveryWorld()
  const base = await world.shop.head()
  const manifests = await world.manifests.head()
  world.ecr.requests.length = 0
  world.argocd.requests.length = 0
  // What is checked out of a pull request: its merge with the base, which is the first parent.
  const merge = await world.shop.commit({ 'services/quote/content': 'proposed' })
  const run = await world.run({
    caller: 'pull-request.yml',
    event: pullRequestEvent('acme/shop', { number: 7, base, head: merge, branch: 'proposal' }),
    commit: merge,
    depth: 2,
    secrets: {},
    vars: {},
    machine: {},
  })

  expect(run.result, run.log).toBe('success')
  expect(endingsOf(run)).toEqual({ select: 'success', 'build quote': 'success', summary: 'success' })
  expect(outcomeOf(run)).toBe('built')
  // Of the registry's door only what got in: an engine goes on knocking for a while at a port that was another test's before.
  expect(world.ecr.requests.filter(({ door }) => door === 'api')).toEqual([])
  expect(world.pushed()).toEqual([])
  expect(world.argocd.requests).toEqual([])
  expect(await world.manifests.head()).toBe(manifests)
})
