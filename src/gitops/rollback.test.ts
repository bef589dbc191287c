import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BumpBench, startBumpBench } from '../../tests/support/bump-bench.ts'
import { type BumpWorld, kustomization, openBumpWorld } from '../../tests/support/bump-world.ts'
import { gitText } from '../../tests/support/git-server/real-git.ts'
import type { Files } from '../../tests/support/git-server/repository.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let bench: BumpBench

beforeAll(async () => {
  bench = await startBumpBench()
})
afterAll(() => bench.stop())

const openWorld = (files?: Files) => openBumpWorld(bench, files)
const rollBack = ({ name }: BumpWorld, options: Parameters<BumpBench['rollback']>[1]) => bench.rollback(name, options)

test('A, B (bad), rollback, a push of another service: A stays; a fix goes live', async () => {
  const world = await openWorld()
  await world.bump('quote=A cart=A', 1)
  const bad = await world.bump('quote=B', 2)
  const back = await rollBack(world, { commit: bad.commit, runUrl: 'https://github.example/runs/7' })
  expect([back.outcome, back.commit, await world.tags()]).toEqual(['rolled-back', await world.repository.head(), 'A A'])
  const [commit] = await world.repository.log()
  expect(commit).toMatchObject({
    subject: 'Roll back quote to A',
    body: [
      '- quote: B → A (kustomization.yaml)',
      '',
      `Reverts: ${bad.commit}`,
      'Image-Held: quote=quote:B',
      'Image-Files: quote=kustomization.yaml',
      'Run-URL: https://github.example/runs/7',
    ].join('\n'),
  })
  const other = await world.bump('cart=C quote=B', 3)
  expect([other.outcome, other.results[1]?.left?.outcome, await world.tags()]).toEqual(['bumped', 'held', 'A C'])
  expect(other.results[1]?.left?.because).toContain(
    `${bench.author.split(' ')[0]} rolled it back with ${back.commit.slice(0, 12)}`,
  )
  expect([(await world.bump('quote=C', 3)).outcome, await world.tags()]).toEqual(['bumped', 'C C'])
})

test('one rollback after the other holds all that was taken back', async () => {
  const world = await openWorld()
  await world.bump('quote=A', 1)
  const second = await world.bump('quote=B', 2)
  const third = await world.bump('quote=C', 3)
  await rollBack(world, { commit: third.commit })
  await rollBack(world, { commit: second.commit })
  expect(await world.tags()).toBe('A v1')
  expect((await world.bump('quote=C', 3)).outcome).toBe('held')
  expect((await world.bump('quote=B', 2)).outcome).toBe('held')
  expect((await world.bump('quote=B', 2, { releaseHold: ['quote'] })).outcome).toBe('bumped')
})

test('only what nobody has changed since is restored, and a conflict says who changed it and to what', async () => {
  const world = await openWorld()
  const bad = await world.bump('quote=B cart=B', 2)
  await world.bump('cart=C', 3)
  const back = await rollBack(world, { commit: bad.commit })
  expect([back.outcome, await world.tags()]).toEqual(['rolled-back', 'v1 C'])
  expect(back.results.map(({ image, outcome }) => [image.name, outcome])).toEqual([
    ['quote', 'rolled-back'],
    ['cart', 'superseded'],
  ])
  expect(back.results[1]?.changed).toEqual([
    expect.objectContaining({
      path: 'kustomization.yaml',
      line: 5,
      now: { repository: 'cart', tag: 'C', digest: '' },
      by: expect.objectContaining({ author: bench.author }),
    }),
  ])
})

test('who changed it by hand is found among many commits', async () => {
  const world = await openWorld()
  await world.bump('quote=B', 2)
  for (let index = 0; index < 5; index += 1) await world.repository.commit({ 'notes.txt': `${index}` })
  const hand = await world.repository.commit({ 'kustomization.yaml': kustomization('hotfix') })
  for (let index = 5; index < 12; index += 1) await world.repository.commit({ 'notes.txt': `${index}` })
  const back = await rollBack(world, { services: ['quote'] })
  expect([back.outcome, back.commit, await world.tags()]).toEqual([
    'superseded',
    await world.repository.head(),
    'hotfix v1',
  ])
  expect(back.results[0]?.changed[0]).toMatchObject({
    now: { tag: 'hotfix' },
    by: { id: hand, author: 'Somebody <somebody@example.com>' },
  })
})

test('it goes by meaning: the files around it may have changed since', async () => {
  const world = await openWorld()
  const bad = await world.bump('quote=B', 2)
  await world.repository.commit({
    'kustomization.yaml': `# ours\r\nimages:\r\n- {name: cart, newTag: v9}\r\n- newTag: 'B' # é\r\n  name: quote\r\n`,
  })
  expect((await rollBack(world, { commit: bad.commit })).outcome).toBe('rolled-back')
  expect((await world.repository.read('kustomization.yaml')).toString()).toBe(
    `# ours\r\nimages:\r\n- {name: cart, newTag: v9}\r\n- newTag: 'v1' # é\r\n  name: quote\r\n`,
  )
})

test('places that held different images get back each its own', async () => {
  const files = (quote: string, init: string) => ({
    'quote.yaml': `kind: Pod\napiVersion: v1\nspec:\n  containers:\n    - image: r.example/shop/quote:${quote}\n  initContainers:\n    - image: r.example/shop/quote:${init}\n`,
  })
  const world = await openWorld(files('v1', 'v0'))
  const bad = await world.bump('quote=B', 2)
  expect((await world.repository.read('quote.yaml')).toString()).toBe(files('B', 'B')['quote.yaml'])
  await rollBack(world, { commit: bad.commit })
  expect((await world.repository.read('quote.yaml')).toString()).toBe(files('v1', 'v0')['quote.yaml'])
})

