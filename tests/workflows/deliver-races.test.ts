import { expect, test } from 'vitest'
import { endingsOf, openDeliveryWorld, outcomeOf } from './delivery-world.ts'
import { digestsOf, linesOfPins } from './shop-manifests.ts'

const isGreen = { select: 'success', collect: 'success', bump: 'success', summary: 'success', told: 'success' }

test('a push that is overtaken by the next one takes nothing of it back, and ends as superseded', async () => {
  await using world = await openDeliveryWorld()
  const before = await world.pins('demo')
  const base = await world.manifests.head()
  const first = await world.push({ 'services/ad/content': 'first', 'services/cart/content': 'first' })
  const second = await world.push({ 'services/cart/content': 'second' })

  // No runner was free for the first one until the second was through.
  const overtaking = await world.run({ caller: 'deliver.yml', ...second })
  expect(overtaking.result, overtaking.log).toBe('success')
  expect(outcomeOf(overtaking)).toBe('live')
  const after = await world.pins('demo')
  expect(after).toEqual({ ...before, ...world.built(['ad', 'cart']) })

  const overtaken = await world.run({ caller: 'deliver.yml', ...first })
  expect(overtaken.result, overtaken.log).toBe('success')
  expect(endingsOf(overtaken)).toEqual({ ...isGreen, 'build cart': 'success' })
  expect(outcomeOf(overtaken)).toBe('superseded')
  const results: { name: string; outcome: string }[] = JSON.parse(overtaken.job('bump')?.outputs.bump?.results ?? '')
  expect(results.filter(({ outcome }) => outcome !== 'unchanged').map(({ name, outcome }) => [name, outcome])).toEqual([
    ['cart', 'superseded'],
  ])

  expect(world.pushed()).toEqual(['ad', 'cart', 'cart'])
  expect(await world.pins('demo')).toEqual(after)
  expect((await world.changes(base)).map(({ lines }) => lines)).toEqual([linesOfPins(before, after)])
  expect(world.live('demo')).toEqual(digestsOf(after))
})

test('two pushes at once, of different services, are both delivered, and no update is lost', async () => {
  await using world = await openDeliveryWorld()
  const before = await world.pins('demo')
  const base = await world.manifests.head()
  const first = await world.push({ 'services/ad/content': 'new', 'services/email/content': 'new' })
  const second = await world.push({ 'services/quote/content': 'new' })
  const runs = await Promise.all([first, second].map((push) => world.run({ caller: 'deliver.yml', ...push })))

  const log = runs.map((run) => run.log).join('\n')
  expect(
    runs.map(({ result }) => result),
    log,
  ).toEqual(['success', 'success'])
  // The first may be last with its commit, and find all of it written.
  expect(['live', 'superseded']).toContain(outcomeOf(runs[0] ?? expect.fail()))
  expect(outcomeOf(runs[1] ?? expect.fail())).toBe('live')
  const changed = ['ad', 'email', 'quote']
  const after = await world.pins('demo')
  expect(after).toEqual({ ...before, ...world.built(changed) })
  // Both may have built the same image, of which ECR took the first.
  expect([...new Set(world.pushed())]).toEqual(changed)
  const changes = await world.changes(base)
  expect(changes.length).toBeLessThanOrEqual(2)
  expect(changes.flatMap(({ files }) => files).every((file) => file === 'overlays/demo/kustomization.yaml')).toBe(true)
  expect(changes.flatMap(({ lines }) => lines).toSorted()).toEqual(linesOfPins(before, after).toSorted())
  expect(world.live('demo')).toEqual(digestsOf(after))
})
