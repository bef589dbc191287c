import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createGitHub } from '../../src/outside/github.ts'
import { type GitHubServer, startGitHub } from '../../tests/support/github/github.ts'
import { newSettings, type RepositorySettings } from '../../tests/support/github/repository-settings.ts'
import { configure } from './configure.ts'
import type { Needs } from './needs.ts'
import type { Settings } from './settings.ts'

const permissions = { metadata: 'read', actions: 'read', actions_variables: 'write', administration: 'write' }

const settings: Settings = {
  slipway: { repository: 'acme/slipway', commit: 'c'.repeat(40), version: undefined },
  serverUrl: 'https://github.com',
  repository: 'acme/shop',
  branch: 'trunk',
  services: true,
  environments: [],
  stacks: [],
  drills: false,
}

const needs: Needs = {
  variables: [
    { name: 'AWS_REGION', what: 'the region', value: 'eu-west-1', example: '' },
    { name: 'AWS_PUSH_ROLE', what: 'the role', value: undefined, example: '' },
  ],
  secrets: [{ name: 'SEAL_KEY', what: 'a seal', from: '' }],
  environments: [
    { name: 'demo', what: 'deliveries', reviewed: false },
    { name: 'live one', what: 'promotions', reviewed: true },
  ],
}

let github: GitHubServer
let shop: RepositorySettings
beforeAll(async () => {
  github = await startGitHub({ token: 'nobody' })
  const login = { login: 'dana', isApp: false, repositories: undefined, expiresAt: Number.POSITIVE_INFINITY }
  github.tokens.add({ ...login, token: 'owner', permissions })
  github.tokens.add({ ...login, token: 'writer', permissions: { ...permissions, administration: 'none' } })
  await github.createRepository('acme/shop', { 'README.md': '#\n' })
})
afterAll(() => github.stop())
beforeEach(() => {
  shop = newSettings('acme/shop')
  github.hosted('acme/shop').settings = shop
  github.requests.length = 0
})

type Asked = { token?: string; reviewers?: string[]; force?: boolean }

const run = async ({ token = 'owner', reviewers = [], force = false }: Asked = {}): Promise<string[]> => {
  const said: string[] = []
  const { apiUrl, graphqlUrl } = github
  const signal = new AbortController().signal
  const api = createGitHub({ apiUrl, graphqlUrl, token: async () => token, signal })
  await configure({ settings, needs, github: api, reviewers, force, say: (text) => void said.push(text) })
  return said.filter(Boolean)
}

test('sets what has a value, and makes the environments, closed to all branches but one', async () => {
  expect(await run({ reviewers: ['dana', 'acme/operators'] })).toEqual([
    'set        variable AWS_REGION',
    'not set    variable AWS_PUSH_ROLE: say what it holds',
    'made       environment demo',
    'made       environment live one',
  ])
  expect([...shop.variables]).toEqual([['AWS_REGION', 'eu-west-1']])
  const branchPolicy = { protected_branches: false, custom_branch_policies: true }
  expect(Object.fromEntries(shop.environments)).toMatchObject({
    demo: { branchPolicy, branches: ['trunk'], reviewers: [] },
    'live one': {
      ...{ branchPolicy, branches: ['trunk'] },
      reviewers: [{ reviewer: { login: 'dana' } }, { reviewer: { slug: 'operators' } }],
    },
  })
  expect(github.requests.filter(({ path }) => path.includes('secrets'))).toEqual([])
})

test('changes nothing when it runs again', async () => {
  await run({ reviewers: ['dana'] })
  github.requests.length = 0
  expect(await run({ reviewers: ['dana'] })).toEqual([
    'unchanged  variable AWS_REGION',
    'not set    variable AWS_PUSH_ROLE: say what it holds',
    'unchanged  environment demo',
    'unchanged  environment live one',
  ])
  expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test('leaves what holds something else, unless it is forced', async () => {
  shop.variables.set('AWS_REGION', 'us-east-1')
  expect(await run()).toContain('differs    variable AWS_REGION is us-east-1, not eu-west-1: --force changes it')
  expect(shop.variables.get('AWS_REGION')).toBe('us-east-1')
  expect(await run({ force: true })).toContain('set        variable AWS_REGION')
  expect(shop.variables.get('AWS_REGION')).toBe('eu-west-1')
})

test('says where an environment asks nobody yet', async () => {
  expect(await run()).toContain(
    'made       environment live one, which asks nobody yet: choose its reviewers on its page, since --reviewer is for new ones',
  )
})

test('a reviewer whom nobody knows is told before anything is changed', async () => {
  await expect(run({ reviewers: ['nobody-at-all'] })).rejects.toThrow('/users/nobody-at-all with 404')
  expect(shop.variables.size).toBe(0)
})

test('says which right the token lacks', async () => {
  await expect(run({ token: 'writer' })).rejects.toThrow(
    'GitHub refuses PUT /repos/acme/shop/environments/demo with 403: Resource not accessible by personal access token. Use a token with administration: write',
  )
})
