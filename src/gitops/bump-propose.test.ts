import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BumpBench, type BumpOptions, startBumpBench } from '../../tests/support/bump-bench.ts'
import { commitOf, inLine } from '../../tests/support/bump-world.ts'
import { git, gitText } from '../../tests/support/git-server/real-git.ts'
import type { Repository } from '../../tests/support/git-server/repository.ts'
import type { Hosted } from '../../tests/support/github/hosted.ts'
import type { Remote } from './remote/remote.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let bench: BumpBench
let name: string
let repository: Repository
let hosted: Hosted

beforeEach(async () => {
  bench = await startBumpBench()
  const created = await bench.createRepository({ 'quote.yaml': quote('v1'), 'cart.yaml': 'image: shop/cart:v1\n' })
  name = created.name
  repository = created.repository
  hosted = created.hosted
  // A branch of our own is set anew; the one that is proposed to takes no push at all.
  await git(repository.path, ['config', 'receive.denyNonFastForwards', 'false'])
  await repository.protect('main')
  hosted.guarded.set('main', 'protection')
})
afterEach(() => bench.stop())

const quote = (tag: string): string => `image: shop/quote:${tag}\n`

const propose = (images: string[], options: Partial<BumpOptions> & { labels?: string[]; autoMerge?: boolean } = {}) =>
  bench.run(name, {
    images,
    delivery: { kind: 'pull-request', labels: options.labels ?? [], autoMerge: options.autoMerge ?? false },
    ...options,
  })
const branches = () => gitText(repository.path, ['for-each-ref', '--format=%(refname:short)', 'refs/heads/slipway'])

test('opens a pull request with the report and the trailers, and writes nothing to the branch itself', async () => {
  const before = await repository.head()
  const source = { repository: 'shop/quote', commit: 'c0ffee', runUrl: '' }
  const result = await propose(['quote=v2'], { labels: ['deploy', 'quote'], source })
  const [pull] = hosted.pulls
  expect(result).toMatchObject({ outcome: 'proposed', pull: { number: 1, url: expect.stringMatching(/\/pull\/1$/) } })
  expect(pull).toMatchObject({
    state: 'open',
    base: 'main',
    head: expect.stringMatching(/^slipway\/bump-quote-[0-9a-f]{10}$/),
    title: 'Deploy quote v2',
    labels: ['deploy', 'quote'],
  })
  expect(pull?.body).toMatch(/\| `quote` \| `v1` \| `v2` \|/)
  expect(pull?.body).toMatch(
    /\n\nSource-Repository: shop\/quote\nSource-Commit: c0ffee\nImage-Tag: quote=shop\/quote:v2\n/,
  )
  const [own] = await repository.log(pull?.head)
  expect(own).toMatchObject({ commit: result.commit, parents: [before], subject: 'Deploy quote v2' })
  expect((await repository.read('quote.yaml', pull?.head)).toString()).toBe(quote('v2'))
  expect(await repository.head()).toBe(before)
})

test('the same images again update it; the branch stays one commit on the base as it is now', async () => {
  const first = await propose(['quote=v2'])
  const base = await repository.commit({ 'quote.yaml': `# new\n${quote('v1')}` })
  const second = await propose(['quote=v3'])
  expect([second.outcome, second.pull?.number, hosted.pulls.length]).toEqual(['proposed', 1, 1])
  expect(hosted.pulls[0]?.title).toBe('Deploy quote v3')
  const [own] = await repository.log(hosted.pulls[0]?.head)
  expect([own?.commit, own?.parents]).toEqual([second.commit, [base]])
  expect(second.commit).not.toBe(first.commit)
  expect((await repository.read('quote.yaml', second.commit)).toString()).toBe(`# new\n${quote('v3')}`)
})

test('what is proposed already is left alone, so that its checks need not run again', async () => {
  const first = await propose(['quote=v2'])
  await repository.commit({ 'cart.yaml': 'image: shop/cart:v9\n' })
  const said: string[] = []
  const second = await propose(['quote=v2'], { said })
  expect([second.outcome, second.commit, second.pull?.number]).toEqual(['proposed', first.commit, 1])
  expect(said[0]).toMatch(/holds this already at/)
})

