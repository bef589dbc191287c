import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BumpBench, startBumpBench } from '../../../tests/support/bump-bench.ts'
import { gitText } from '../../../tests/support/git-server/real-git.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

type Fault = { status: number; headers?: Record<string, string>; body?: unknown } | 'break'
let bench: BumpBench
let fault: ((operation: string, path: string) => Fault | undefined) | undefined

beforeEach(async () => {
  fault = undefined
  bench = await startBumpBench({ transport: 'api', apiFault: ({ operation, path }) => fault?.(operation, path) })
})
afterEach(() => bench.stop())

const kustomization = (tag: string): string => `image: shop/quote:${tag}\n`
const operations = (): string[] =>
  bench.github.requests.map(
    ({ method, path, operation }) => operation || `${method} ${path.replace(/[0-9a-f]{40}/, 'ID')}`,
  )

test('four requests, with the order among them, and GitHub signs the commit', async () => {
  const { name, repository, hosted } = await bench.createRepository({ 'a.yaml': kustomization('v1') })
  const { commit } = await bench.run(name, { images: ['quote=v2'] })
  expect(operations()).toEqual(['Head', `GET /repos/${name}/git/trees/ID`, 'Blobs', 'Commit'])
  expect([commit, hosted.verified.has(commit)]).toEqual([await repository.head(), true])
  expect(bench.commandLines).toEqual([])
})

test('an executable file stays one, which the request for plain files could not say', async () => {
  const { name, repository, hosted } = await bench.createRepository({
    'a.yaml': kustomization('v1'),
    'run.yaml': { mode: '100755', content: 'image: shop/quote:v1\n' },
  })
  const { commit } = await bench.run(name, { images: ['quote=v2'] })
  expect(await gitText(repository.path, ['ls-tree', '--format=%(objectmode) %(path)', 'main'])).toBe(
    '100644 a.yaml\n100755 run.yaml',
  )
  expect((await repository.read('run.yaml')).toString()).toBe('image: shop/quote:v2\n')
  // The token is a person's: GitHub signs such commits of Apps alone.
  expect([commit, hosted.verified.has(commit)]).toEqual([await repository.head(), false])
  expect(operations().slice(-4)).toEqual([
    `POST /repos/${name}/git/blobs`,
    `POST /repos/${name}/git/trees`,
    `POST /repos/${name}/git/commits`,
    'Move',
  ])
})

test('an executable file loses a race like any other', async () => {
  const { name, repository } = await bench.createRepository({
    'run.yaml': { mode: '100755', content: 'image: shop/quote:v1\n' },
    'notes.yaml': 'a: 1\n',
  })
  const meanwhile = () => repository.commit({ 'notes.yaml': 'a: 2\n' })
  const result = await bench.run(name, { images: ['quote=v2'], meanwhile })
  expect([result.racesLost, await repository.log()]).toEqual([1, expect.objectContaining({ length: 3 })])
  expect((await repository.read('notes.yaml')).toString()).toBe('a: 2\n')
})

test.each([
  ['has moved', true],
  ['is where it was', false],
])('a move that is refused in words of no meaning to us: the branch %s', async (_case, moves) => {
  const { name, repository } = await bench.createRepository({
    'run.yaml': { mode: '100755', content: 'image: shop/quote:v1\n' },
  })
  fault = (operation) =>
    operation === 'Move' && !operations().includes('Ref')
      ? { status: 200, body: { errors: [{ type: 'UNPROCESSABLE', message: 'Ref cannot be updated.' }] } }
      : undefined
  const meanwhile = () => (moves ? repository.commit({ 'notes.yaml': 'a: 2\n' }) : Promise.resolve())
  const run = bench.run(name, { images: ['quote=v2'], meanwhile })
  if (moves) expect(await run).toMatchObject({ outcome: 'bumped', racesLost: 1 })
  else await expect(run).rejects.toThrow(/the API refused it: Ref cannot be updated\. \(UNPROCESSABLE\)/)
})

test('a replica that lags behind and denies the head is a lost race that costs a round', async () => {
  const { name, repository, hosted } = await bench.createRepository({ 'a.yaml': kustomization('v1') })
  hosted.staleAnswers = 2
  expect(await bench.run(name, { images: ['quote=v2'] })).toMatchObject({ outcome: 'bumped', racesLost: 2 })
  expect(await repository.log()).toHaveLength(2)
})

