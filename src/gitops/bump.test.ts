import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BumpBench, type BumpOptions, startBumpBench } from '../../tests/support/bump-bench.ts'
import type { Files } from '../../tests/support/git-server/repository.ts'

const digest = `sha256:${'d'.repeat(64)}`
// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let bench: BumpBench

beforeAll(async () => {
  bench = await startBumpBench()
})
afterAll(() => bench.stop())

const createRepository = (files: Files) => bench.createRepository(files)
const runBump = (name: string, options: BumpOptions) => bench.run(name, options)

const kustomization = (tag: string): string =>
  `images:\n  - name: quote\n    newName: r.example/shop/quote\n    newTag: ${tag}\n`

test('writes the tag as one commit on top of the head, with what changed and where it comes from', async () => {
  const { name, repository } = await createRepository({
    'apps/quote/kustomization.yaml': kustomization('v1'),
    'apps/quote/run.yaml': { mode: '100755', content: 'image: r.example/shop/quote:v1 # é\r\n' },
    'other.txt': 'quote v1\n',
  })
  const before = await repository.head()
  const result = await runBump(name, {
    images: [`quote=v2@${digest}`],
    source: { repository: 'shop/quote', commit: 'c0ffee', runUrl: 'https://github.example/shop/quote/actions/runs/1' },
  })
  expect(result).toMatchObject({ outcome: 'bumped', commit: await repository.head(), racesLost: 0 })
  expect((await repository.read('apps/quote/kustomization.yaml')).toString()).toBe(kustomization('v2'))
  expect((await repository.read('apps/quote/run.yaml')).toString()).toBe('image: r.example/shop/quote:v2 # é\r\n')
  expect((await repository.log())[0]).toEqual({
    commit: result.commit,
    parents: [before],
    subject: 'Deploy quote v2',
    // GitHub makes the commit in the name of the token's owner.
    author:
      bench.transport === 'git' ? 'Slipway <slipway@example.com>' : 'somebody <somebody@users.noreply.github.com>',
    body: [
      '- quote: v1 → v2 (apps/quote/kustomization.yaml)',
      '- quote: v1 → v2 (apps/quote/run.yaml)',
      '',
      'Source-Repository: shop/quote',
      'Source-Commit: c0ffee',
      `Image-Digest: quote=shop/quote:v2@${digest}`,
      'Image-Files: quote=apps/quote/kustomization.yaml apps/quote/run.yaml',
      'Run-URL: https://github.example/shop/quote/actions/runs/1',
    ].join('\n'),
  })
})

test('makes no commit when all of it stands already, and names the head that it read', async () => {
  const { name, repository } = await createRepository({ 'kustomization.yaml': kustomization('v2') })
  const head = await repository.head()
  const result = await runBump(name, { images: ['quote=v2'] })
  expect([result.outcome, result.commit, result.files]).toEqual(['unchanged', head, []])
  expect(await repository.head()).toBe(head)
})

test('a dry run says what would change and pushes nothing', async () => {
  const { name, repository } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  const head = await repository.head()
  const result = await runBump(name, { images: ['quote=v2'], dryRun: true })
  expect([result.outcome, result.commit, result.files]).toEqual(['dry-run', head, ['kustomization.yaml']])
  expect(await repository.head()).toBe(head)
})

test('a lost race is decided anew on the new head: nobody else’s change is lost', async () => {
  const files = { 'kustomization.yaml': kustomization('v1'), 'notes.yaml': 'a: 1\n' }
  const { name, repository } = await createRepository(files)
  const said: string[] = []
  const theirs = `# added by somebody\n${kustomization('v1')}`
  const result = await runBump(name, {
    images: ['quote=v2'],
    said,
    meanwhile: () => repository.commit({ 'kustomization.yaml': theirs, 'notes.yaml': 'a: 2\n' }),
  })
  expect(result.racesLost).toBe(1)
  expect((await repository.read('kustomization.yaml')).toString()).toBe(`# added by somebody\n${kustomization('v2')}`)
  expect((await repository.read('notes.yaml')).toString()).toBe('a: 2\n')
  expect(said).toEqual([
    expect.stringMatching(/^another writer was first: (\[rejected\] \(stale info\)|Expected branch to.*); reading the/),
    'quote: v1 → v2 (kustomization.yaml)',
    `pushed ${result.commit} to main of ${bench.server.url}/${name}.git`,
  ])
})

test('the last writer of one image wins, and says whose tag it replaced', async () => {
  const { name, repository } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  const said: string[] = []
  const meanwhile = () => repository.commit({ 'kustomization.yaml': kustomization('v3') })
  await runBump(name, { images: ['quote=v2'], said, meanwhile })
  expect((await repository.read('kustomization.yaml')).toString()).toBe(kustomization('v2'))
  expect(said[1]).toBe('warning: kustomization.yaml: another run set quote to v3 meanwhile; v2 replaces it')
})

test('when somebody else wrote the same meanwhile, nothing is left to write', async () => {
  const { name, repository } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  const meanwhile = () => repository.commit({ 'kustomization.yaml': kustomization('v2') })
  const result = await runBump(name, { images: ['quote=v2'], meanwhile })
  expect([result.outcome, result.commit]).toEqual(['unchanged', await repository.head()])
})

