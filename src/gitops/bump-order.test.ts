import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BumpBench, startBumpBench } from '../../tests/support/bump-bench.ts'
import { commitOf, inLine, kustomization, openBumpWorld, revertByGit } from '../../tests/support/bump-world.ts'
import type { Files } from '../../tests/support/git-server/repository.ts'
import { Failure } from '../lib/failure.ts'
import type { BumpResult } from './bump-request.ts'
import type { Contains } from './history/relation.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let bench: BumpBench

beforeAll(async () => {
  bench = await startBumpBench()
})
afterAll(() => bench.stop())

const openWorld = (files?: Files) => openBumpWorld(bench, files)

const leftOf = ({ results }: BumpResult) => results.map(({ left }) => left)

test('a run that finishes later does not overwrite what a later commit built', async () => {
  const world = await openWorld()
  await world.bump('quote=v3', 3)
  const late = await world.bump('quote=v2', 2)
  expect([late.outcome, late.commit, late.files]).toEqual(['superseded', await world.repository.head(), []])
  expect(leftOf(late)).toEqual([
    { outcome: 'superseded', because: 'what stands in kustomization.yaml is of 000000000000, which came later' },
  ])
  expect(late.results[0]?.places.map(({ from, to }) => [from.tag, to.tag])).toEqual([['v3', 'v3']])
  expect((await world.bump('quote=v4', 4)).outcome).toBe('bumped')
  expect(await world.tags()).toBe('v4 v1')
})

test('of a batch the images that something newer stands for are left out, the others are written', async () => {
  const world = await openWorld()
  await world.bump('quote=v3', 3)
  const batch = await world.bump('quote=v2 cart=v2', 2)
  expect([batch.outcome, leftOf(batch).map((left) => left?.outcome)]).toEqual(['bumped', ['superseded', undefined]])
  expect(await world.tags()).toBe('v3 v2')
  const [commit] = await world.repository.log()
  expect([commit?.subject, commit?.body.includes('quote')]).toEqual(['Deploy cart v2', false])
})

test('a race is decided by the source: the later commit stands, whoever comes first', async () => {
  const world = await openWorld()
  const late = await world.bump('quote=v2', 2, { meanwhile: () => world.bump('quote=v3', 3) })
  expect([late.outcome, late.racesLost, await world.tags()]).toEqual(['superseded', 1, 'v3 v1'])
  const early = await world.bump('quote=v5', 5, { meanwhile: () => world.bump('quote=v4', 4) })
  expect([early.outcome, early.racesLost, await world.tags()]).toEqual(['bumped', 1, 'v5 v1'])
})

test('each environment has an order of its own', async () => {
  const world = await openWorld({
    'dev/kustomization.yaml': kustomization('v1'),
    'prod/kustomization.yaml': kustomization('v1'),
  })
  await world.bump('quote=v3', 3, { patterns: ['dev/**'] })
  const prod = await world.bump('quote=v2', 2, { patterns: ['prod/**'] })
  expect([prod.outcome, await world.tags('prod/kustomization.yaml')]).toEqual(['bumped', 'v2 v1'])
  const dev = await world.bump('quote=v2', 2, { patterns: ['dev/**'] })
  expect([dev.outcome, await world.tags('dev/kustomization.yaml')]).toEqual(['superseded', 'v3 v1'])
})

test('the history is read as far as the last bump of the image, however long ago it was', async () => {
  const world = await openWorld()
  await world.bump('quote=v3', 3)
  for (let index = 0; index < 120; index += 1) await world.repository.commit({ 'notes.txt': String(index) })
  expect((await world.bump('quote=v2', 2)).outcome).toBe('superseded')
})

test.each<[string, Partial<Parameters<BumpBench['run']>[1]>]>([
  ['of another repository', { source: { repository: 'shop/other', commit: 'f'.repeat(40), runUrl: '' } }],
  ['of another line', { contains: async () => false }],
  ['of the same commit', { source: { repository: 'shop/source', commit: commitOf(3), runUrl: '' } }],
  ['of nobody knows what', { source: { repository: '', commit: '', runUrl: '' } }],
  ['with the order none', { order: 'none' }],
])('what is built %s is written', async (_case, options) => {
  const world = await openWorld()
  await world.bump('quote=v3', 3)
  expect((await world.bump('quote=v2', 2, options)).outcome).toBe('bumped')
})

test('a source that may not be read is warned of; one that does not answer is asked again', async () => {
  const world = await openWorld()
  await world.bump('quote=v3', 3)
  const said: string[] = []
  const denied: Contains = async () => {
    throw new Failure('denied', 'cannot read the history of shop/source')
  }
  expect((await world.bump('quote=v2', 2, { contains: denied, said })).outcome).toBe('bumped')
  expect(said[0]).toMatch(/^warning: cannot read the history of shop\/source\. Until then it is not known whether/)
  let asked = 0
  const slow: Contains = async (question) => {
    asked += 1
    if (asked < 3) throw new Failure('unreachable', 'the server is away')
    return inLine(question)
  }
  expect((await world.bump('quote=v1', 1, { contains: slow })).outcome).toBe('superseded')
})

