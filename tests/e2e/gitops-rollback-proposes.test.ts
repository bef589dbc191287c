import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Repository } from '../support/git-server/repository.ts'
import { createApp } from '../support/github/apps.ts'
import { type GitHubServer, startGitHub } from '../support/github/github.ts'
import { type Run, runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const app = createApp({ repositories: ['shop/manifests'] })
const quote = (tag: string): string => `image: shop/quote:${tag}\n`

let github: GitHubServer
let repository: Repository

beforeAll(async () => {
  github = await startGitHub({ token: 'ghs_somebody-else-0123456789', apps: [app] })
  repository = (await github.createRepository('shop/manifests', { 'quote.yaml': quote('v1') })).repository
})
afterAll(() => github.stop())

const run = (action: 'gitops-bump' | 'gitops-rollback', inputs: Record<string, string>): Promise<Run> =>
  runAction({
    directory: `actions/${action}`,
    inputs: {
      'manifests-repository': 'shop/manifests',
      'manifests-files': '**',
      'manifests-app-client-id': app.clientId,
      'manifests-app-private-key': app.privateKey,
      ...(action === 'gitops-bump' ? { order: 'none' } : {}),
      ...inputs,
    },
    github: { server_url: github.git.url, api_url: github.apiUrl, repository: 'shop/quote' },
    secrets: [app.privateKey],
  })

const proposal = { services: 'quote', delivery: 'pull-request', 'pr-labels': 'rollback' }
const pullOf = ({ outputs }: Run) => [outputs.outcome, outputs['pull-request-number'], outputs['pull-request-url']]

test('a rollback is proposed, found again, and holds the image once it is merged; then there is nothing to propose', async () => {
  const bad = await run('gitops-bump', { images: 'quote=bad' })
  const first = await run('gitops-rollback', proposal)
  const address = `${github.git.url}/shop/manifests/pull/1`
  expect(pullOf(first)).toEqual(['proposed', '1', address])
  expect([first.exitCode, await repository.head()]).toEqual([0, bad.outputs.commit])
  expect(JSON.parse(first.outputs.results ?? '')).toMatchObject([
    { name: 'quote', outcome: 'proposed', places: [{ path: 'quote.yaml', from: 'bad', to: 'v1' }] },
  ])
  expect(first.summary).toContain('until then nothing is taken back or held')
  const { pulls } = github.hosted('shop/manifests')
  expect(pulls[0]).toMatchObject({ title: 'Roll back quote to v1', labels: ['rollback'], state: 'open' })
  expect(pulls[0]?.body).toMatch(/\nReverts: [0-9a-f]{40}\nImage-Held: quote=shop\/quote:bad\n/)

  const second = await run('gitops-rollback', { ...proposal, transport: 'api' })
  expect([pullOf(second), second.outputs.commit]).toEqual([['proposed', '1', address], first.outputs.commit])
  expect((await run('gitops-bump', { images: 'quote=bad' })).outputs.outcome).toBe('unchanged')

  // As GitHub squashes it with the pull request's own title and text.
  const message = `${pulls[0]?.title} (#1)\n\n${pulls[0]?.body}`
  await repository.commit({ 'quote.yaml': quote('v1') }, { message })
  expect((await run('gitops-bump', { images: 'quote=bad' })).outputs.outcome).toBe('held')
  const last = await run('gitops-rollback', proposal)
  expect([pullOf(last), pulls[0]?.state]).toEqual([['nothing-to-do', '', ''], 'closed'])

  const runs = [first, second, last]
  const tokens = runs.flatMap(({ masks }) => masks.filter((mask) => mask.startsWith('ghs_')))
  expect(runs.flatMap((one) => tokens.flatMap((token) => findLeaks(one, { token })))).toEqual([])
  expect(github.tokens.live().filter(({ isApp }) => isApp)).toEqual([])
  expect(runs.map(({ leftovers }) => leftovers)).toEqual(runs.map(() => ({ processes: [], files: [] })))
})
