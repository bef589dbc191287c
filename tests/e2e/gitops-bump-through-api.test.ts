import { mkdtempSync, symlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApp } from '../support/github/apps.ts'
import { type GitHubServer, startGitHub } from '../support/github/github.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const app = createApp({ repositories: ['shop/manifests', 'shop/other'] })
let github: GitHubServer
let reached: AbortController | undefined

beforeAll(async () => {
  github = await startGitHub({
    token: 'ghs_somebody-else-0123456789',
    apps: [app],
    fault: ({ operation }) => {
      if (reached === undefined || operation !== 'Commit') return undefined
      reached.abort()
      return 'hang'
    },
  })
  await github.createRepository('shop/manifests', { 'quote.yaml': 'image: shop/quote:v1\n' })
})
afterAll(() => github.stop())

const bump = (inputs: Record<string, string>, options: Partial<Parameters<typeof runAction>[0]> = {}): Promise<Run> =>
  runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      'manifests-repository': 'shop/manifests',
      'manifests-files': '**',
      'manifests-app-client-id': app.clientId,
      'manifests-app-private-key': app.privateKey,
      order: 'none',
      ...inputs,
    },
    github: { server_url: github.git.url, api_url: github.apiUrl, repository: 'shop/quote' },
    secrets: [app.privateKey],
    ...options,
  })

const ofApp = () => github.tokens.live().filter(({ isApp }) => isApp)
const mintedIn = (run: Run): string => run.masks.find((mask) => mask.startsWith('ghs_')) ?? ''

test('an App’s token is minted for the one repository, masked, and gone afterwards; GitHub signs the commit', async () => {
  const run = await bump({ images: 'quote=v2', transport: 'api' })
  expect([run.outputs.outcome, run.outputs.reason]).toEqual(['bumped', ''])
  const { verified, objects } = github.hosted('shop/manifests')
  expect([await objects.ref('refs/heads/main'), verified.has(run.outputs.commit ?? '')]).toEqual([
    run.outputs.commit,
    true,
  ])
  expect((await objects.commit(run.outputs.commit ?? '')).author.name).toBe('deployer[bot]')
  expect(ofApp()).toEqual([])
  expect(mintedIn(run)).toMatch(/^ghs_/)
  expect(findLeaks(run, { token: mintedIn(run), key: app.privateKey.split('\n')[3] ?? '' })).toEqual([])
  expect([run.post?.outcome, run.leftovers]).toEqual(['success', { processes: [], files: [] }])
})

test('the same App pushes with git, its key with line breaks written out', async () => {
  const key = app.privateKey.trim().replaceAll('\n', '\\n')
  const run = await bump({ images: 'quote=v3', transport: 'git', 'manifests-app-private-key': key }, { secrets: [key] })
  expect([run.outputs.outcome, ofApp()]).toEqual(['bumped', []])
  expect(findLeaks(run, { token: mintedIn(run) })).toEqual([])
})

test('without git on the PATH it is the API by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'no-git-'))
  symlinkSync(process.execPath, join(folder, 'node'))
  try {
    const run = await bump({ images: 'quote=v4' }, { env: { PATH: folder } })
    expect([run.outputs.outcome, run.outputs.reason]).toEqual(['bumped', ''])
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('without git the order of the source’s commits is asked of GitHub', async () => {
  const { repository } = await github.createRepository('shop/quote', { code: '1' })
  const older = await repository.head()
  const newer = await repository.commit({ code: '2' })
  const of = (sha: string) => ({ 'source-sha': sha, 'source-token': 'ghs_somebody-else-0123456789', order: 'ancestry' })
  const first = await bump({ images: 'quote=v6', transport: 'api', ...of(newer) })
  const second = await bump({ images: 'quote=v5', transport: 'api', ...of(older) })
  expect([first.outputs.outcome, second.outputs.outcome]).toEqual(['bumped', 'superseded'])
})

test('a pull request is opened, and its number and address are outputs', async () => {
  const run = await bump({
    images: 'quote=v7',
    delivery: 'pull-request',
    'pr-labels': 'deploy',
    'pr-auto-merge': 'true',
  })
  expect([run.outputs.outcome, run.outputs.reason]).toEqual(['proposed', ''])
  expect(run.outputs['pull-request-number']).toBe('1')
  expect(run.outputs['pull-request-url']).toBe(`${github.git.url}/shop/manifests/pull/1`)
  expect(github.hosted('shop/manifests').pulls[0]).toMatchObject({
    title: 'Deploy quote v7',
    labels: ['deploy'],
    autoMerge: { method: 'SQUASH' },
  })
  expect(run.summary).toContain('/shop/manifests/pull/1) to `main`')
  expect(ofApp()).toEqual([])
})

test('a run that is cancelled in the middle leaves no token that is good for anything', async () => {
  reached = new AbortController()
  const run = await bump({ images: 'quote=v5', transport: 'api' }, { cancelWhen: { signal: reached.signal } })
  reached = undefined
  expect([run.outputs.outcome, ofApp()]).toEqual(['cancelled', []])
  expect(mintedIn(run)).toMatch(/^ghs_/)
})

test('mistakes in the credentials are told at once, all of them, and before anything is asked', async () => {
  const asked = github.requests.length
  const run = await bump({
    images: 'quote=v6',
    'manifests-app-private-key': 'ghp_not-a-key-0123456789',
    'manifests-token': 'ghp_0123456789',
    transport: 'ftp',
  })
  expect([run.outputs.outcome, run.outputs.reason]).toEqual(['failed', 'invalid-input'])
  expect(run.log).toContain("manifests-app-private-key: should be the App's private key")
  expect(run.log).toContain('transport: should be one of')
  expect(github.requests.length).toBe(asked)
})