test('other images are another pull request', async () => {
  await propose(['quote=v2'])
  await propose(['cart=v2'])
  await propose(['cart=v2', 'quote=v2'])
  expect(hosted.pulls.map(({ number, state }) => [number, state])).toEqual([
    [1, 'open'],
    [2, 'open'],
    [3, 'open'],
  ])
  expect((await branches()).split('\n')).toHaveLength(3)
})

test('it is closed, and its branch gone, when the base has come to hold all of it', async () => {
  await propose(['quote=v2'])
  await repository.commit({ 'quote.yaml': quote('v2') })
  const result = await propose(['quote=v2'])
  expect([result.outcome, result.commit, result.pull]).toEqual(['unchanged', await repository.head(), undefined])
  expect([hosted.pulls[0]?.state, await branches()]).toEqual(['closed', ''])
})

test('it is closed, too, when the base has come to hold something newer; a newer proposal stays', async () => {
  const contains = inLine
  const of = (number: number) => ({
    contains,
    source: { repository: 'shop/quote', commit: commitOf(number), runUrl: '' },
  })
  await propose(['quote=v2'], of(2))
  const message = `Deploy\n\nSource-Repository: shop/quote\nSource-Commit: ${commitOf(3)}\nImage-Tag: quote=shop/quote:v3`
  await repository.commit({ 'quote.yaml': quote('v3') }, { message })
  expect([(await propose(['quote=v2'], of(2))).outcome, hosted.pulls[0]?.state]).toEqual(['superseded', 'closed'])
  expect((await propose(['quote=v4'], of(4))).pull?.number).toBe(2)
  expect([(await propose(['quote=v2'], of(2))).outcome, hosted.pulls[1]?.state]).toEqual(['superseded', 'open'])
})

test('with nothing to propose and nothing proposed, nothing happens', async () => {
  expect(await propose(['quote=v1'])).toMatchObject({ outcome: 'unchanged', commit: await repository.head() })
  expect([hosted.pulls, await branches()]).toEqual([[], ''])
  expect(await propose(['quote=v2'], { dryRun: true })).toMatchObject({ outcome: 'dry-run' })
  expect([hosted.pulls, await branches()]).toEqual([[], ''])
})

test('two runs that propose the same at the same moment share one pull request', async () => {
  const both = await Promise.all([propose(['quote=v2']), propose(['quote=v2'])])
  expect(both.map(({ outcome, pull }) => [outcome, pull?.number])).toEqual([
    ['proposed', 1],
    ['proposed', 1],
  ])
  expect(hosted.pulls).toHaveLength(1)
})

test('a lost race on our own branch is decided anew', async () => {
  await propose(['quote=v2'])
  const own = hosted.pulls[0]?.head ?? ''
  let raced = false
  const around = (remote: Remote): Remote => ({
    ...remote,
    propose: async (commit, onto) => {
      if (!raced) await gitText(repository.path, ['update-ref', `refs/heads/${own}`, 'main'])
      raced = true
      return remote.propose(commit, onto)
    },
  })
  const result = await propose(['quote=v3'], { around })
  expect([result.outcome, result.racesLost]).toEqual(['proposed', 1])
  expect((await repository.read('quote.yaml', own)).toString()).toBe(quote('v3'))
})

test('a promotion that read an older head does not replace the proposal of one that read a newer', async () => {
  await repository.commit({ 'demo.yaml': quote('v2') })
  const promotion = { patterns: ['quote.yaml'], from: ['demo.yaml'] }
  await propose([], promotion)
  let raced = false
  const around = (remote: Remote): Remote => ({
    ...remote,
    commit: async (commit) => {
      if (raced) return remote.commit(commit)
      raced = true
      await repository.commit({ 'demo.yaml': quote('v4') })
      await propose([], promotion)
      return remote.commit(commit)
    },
  })
  await repository.commit({ 'demo.yaml': quote('v3') })
  const late = await propose([], { ...promotion, around })
  expect([late.outcome, late.racesLost, hosted.pulls.length]).toEqual(['proposed', 1, 1])
  expect((await repository.read('quote.yaml', late.commit)).toString()).toBe(quote('v4'))
})