test('a list of files that is cut off is read folder by folder, and only where the patterns reach', async () => {
  const others = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`docs/${index}/page.yaml`, 'a: 1\n']))
  const { name, hosted } = await bench.createRepository({ ...others, 'apps/quote/a.yaml': kustomization('v1') })
  hosted.longestTree = 5
  const result = await bench.run(name, { images: ['quote=v2'], patterns: ['apps/**'] })
  expect(result.files).toEqual(['apps/quote/a.yaml'])
  // The whole tree, its top folder, and apps; none of the thirty folders beside it.
  expect(operations().filter((operation) => operation.includes('/git/trees/'))).toHaveLength(3)
})

test('text that GraphQL changes or cuts off is read in base64 instead', async () => {
  const latin = Buffer.concat([Buffer.from('# caf'), Buffer.from([0xe9]), Buffer.from('\n')])
  const long = `# ${'é'.repeat(400_000)}\r\n${kustomization('v1')}`
  const { name, repository } = await bench.createRepository({ 'latin.yaml': latin, 'long.yaml': long })
  await bench.run(name, { images: ['quote=v2'] })
  expect((await repository.read('long.yaml')).toString()).toBe(long.replace('v1', 'v2'))
  expect(operations().filter((operation) => operation.includes('/git/blobs/'))).toHaveLength(2)
})

test('a commit whose answer never came is recognised as ours', async () => {
  const { name, repository } = await bench.createRepository({ 'a.yaml': kustomization('v1') })
  bench.github.breakAfter('Commit')
  const said: string[] = []
  const result = await bench.run(name, { images: ['quote=v2'], said })
  expect([result.outcome, result.commit, result.racesLost]).toEqual(['bumped', await repository.head(), 0])
  expect(said[0]).toMatch(/^the push broke off: the API did not answer: /)
  expect(await repository.log()).toHaveLength(2)
})

test('what a rate limit asks to wait is waited, before anything is asked again', async () => {
  const { name } = await bench.createRepository({ 'a.yaml': kustomization('v1') })
  let limited = 0
  fault = (operation) => {
    if (operation !== 'Commit' || limited > 0) return undefined
    limited += 1
    return {
      status: 403,
      headers: { 'retry-after': '1' },
      body: { message: 'You have exceeded a secondary rate limit' },
    }
  }
  const startedAt = performance.now()
  const said: string[] = []
  expect(await bench.run(name, { images: ['quote=v2'], said })).toMatchObject({ outcome: 'bumped', racesLost: 0 })
  expect(performance.now() - startedAt).toBeGreaterThan(1_000)
  expect(said[0]).toMatch(/secondary rate limit asks for 1 s: .*; reading the new head in 1\.0 s/)
})

test('an archived repository, a ruleset and a moved one are one clear message each', async () => {
  const { name, hosted } = await bench.createRepository({ 'a.yaml': kustomization('v1') })
  hosted.guarded.set('main', 'ruleset')
  await expect(bench.run(name, { images: ['quote=v2'] })).rejects.toThrow(/A ruleset forbids it: put the GitHub App/)
  hosted.archived = true
  await expect(bench.run(name, { images: ['quote=v2'] })).rejects.toThrow(
    /is archived: unarchive it, or correct manifests-repository/,
  )
  hosted.archived = false
  fault = (_operation, path) => (path.includes('/git/trees/') ? { status: 301, body: { message: 'Moved' } } : undefined)
  await expect(bench.run(name, { images: ['quote=v2'] })).rejects.toThrow(/has moved to another name/)
})

test('reads the history as git does, and the files at an older commit', async () => {
  const { name, repository } = await bench.createRepository({ 'a.yaml': kustomization('v1') })
  const first = await repository.head()
  const second = await repository.commit({ 'b.yaml': 'b: 1\n' }, { message: 'Second\n\nKey: é' })
  await bench.run(name, {
    images: ['quote=v2'],
    around: (remote) => ({
      ...remote,
      fetch: async () => {
        const head = await remote.fetch()
        if ('again' in head) return head
        const log = await remote.log(head.commit, 10)
        expect(log).toMatchObject({ complete: true, commits: [{ id: second, parents: [first] }, { id: first }] })
        expect('commits' in log && log.commits[0]).toMatchObject({
          author: 'Somebody <somebody@example.com>',
          message: 'Second\n\nKey: é\n',
        })
        expect(await remote.log(head.commit, 1)).toMatchObject({ complete: false, commits: [{ id: second }] })
        expect(await remote.snapshot(first)).toMatchObject({ commit: first, files: [{ path: 'a.yaml' }] })
        return head
      },
    }),
  })
})