test('a promotion takes over what stands in other files at the very head that it writes on', async () => {
  const { name, repository } = await createRepository({
    'overlays/demo/kustomization.yaml': kustomization('v2'),
    'overlays/prod/kustomization.yaml': kustomization('v1').replace('r.example', 'prod.example'),
  })
  const said: string[] = []
  const result = await runBump(name, {
    images: [],
    patterns: ['overlays/**'],
    from: ['overlays/demo/**'],
    said,
    meanwhile: () => repository.commit({ 'overlays/demo/kustomization.yaml': kustomization('v3') }),
  })
  expect(result).toMatchObject({ outcome: 'bumped', racesLost: 1, files: ['overlays/prod/kustomization.yaml'] })
  expect((await repository.read('overlays/demo/kustomization.yaml')).toString()).toBe(kustomization('v3'))
  expect((await repository.read('overlays/prod/kustomization.yaml')).toString()).toBe(
    kustomization('v3').replace('r.example', 'prod.example'),
  )
})

test.each<[string, Partial<BumpOptions>, RegExp]>([
  ['a source that is not there', { from: ['demo/x.yaml'] }, /^from, in .*demo\/x\.yaml: is not there/s],
  ['nothing but sources', { from: ['**'] }, /^manifests-files covers no file that `from` does not: name others$/],
])('a promotion from %s is one clear message', async (_case, options, message) => {
  const { name } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  await expect(runBump(name, { images: [], ...options })).rejects.toThrow(message)
})

test('a batch is all or nothing', async () => {
  const { name, repository } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  const head = await repository.head()
  await expect(runBump(name, { images: ['quote=v2', 'cart=v2'] })).rejects.toMatchObject({
    reason: 'not-found',
    message:
      'cart: no image of that name in the 1 file that manifests-files covers; they name quote. Correct the name, or manifests-files',
  })
  expect(await repository.head()).toBe(head)
})

test.each<[string, Partial<BumpOptions>, string, RegExp]>([
  [
    'a wrong token',
    { token: 'wrong' },
    'denied',
    /does not accept manifests-token \(it says: (Invalid username or token|Bad credentials)/,
  ],
  [
    'a token that only reads',
    { token: 'a-token-that-reads' },
    'denied',
    /refuses manifests-token: (Permission to|Resource not accessible by)/,
  ],
  ['a missing branch', { branch: 'nope' }, 'not-found', /has no branch nope: correct manifests-branch/],
  [
    'no server there',
    { url: 'http://127.0.0.1:2/shop/x.git' },
    'unreachable',
    /^cannot reach .*(Failed to connect|ECONNREFUSED)/,
  ],
  [
    'a host that is not there',
    { url: 'http://nowhere.invalid/a/b' },
    'unreachable',
    /Could not resolve host|ENOTFOUND|EAI_AGAIN/,
  ],
  ['no file', { patterns: ['prod/*.yaml'] }, 'not-found', /no file matches prod\/\*\.yaml: its YAML files are kust/],
])('%s is one clear message', async (_case, options, reason, message) => {
  const { name } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  await expect(runBump(name, { images: ['quote=v2'], ...options })).rejects.toMatchObject({
    reason,
    message: expect.stringMatching(message),
  })
})

test('a missing repository and a protected branch are one clear message each', async () => {
  await expect(runBump('shop/nothing', { images: ['quote=v2'] })).rejects.toMatchObject({
    reason: 'not-found',
    message: `there is no repository ${bench.server.url}/shop/nothing.git, or manifests-token may not see it: correct its name, or let manifests-token read it`,
  })
  const { name, repository, hosted } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  await repository.protect('main')
  hosted.guarded.set('main', 'protection')
  await expect(runBump(name, { images: ['quote=v2'] })).rejects.toMatchObject({
    reason: 'denied',
    message: expect.stringMatching(
      /does not take a push to main: .*(GH006: Protected branch update failed|Changes must be made through)/,
    ),
  })
})

test('junk, nothing, a directory and a link are told by name', async () => {
  const { name } = await createRepository({
    'junk.yaml': Buffer.from([0, 159, 146, 150]),
    'empty.yaml': '',
    'apps/a.yaml': 'a: 1\n',
    'link.yaml': { mode: '120000', content: 'apps/a.yaml' },
  })
  const of = (...patterns: string[]) => runBump(name, { images: ['quote=v2'], patterns })
  await expect(of('junk.yaml', 'empty.yaml')).rejects.toThrow(
    'junk.yaml: is binary, not a YAML file: leave it out\nempty.yaml: is empty. Leave it out, or commit what belongs there',
  )
  await expect(of('apps', 'link.yaml', 'gone.yaml')).rejects.toThrow(
    'apps: is a directory: write apps/** for the files in it\n' +
      'link.yaml: is a symbolic link: name the file that it points to\n' +
      'gone.yaml: is not there; did you mean junk.yaml?',
  )
})

test('nothing is left behind, and no command line or recorded request holds the token', () => {
  expect(bench.leftovers()).toEqual([])
  const basic = Buffer.from(`x-access-token:${bench.token}`).toString('base64')
  const all = [...bench.commandLines, JSON.stringify(bench.server.requests)].join('\n')
  const pushes = bench.transport === 'git'
  expect([all.includes('git push'), all.includes(bench.token), all.includes(basic)]).toEqual([pushes, false, false])
  expect(all).not.toMatch(/push .*(--force(?!-with-lease=)|\s-f\s|\+[0-9a-f]{40})/)
})