test('what somebody added to our branch is not thrown away', async () => {
  await propose(['quote=v2'])
  const own = hosted.pulls[0]?.head ?? ''
  await repository.commit({ 'notes.yaml': 'by: hand\n' }, { branch: own })
  await expect(propose(['quote=v3'])).rejects.toMatchObject({
    reason: 'conflict',
    message: expect.stringMatching(/holds 2 commits, so somebody has gone on with it/),
  })
  expect(await repository.log(own)).toHaveLength(3)
})

test('an older run that comes later leaves the newer proposal', async () => {
  const [older, newer] = ['1'.repeat(40), '2'.repeat(40)]
  const contains = async ({ revision, commit }: { revision: string; commit: string }) =>
    revision === newer && commit === older
  const of = (commit: string) => ({ contains, source: { repository: 'shop/quote', commit, runUrl: '' } })
  const first = await propose(['quote=v3'], of(newer))
  const second = await propose(['quote=v2'], of(older))
  expect([second.outcome, second.commit, second.pull?.number]).toEqual(['superseded', first.commit, 1])
  expect(second.results[0]?.left).toMatchObject({ outcome: 'superseded' })
  expect(hosted.pulls[0]?.title).toBe('Deploy quote v3')
  expect((await propose(['quote=v4'], of(newer))).outcome).toBe('proposed')
})

test('auto-merge squashes with the trailers, and a refusal is a warning that says what to do', async () => {
  await propose(['quote=v2'], { autoMerge: true })
  expect(hosted.pulls[0]?.autoMerge).toMatchObject({ method: 'SQUASH', headline: 'Deploy quote v2' })
  expect(hosted.pulls[0]?.autoMerge?.body).toContain('Image-Tag: quote=shop/quote:v2')
  const said: string[] = []
  hosted.hasRequiredChecks = false
  expect((await propose(['cart=v2'], { autoMerge: true, said })).outcome).toBe('proposed')
  hosted.allowsAutoMerge = false
  await propose(['cart=v3'], { autoMerge: true, said })
  expect(said.filter((line) => line.startsWith('warning:'))).toEqual([
    expect.stringMatching(/nothing has to come before it can be merged.*Require a check or a review/),
    expect.stringMatching(/switch on "Allow auto-merge"/),
  ])
})

test('a rollback is proposed as well: once it is merged the image is held', async () => {
  const bumped = await repository.commit({ 'quote.yaml': quote('bad') }, { message: bumpMessage })
  const delivery = { kind: 'pull-request' as const, labels: [], autoMerge: false }
  const back = await bench.rollback(name, { commit: bumped, delivery })
  expect(back).toMatchObject({ outcome: 'proposed', pull: { number: 1 } })
  const [pull] = hosted.pulls
  expect(pull?.head).toMatch(/^slipway\/rollback-[0-9a-f]{12}-[0-9a-f]{10}$/)
  expect(pull?.body).toMatch(/\nReverts: [0-9a-f]{40}\nImage-Held: quote=shop\/quote:bad\n/)
  await gitText(repository.path, ['update-ref', 'refs/heads/main', back.commit])
  expect((await repository.read('quote.yaml')).toString()).toBe(quote('v1'))
  expect(await bench.run(name, { images: ['quote=bad'], order: 'ancestry' })).toMatchObject({ outcome: 'held' })
  expect(await bench.rollback(name, { commit: bumped, delivery })).toMatchObject({ outcome: 'nothing-to-do' })
  expect([hosted.pulls[0]?.state, await branches()]).toEqual(['closed', ''])
})

const bumpMessage = 'Deploy quote bad\n\nImage-Tag: quote=shop/quote:bad\nImage-Files: quote=quote.yaml\n'