test('a real git revert is a rollback: the image is held, another image is written, a fix goes live', async () => {
  const world = await openWorld()
  await world.bump('quote=v2', 2)
  const bad = await world.bump('quote=v3 cart=v3', 3)
  const reverted = await revertByGit(world.repository, bad.commit)
  expect(await world.tags()).toBe('v2 v1')
  const again = await world.bump('quote=v3', 3)
  expect([again.outcome, leftOf(again)]).toEqual([
    'held',
    [
      {
        outcome: 'held',
        because: `Ann reverted it with ${reverted.slice(0, 12)}; another digest comes in, or this one when release-hold names it`,
      },
    ],
  ])
  const other = await world.bump('cart=v4 quote=v3', 4)
  expect([other.outcome, await world.tags()]).toEqual(['bumped', 'v2 v4'])
  expect([(await world.bump('quote=v5', 5)).outcome, await world.tags()]).toEqual(['bumped', 'v5 v4'])
})

test('a revert of the revert lifts the hold, and so does release-hold', async () => {
  const world = await openWorld()
  const bad = await world.bump('quote=v3', 3)
  const reverted = await revertByGit(world.repository, bad.commit)
  expect((await world.bump('quote=v3', 3)).outcome).toBe('held')
  expect([(await world.bump('quote=v3', 3, { releaseHold: ['quote'] })).outcome, await world.tags()]).toEqual([
    'bumped',
    'v3 v1',
  ])
  const second = await openWorld()
  const first = await second.bump('quote=v3', 3)
  await revertByGit(second.repository, await revertByGit(second.repository, first.commit))
  expect([await second.tags(), (await second.bump('quote=v3', 3)).outcome]).toEqual(['v3 v1', 'unchanged'])
  expect((await second.bump('quote=v2', 2)).outcome).toBe('superseded')
  expect([reverted.length, (await second.bump('quote=v4', 4)).outcome]).toEqual([40, 'bumped'])
})

test('a hold is released by the short name as well, and a name that is no image of the run is warned of', async () => {
  const world = await openWorld({ 'k.yaml': 'image: shop/quote:v1\n' })
  const bad = await world.bump('shop/quote=v3', 3)
  await revertByGit(world.repository, bad.commit)
  const said: string[] = []
  const again = await world.bump('shop/quote=v3', 3, { releaseHold: ['qoute'], said })
  expect([again.outcome, said.filter((line) => line.startsWith('warning:'))]).toEqual([
    'held',
    ['warning: release-hold: qoute is no image of this run, so no hold is released by it'],
  ])
  expect((await world.bump('shop/quote=v3', 3, { releaseHold: ['quote'] })).outcome).toBe('bumped')
})

test('what somebody writes by hand stands until something newer than what he replaced comes', async () => {
  const world = await openWorld()
  await world.bump('quote=v3', 3)
  await world.repository.commit({ 'kustomization.yaml': kustomization('hotfix') })
  const same = await world.bump('quote=v3', 3)
  expect([same.outcome, leftOf(same)[0]?.because]).toEqual([
    'held',
    expect.stringMatching(/^somebody wrote another image over it in kustomization.yaml by hand/),
  ])
  expect((await world.bump('quote=v2', 2)).outcome).toBe('superseded')
  expect([(await world.bump('quote=v4', 4)).outcome, await world.tags()]).toEqual(['bumped', 'v4 v1'])
})

test('a bump that was squashed with others, or merged, is found all the same', async () => {
  const world = await openWorld()
  const body = (number: number, image: string) =>
    `* Deploy ${image}\n\nSource-Repository: shop/source\nSource-Commit: ${commitOf(number)}\nImage-Tag: ${image}\n`
  await world.repository.commit(
    { 'kustomization.yaml': kustomization('v3', 'v5') },
    {
      message: `Deploy (#12)\n\n${body(3, 'quote=shop/quote:v3')}\n${body(5, 'cart=shop/cart:v5')}\n---------\n\nCo-authored-by: A <a@b>`,
    },
  )
  const late = await world.bump('quote=v4 cart=v4', 4)
  expect([late.outcome, leftOf(late).map((left) => left?.outcome), await world.tags()]).toEqual([
    'bumped',
    [undefined, 'superseded'],
    'v4 v5',
  ])
})

test('a dry run says what would be left out', async () => {
  const world = await openWorld()
  await world.bump('quote=v3', 3)
  const dry = await world.bump('quote=v2 cart=v2', 2, { dryRun: true })
  expect([dry.outcome, leftOf(dry).map((left) => left?.outcome), dry.files]).toEqual([
    'dry-run',
    ['superseded', undefined],
    ['kustomization.yaml'],
  ])
})
