import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GitServer, startGitServer } from '../../tests/support/git-server/git-server.ts'
import type { Files, Repository } from '../../tests/support/git-server/repository.ts'
import type { Progress } from '../lib/progress.ts'
import { createClock } from '../outside/clock.ts'
import { createProcesses } from '../outside/process.ts'
import { type BumpOutside, type BumpRequest, type BumpResult, bump } from './bump.ts'
import { withRemote } from './remote.ts'
import { parseWanted, type Wanted } from './wanted.ts'

const token = 'a-token-that-may-write'
const digest = `sha256:${'d'.repeat(64)}`
let server: GitServer
let directory: string

beforeAll(async () => {
  server = await startGitServer({ token, readOnlyTokens: ['a-token-that-reads'] })
  directory = mkdtempSync(join(tmpdir(), 'bump-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true })
})

let repositories = 0
const createRepository = async (files: Files): Promise<{ name: string; repository: Repository }> => {
  repositories += 1
  const name = `shop/manifests-${repositories}`
  return { name, repository: await server.createRepository(name, files) }
}

const wanted = (line: string): Wanted => {
  const parsed = parseWanted(line)
  if (typeof parsed === 'string') throw new Error(parsed)
  return parsed
}

type Options = Partial<BumpRequest> & {
  images: string[]
  token?: string
  url?: string
  branch?: string
  signal?: AbortSignal
  said?: string[]
  meanwhile?: () => Promise<unknown>
}

const recording = (said: string[]): Progress => ({
  say: (line) => void said.push(line),
  warn: (message) => void said.push(`warning: ${message}`),
  phase: (_name, work) => work(),
})

/** One run of the story against the real git; `meanwhile` happens between its first look and its first push. */
const runBump = (name: string, options: Options): Promise<BumpResult> => {
  const { images, said = [], meanwhile } = options
  const signal = options.signal ?? new AbortController().signal
  const processes = createProcesses({ signal, fence: (work) => work() })
  const settings = {
    processes,
    temporaryDirectory: directory,
    url: options.url ?? `${server.url}/${name}.git`,
    branch: options.branch ?? 'main',
    token: options.token ?? token,
    now: Date.now,
  }
  const request: BumpRequest = {
    wanted: images.map(wanted),
    patterns: options.patterns ?? ['**/*.yaml'],
    subject: options.subject,
    author: { name: 'Slipway', email: 'slipway@example.com' },
    source: options.source ?? { repository: '', commit: '', runUrl: '' },
    dryRun: options.dryRun ?? false,
    budgetMilliseconds: options.budgetMilliseconds ?? 60_000,
  }
  return withRemote(settings, (remote) => {
    let happened = false
    const interrupted: BumpOutside['remote'] = {
      ...remote,
      push: async (commit) => {
        if (!happened) await meanwhile?.()
        happened = true
        return remote.push(commit)
      },
    }
    return bump(request, { remote: interrupted, clock: createClock(signal), progress: recording(said) })
  })
}

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
    author: 'Slipway <slipway@example.com>',
    body: [
      '- quote: v1 → v2 (apps/quote/kustomization.yaml)',
      '- quote: v1 → v2 (apps/quote/run.yaml)',
      '',
      'Source-Repository: shop/quote',
      'Source-Commit: c0ffee',
      `Image-Digest: quote=shop/quote:v2@${digest}`,
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
    expect.stringMatching(/^another writer was first: \[rejected\] \(non-fast-forward\); reading the/),
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

test('a batch is all or nothing', async () => {
  const { name, repository } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  const head = await repository.head()
  await expect(runBump(name, { images: ['quote=v2', 'cart=v2'] })).rejects.toMatchObject({
    reason: 'not-found',
    message: 'cart: no image of that name in the 1 file that manifests-files covers; they name quote',
  })
  expect(await repository.head()).toBe(head)
})

test.each<[string, Partial<Options>, string, RegExp]>([
  [
    'a wrong token',
    { token: 'wrong' },
    'denied',
    /does not accept manifests-token \(it says: Invalid username or token/,
  ],
  ['a token that only reads', { token: 'a-token-that-reads' }, 'denied', /refuses manifests-token: Permission to/],
  ['a missing branch', { branch: 'nope' }, 'not-found', /has no branch nope: correct manifests-branch/],
  [
    'no server there',
    { url: 'http://127.0.0.1:1/shop/x.git' },
    'unreachable',
    /^cannot reach http:.*Failed to connect/,
  ],
  ['a host that is not there', { url: 'http://nowhere.invalid/a/b' }, 'unreachable', /Could not resolve host/],
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
    message: `there is no repository ${server.url}/shop/nothing.git, or manifests-token may not see it`,
  })
  const { name, repository } = await createRepository({ 'kustomization.yaml': kustomization('v1') })
  await repository.protect('main')
  await expect(runBump(name, { images: ['quote=v2'] })).rejects.toMatchObject({
    reason: 'denied',
    message: expect.stringMatching(/does not take a push to main: .*GH006: Protected branch update failed/),
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
    'junk.yaml: is binary, not a YAML file\nempty.yaml: is empty',
  )
  await expect(of('apps', 'link.yaml', 'gone.yaml')).rejects.toThrow(
    'apps: is a directory: write apps/** for the files in it\n' +
      'link.yaml: is a symbolic link: name the file that it points to\n' +
      'gone.yaml: is not there',
  )
})

test('sixteen writers at once: all land, in a straight line, and nothing is lost', { timeout: 120_000 }, async () => {
  const services = Array.from({ length: 16 }, (_, index) => `svc-${index}`)
  const list = (tag: string): string =>
    `images:\n${services.map((service) => `  - name: ${service}\n    newTag: ${tag}\n`).join('')}`
  const { name, repository } = await createRepository({ 'kustomization.yaml': list('v1'), 'a.yaml': 'a: 1\n' })
  const results = await Promise.all(services.map((service) => runBump(name, { images: [`${service}=v2`] })))
  expect(results.map(({ outcome }) => outcome)).toEqual(services.map(() => 'bumped'))
  expect((await repository.read('kustomization.yaml')).toString()).toBe(list('v2'))
  const log = await repository.log()
  expect(log).toHaveLength(17)
  expect(log.slice(0, -1).map(({ parents }) => parents)).toEqual(log.slice(1).map(({ commit }) => [commit]))
})

test('nothing is left behind, and no command line or recorded request holds the token', () => {
  expect(readdirSync(directory)).toEqual([])
  expect(JSON.stringify(server.requests)).not.toContain(token)
})
