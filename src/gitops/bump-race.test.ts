import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BumpBench, chosenTransport, startBumpBench } from '../../tests/support/bump-bench.ts'
import { openBumpWorld } from '../../tests/support/bump-world.ts'
import { gitText } from '../../tests/support/git-server/real-git.ts'
import { isStraight, writersAtOnce } from '../../tests/support/writers-at-once.ts'
import type { Remote } from './remote/remote.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let bench: BumpBench
let busyAt = 0

beforeAll(async () => {
  bench = await startBumpBench({
    fault: () => (bench.requests() === busyAt ? { status: 502, body: 'Bad Gateway' } : undefined),
  })
})
afterAll(() => bench.stop())

const kustomization = (tag: string): string => `images:\n  - name: quote\n    newTag: ${tag}\n`

// The stand-in of the API starts some ten processes a round, all on this machine.
const writers = chosenTransport === 'git' ? 16 : 6

test('many writers at once: all land, in a straight line, and nothing is lost', { timeout: 180_000 }, async () => {
  expect(await writersAtOnce(bench, writers)).toEqual({
    outcomes: Array.from({ length: writers }, () => 'bumped'),
    commits: writers,
    straight: true,
    strangers: [],
    lost: [],
    wrongFiles: [],
  })
})

test('eight runs of one image at once: whoever ends last, what the last source commit built stands', {
  timeout: 180_000,
}, async () => {
  const world = await openBumpWorld(bench)
  const numbers = [3, 8, 9, 6, 2, 7, 5, 4]
  const results = await Promise.all(numbers.map((number) => world.bump(`quote=v${number}`, number)))
  expect(await world.tags()).toBe('v9 v1')
  const log = await world.repository.log()
  const order = log.slice(0, -1).map(({ subject }) => Number(subject.replace('Deploy quote v', '')))
  expect([isStraight(log), order]).toEqual([true, order.toSorted((one, other) => other - one)])
  expect(results.filter(({ outcome }) => outcome === 'bumped')).toHaveLength(order.length)
  expect(results.map(({ outcome }) => outcome).filter((word) => word !== 'bumped' && word !== 'superseded')).toEqual([])
})

test('four writers of one image: each lands on what it read, and the last one stands', {
  timeout: 60_000,
}, async () => {
  const { name, repository } = await bench.createRepository({ 'kustomization.yaml': kustomization('v1') })
  const tags = ['v2', 'v3', 'v4', 'v5']
  const results = await Promise.all(tags.map((tag) => bench.run(name, { images: [`quote=${tag}`] })))
  const log = await repository.log()
  expect([log.length, isStraight(log), results.map(({ outcome }) => outcome)]).toEqual([
    5,
    true,
    tags.map(() => 'bumped'),
  ])
  const last = results.find(({ commit }) => commit === log[0]?.commit)
  const tag = last?.results[0]?.wanted.tag ?? ''
  expect((await repository.read('kustomization.yaml')).toString()).toBe(kustomization(tag))
})

test.each([1, 2, 3, 4])('a server that is busy at request %i is asked again', async (request) => {
  const { name } = await bench.createRepository({ 'kustomization.yaml': kustomization('v1') })
  // Git asks for references first, and then for what it is about; the API is asked once for each.
  busyAt = bench.requests() + (bench.transport === 'git' && request > 2 ? request + 1 : request)
  const said: string[] = []
  expect(await bench.run(name, { images: ['quote=v2'], said, recentCommits: 0 })).toMatchObject({
    outcome: 'bumped',
    racesLost: 0,
  })
  expect(said[0]).toMatch(/^(the server is busy|the API is busy|the push broke off): .*50\d.*; reading the new head in/)
})

test('a branch that is renamed meanwhile is not made again under its old name', async () => {
  const { name, repository } = await bench.createRepository({ 'kustomization.yaml': kustomization('v1') })
  const around = (remote: Remote): Remote => ({
    ...remote,
    push: async (commit) => {
      await gitText(repository.path, ['branch', '-m', 'main', 'trunk'])
      return remote.push(commit)
    },
  })
  const bumped = bench.run(name, { images: ['quote=v2'], around })
  await expect(bumped).rejects.toMatchObject({
    reason: 'not-found',
    message: expect.stringContaining('no branch main'),
  })
  expect(await gitText(repository.path, ['for-each-ref', '--format=%(refname)'])).toBe('refs/heads/trunk')
})

test('a push that lands although the connection breaks is ours', async () => {
  const { name, repository } = await bench.createRepository({ 'kustomization.yaml': kustomization('v1') })
  const around = (remote: Remote): Remote => ({
    ...remote,
    push: async (commit) => {
      await remote.push(commit)
      return { ended: 'unclear', reason: 'the remote end hung up' }
    },
  })
  const result = await bench.run(name, { images: ['quote=v2'], around })
  expect([result.outcome, result.commit]).toEqual(['bumped', await repository.head()])
  expect(await repository.log()).toHaveLength(2)
})

test('a push that breaks off before it lands is made again', async () => {
  const { name, repository } = await bench.createRepository({ 'kustomization.yaml': kustomization('v1') })
  let pushes = 0
  const around = (remote: Remote): Remote => ({
    ...remote,
    push: async (commit) => {
      pushes += 1
      return pushes === 1 ? { ended: 'unclear', reason: 'Connection reset' } : remote.push(commit)
    },
  })
  const result = await bench.run(name, { images: ['quote=v2'], around })
  expect([result.outcome, pushes, (await repository.log()).length]).toEqual(['bumped', 2, 2])
})

test('when others are first all the time, the budget ends it, and nothing was written', async () => {
  const { name, repository } = await bench.createRepository({ 'kustomization.yaml': kustomization('v1') })
  const around = (remote: Remote): Remote => ({
    ...remote,
    push: async () => ({ ended: 'lost', reason: '[rejected] (fetch first)' }),
  })
  await expect(bench.run(name, { images: ['quote=v2'], around, budgetMilliseconds: 300 })).rejects.toMatchObject({
    reason: 'timed-out',
    message: expect.stringMatching(/^writing to main of .*: gave up after \d+ attempts.*another writer was first/),
  })
  expect(await repository.log()).toHaveLength(1)
})

test('a run that is cancelled leaves nothing behind', async () => {
  const { name, repository } = await bench.createRepository({ 'kustomization.yaml': kustomization('v1') })
  const controller = new AbortController()
  const meanwhile = async () => controller.abort(new Error('cancelled'))
  const run = bench.run(name, { images: ['quote=v2'], signal: controller.signal, meanwhile })
  await expect(run).rejects.toThrow('cancelled')
  expect([await repository.log(), bench.leftovers()]).toEqual([[expect.anything()], []])
})