test('the last bumps of several services are taken back in one commit, and a second time there is nothing to do', async () => {
  const world = await openWorld()
  await world.bump('quote=B', 2)
  await world.bump('cart=B', 3)
  const back = await rollBack(world, { services: ['quote', 'cart'] })
  expect([back.outcome, back.bumps.length, await world.tags()]).toEqual(['rolled-back', 2, 'v1 v1'])
  const again = await rollBack(world, { services: ['quote', 'cart'] })
  expect([again.outcome, again.commit, again.results.map(({ outcome }) => outcome)]).toEqual([
    'nothing-to-do',
    back.commit,
    ['nothing-to-do', 'nothing-to-do'],
  ])
})

test('the last bump of a service is the one of the files that may be edited', async () => {
  const world = await openWorld({ 'dev/k.yaml': 'image: shop/quote:v1\n', 'prod/k.yaml': 'image: shop/quote:v1\n' })
  await world.bump('quote=B', 2, { patterns: ['prod/**'] })
  await world.bump('quote=C', 3, { patterns: ['dev/**'] })
  const back = await rollBack(world, { services: ['quote'], patterns: ['prod/**'] })
  expect([back.outcome, back.files]).toEqual(['rolled-back', ['prod/k.yaml']])
  expect((await world.repository.read('dev/k.yaml')).toString()).toBe('image: shop/quote:C\n')
})

test('a bump that came by a merge is taken back by its merge', async () => {
  const world = await openWorld()
  const bad = await world.bump('quote=B', 2)
  const base = await gitText(world.repository.path, ['rev-parse', `${bad.commit}^`])
  await gitText(world.repository.path, ['update-ref', 'refs/heads/main', base])
  const main = await world.repository.commit({ 'notes.txt': 'x' })
  const who = ['-c', 'user.name=W', '-c', 'user.email=w@example.com']
  const tree = await gitText(world.repository.path, ['merge-tree', '--write-tree', main, bad.commit])
  const merge = await gitText(world.repository.path, [
    ...who,
    'commit-tree',
    tree,
    '-p',
    main,
    '-p',
    bad.commit,
    '-m',
    'Merge',
  ])
  await gitText(world.repository.path, ['update-ref', 'refs/heads/main', merge])
  const back = await rollBack(world, { commit: merge.slice(0, 12) })
  expect([back.outcome, await world.tags()]).toEqual(['rolled-back', 'v1 v1'])
  expect((await world.bump('quote=B', 2)).outcome).toBe('held')
})

test('a race is decided anew: what somebody bumps meanwhile is left alone', async () => {
  const world = await openWorld()
  const bad = await world.bump('quote=B cart=B', 2)
  const back = await rollBack(world, { commit: bad.commit, meanwhile: () => world.bump('quote=C', 3) })
  expect([back.outcome, back.racesLost, await world.tags()]).toEqual(['rolled-back', 1, 'C v1'])
})

test('an image that is gone from the registry is not restored', async () => {
  const world = await openWorld({ 'quote.yaml': 'image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/quote:v1\n' })
  const bad = await world.bump('quote=B', 2)
  const asked: unknown[] = []
  const missing = async (images: unknown[]) => {
    asked.push(...images)
    return ['shop/quote:v1 is not in ECR']
  }
  await expect(rollBack(world, { commit: bad.commit, missing })).rejects.toMatchObject({
    reason: 'not-found',
    message:
      'what stood before cannot be run any more. Build it again, or roll back to something else:\nshop/quote:v1 is not in ECR',
  })
  expect(asked).toEqual([{ name: 'quote', repository: 'shop/quote', tag: 'v1', digest: '' }])
  expect((await world.repository.read('quote.yaml')).toString()).toContain(':B')
  expect((await rollBack(world, { commit: bad.commit, missing: async () => [] })).outcome).toBe('rolled-back')
})

test('a dry run says what would go back and pushes nothing', async () => {
  const world = await openWorld()
  const bad = await world.bump('quote=B', 2)
  const back = await rollBack(world, { commit: bad.commit, dryRun: true })
  expect([back.outcome, back.commit, back.files, await world.tags()]).toEqual([
    'dry-run',
    bad.commit,
    ['kustomization.yaml'],
    'B v1',
  ])
})

test('what is no bump, is not there or names another service is one clear message', async () => {
  const world = await openWorld()
  const bad = await world.bump('quote=B', 2)
  const plain = await world.repository.commit({ 'notes.txt': 'x' })
  const of = (options: Parameters<typeof rollBack>[1]) => rollBack(world, options)
  await expect(of({ commit: plain })).rejects.toMatchObject({
    reason: 'rejected',
    message: `${plain} (Change) is no bump: it names no image in its trailers; give the commit of a bump, or take this one back by git revert`,
  })
  await expect(of({ commit: 'f'.repeat(40) })).rejects.toMatchObject({
    reason: 'not-found',
    message: expect.stringMatching(/at main: no commit f{40} in its history: correct commit, or manifests-branch$/),
  })
  await expect(of({ commit: bad.commit, services: ['qote'] })).rejects.toThrow('has no bump of qote; near it: quote')
  await expect(of({ services: ['cart'] })).rejects.toThrow('has no bump of cart; it names quote')
})
