import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createGitHub } from '../../src/outside/github.ts'
import { type GitHubServer, startGitHub } from '../../tests/support/github/github.ts'
import { newSettings, type RepositorySettings } from '../../tests/support/github/repository-settings.ts'
import { callersOf } from './callers.ts'
import { checkSetUp } from './check-set-up.ts'
import type { Facts } from './facts.ts'
import type { Settings, Values } from './settings.ts'

const folder = join(import.meta.dirname, '../../workflows')
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'))
const templates = Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const read = { contents: 'read', metadata: 'read', actions: 'read' }
const owner = { ...read, administration: 'write', actions_variables: 'write', secrets: 'read' }

let github: GitHubServer
let settings: Settings
let shop: RepositorySettings
let slipway: RepositorySettings
let manifests: RepositorySettings

let commit: string
beforeAll(async () => {
  github = await startGitHub({ token: 'nobody' })
  const login = { login: 'dana', isApp: false, repositories: undefined, expiresAt: Number.POSITIVE_INFINITY }
  github.tokens.add({ ...login, token: 'owner', permissions: owner })
  github.tokens.add({ ...login, token: 'reader', permissions: read })
  github.tokens.add({ ...login, token: 'stranger', permissions: owner, repositories: [] })
  const { repository } = await github.createRepository('acme/slipway', { 'README.md': '# Slipway\n' })
  commit = await repository.head()
  for (const name of ['acme/shop', 'acme/manifests']) await github.createRepository(name, { 'README.md': '#\n' })
})
afterAll(() => github.stop())

const settingsOf = (name: string): RepositorySettings => {
  const fresh = newSettings(name)
  github.hosted(name).settings = fresh
  return fresh
}

beforeEach(() => {
  shop = settingsOf('acme/shop')
  manifests = settingsOf('acme/manifests')
  slipway = settingsOf('acme/slipway')
  settings = {
    slipway: { repository: 'acme/slipway', commit, version: 'v1.2.3' },
    serverUrl: 'https://github.com',
    repository: 'acme/shop',
    branch: 'main',
    services: true,
    environments: [
      { name: 'demo', files: 'overlays/demo/**' },
      { name: 'production', files: 'overlays/production/**' },
    ],
    stacks: [{ name: 'cluster', directory: 'terraform/cluster', environment: 'cluster', ephemeral: true }],
    drills: false,
  }
})

/** Everything as it has to be. */
const setUpAll = (): void => {
  shop.variables = new Map([
    ['AWS_REGION', 'eu-west-1'],
    ['AWS_PUSH_ROLE', 'arn:aws:iam::123456789012:role/slipway-push'],
    ['MANIFESTS_REPOSITORY', 'acme/manifests'],
    ['MANIFESTS_APP_CLIENT_ID', 'Iv23liABCDEFGHIJKLMN'],
    ['ARGOCD_SERVER', 'https://argocd.example.com'],
  ])
  shop.secrets = new Set(['MANIFESTS_APP_PRIVATE_KEY', 'ARGOCD_TOKEN', 'SEAL_KEY'])
  const branchPolicy = { protected_branches: false, custom_branch_policies: true }
  const closed = () => ({ preventSelfReview: false, branchPolicy, branches: ['main'] })
  const dana = { type: 'User' as const, reviewer: { login: 'dana', id: 11 } }
  shop.environments.set('demo', { ...closed(), reviewers: [] })
  shop.environments.set('production', { ...closed(), reviewers: [dana] })
  shop.environments.set('cluster', { ...closed(), reviewers: [dana] })
  shop.rules.set('main', [{ type: 'pull_request', ruleset_id: 1 }])
  shop.rulesets.set(1, { bypass_actors: [] })
  shop.workflows = Object.keys(callersOf(settings, templates)).map((name) => ({
    path: `.github/workflows/${name}`,
    state: 'active',
  }))
}

/** What nobody has said before. */
const unsaid: Values = {
  ...{ awsRegion: undefined, pushRole: undefined, manifestsRepository: undefined },
  ...{ appClientId: undefined, argocdServer: undefined },
}

type Looked = { token?: string; existing?: Record<string, string>; paths?: string[]; values?: Partial<Values> }

const check = async (looked: Looked = {}) => {
  const { token = 'owner', existing = callersOf(settings, templates), paths = ['.terraform-version'] } = looked
  const values = { ...unsaid, ...looked.values }
  const facts: Facts = {
    ...{
      serverUrl: 'https://github.com',
      paths,
      terraformVersion: '1.2.3\n',
      origin: undefined,
      name: 'shop',
      addresses: { own: undefined, clone: undefined },
      branch: undefined,
      stacks: undefined,
      rootModules: [],
      slipway: undefined,
      commit: undefined,
    },
    ...{ existing, templates },
  }
  const said: string[] = []
  const { apiUrl, graphqlUrl } = github
  const signal = new AbortController().signal
  const api = createGitHub({ apiUrl, graphqlUrl, token: async () => token, signal })
  const code = await checkSetUp({ settings, values, facts, github: api, say: (text) => void said.push(text) })
  const lines = said.join('\n').split('\n')
  const of = (word: string): string[] => lines.filter((line) => line.startsWith(word)).map((line) => line.slice(9))
  return { code, lines, missing: of('missing'), unknown: of('unknown'), notes: of('note') }
}

test('finds nothing missing where all is set up', async () => {
  setUpAll()
  const { code, lines, missing, unknown, notes } = await check()
  expect({ missing, unknown, notes, code }).toEqual({ missing: [], unknown: [], notes: [], code: 0 })
  expect(lines).toContain('ok       variable AWS_REGION is eu-west-1')
  expect(lines).toContain('ok       environment production asks dana')
  expect(lines).toContain(
    'ok       OIDC tokens of main have the subject repo:acme@1234567/shop@7654321:ref:refs/heads/main: roles have to trust just that',
  )
  expect(lines.at(-1)).toBe('Nothing is missing.')
})

test('names all that a new repository lacks, each with what to do', async () => {
  const { code, lines, missing, unknown } = await check({ existing: {}, paths: [] })
  expect({ code, unknown }).toEqual({ code: 1, unknown: [] })
  expect(missing).toEqual([
    ...Object.keys(callersOf(settings, templates)).map((name) => `.github/workflows/${name}`),
    '.terraform-version, the version of Terraform that plans and applies',
    'variable AWS_REGION, the region of the registry',
    'variable AWS_PUSH_ROLE, the role that pushes images: role_arns of terraform/bootstrap',
    'variable MANIFESTS_REPOSITORY, the GitOps repository',
    'secret MANIFESTS_TOKEN, a token that may write the contents of the GitOps repository',
    'secret SEAL_KEY, what plans are sealed with: long and random, or `kms:` and the ARN of a key',
    'environment demo, for deliveries',
    'environment production, for promotions',
    'environment cluster, for applies of cluster',
    'main is not protected: whoever may write pushes straight to it, and its jobs get the roles of AWS',
  ])
  expect(lines.at(-1)).toBe(`${missing.length} missing.`)
  expect(lines).toContain('         openssl rand -base64 32 | gh secret set SEAL_KEY --repo acme/shop')
  expect(lines.filter((line, index) => line.startsWith('missing') && !lines[index + 1]?.startsWith('   '))).toEqual([])
})

test('what a person has said before, and GitHub lacks, is named with what was said', async () => {
  const values = {
    awsRegion: 'eu-central-1',
    appClientId: 'Iv23liABCDEFGHIJKLMN',
    argocdServer: 'https://argocd.acme.test',
  }
  const { lines, missing, notes } = await check({ values })
  expect(lines).toContain('         gh variable set AWS_REGION --repo acme/shop --body eu-central-1')
  expect(lines).toContain('         gh variable set ARGOCD_SERVER --repo acme/shop --body https://argocd.acme.test')
  expect(missing).toContain("secret MANIFESTS_APP_PRIVATE_KEY, the App's private key, as GitHub gave it out")
  expect(notes.filter((note) => note.includes('ARGOCD_SERVER'))).toEqual([])
  shop.secrets.add('MANIFESTS_TOKEN')
  expect((await check({ values })).missing.filter((one) => one.includes('MANIFESTS_'))).toEqual([
    'variable MANIFESTS_REPOSITORY, the GitOps repository',
  ])
})

test('says what the token may not read, and does not call it missing', async () => {
  setUpAll()
  shop.rules.clear()
  const { code, missing, unknown, lines } = await check({ token: 'reader' })
  expect({ code, missing }).toEqual({ code: 0, missing: [] })
  expect(unknown).toEqual([
    'variables: the token may not read it: that needs actions_variables: read',
    'names of secrets: the token may not read it: that needs secrets: read',
    'which actions may run: the token may not read it: that needs administration: read',
    'what a token may do by default: the token may not read it: that needs administration: read',
    'the protection of main: the token may not read it: that needs administration: read',
  ])
  expect(lines.at(-1)).toBe('Nothing is missing, 5 could not be read with this token.')
})

test('a repository that the token does not see is told as that', async () => {
  const { code, unknown } = await check({ token: 'stranger' })
  expect({ code, unknown }).toEqual({
    code: 1,
    unknown: ['acme/shop: GitHub answers 404: it is not there, or the token may not see it'],
  })
})

test('a branch that is not the default one is told', async () => {
  settings.branch = 'trunk'
  const { notes } = await check()
  expect(notes).toContain(
    'trunk is not the default branch, main: what starts by hand or by the clock is taken from there',
  )
})

test('a token that GitHub does not take ends it', async () => {
  await expect(check({ token: 'wrong' })).rejects.toThrow('GitHub does not take the token')
})

test.each<[string, () => void, { missing?: string[]; notes?: string[] }]>([
  [
    'a token in place of the key of an App that is named',
    () => {
      shop.secrets.delete('MANIFESTS_APP_PRIVATE_KEY')
      shop.secrets.add('MANIFESTS_TOKEN')
    },
    {
      missing: [
        "secret MANIFESTS_APP_PRIVATE_KEY, the App's private key, as GitHub gave it out",
        'a choice: MANIFESTS_TOKEN is a secret beside the GitHub App, and a delivery refuses both',
      ],
    },
  ],
  [
    'a token beside an App',
    () => shop.secrets.add('MANIFESTS_TOKEN'),
    { missing: ['a choice: MANIFESTS_TOKEN is a secret beside the GitHub App, and a delivery refuses both'] },
  ],
  [
    'a value that cannot be',
    () => shop.variables.set('AWS_REGION', 'Ireland'),
    {
      missing: ['variable AWS_REGION should be an AWS region such as `eu-west-1`, but it holds "Ireland"'],
    },
  ],
  [
    'the name of an App for its Client ID',
    () => shop.variables.set('MANIFESTS_APP_CLIENT_ID', 'acme_deliveries'),
    {
      missing: [
        'variable MANIFESTS_APP_CLIENT_ID should be the Client ID of a GitHub App, such as `Iv23liABCDEF01234567`, but it holds "acme_deliveries"',
      ],
    },
  ],
  [
    'the key of an App without its name',
    () => shop.variables.delete('MANIFESTS_APP_CLIENT_ID'),
    {
      missing: ['variable MANIFESTS_APP_CLIENT_ID, the GitHub App that writes it'],
    },
  ],
  [
    'a variable of the organization',
    () => {
      shop.variables.delete('AWS_REGION')
      shop.shared.variables.set('AWS_REGION', 'eu-west-1')
    },
    {},
  ],
  [
    'many variables',
    () => {
      const more = Array.from({ length: 45 }, (_, index) => [`MORE_${index}`, 'x'] as const)
      shop.variables = new Map([...more, ...shop.variables])
    },
    {},
  ],
  [
    'no Argo CD',
    () => shop.variables.delete('ARGOCD_SERVER'),
    {
      notes: ['no variable ARGOCD_SERVER: a delivery ends after its commit, and nobody waits until it is live'],
    },
  ],
  [
    'no token of Argo CD',
    () => shop.secrets.delete('ARGOCD_TOKEN'),
    {
      notes: [
        "no secret ARGOCD_TOKEN, a token of Argo CD, of the role `ci` in your applications' project; without it GitHub's OIDC token is used, if its Dex takes that",
      ],
    },
  ],
  [
    'an environment that asks nobody',
    () => shop.environments.get('production')?.reviewers.pop(),
    {
      missing: ['environment production asks nobody'],
    },
  ],
  [
    'an environment of any branch',
    () => {
      const demo = shop.environments.get('demo')
      if (demo) demo.branchPolicy = null
    },
    { missing: ['environment demo takes jobs of any branch'] },
  ],
  [
    'an environment of more branches',
    () => shop.environments.get('cluster')?.branches.push('feature/*'),
    {
      missing: ['environment cluster takes jobs of main, feature/*'],
    },
  ],
  [
    'an environment of another branch',
    () => shop.environments.get('cluster')?.branches.splice(0, 1, 'trunk'),
    {
      missing: ['environment cluster takes no jobs of main, but of trunk'],
    },
  ],
  [
    'Actions that are off',
    () => {
      shop.actions.enabled = false
    },
    { missing: ['Actions are off'] },
  ],
  [
    'actions of the owner alone',
    () => {
      shop.actions.allowed_actions = 'local_only'
    },
    {
      missing: ['actions/* may not run', 'hashicorp/setup-terraform@* may not run'],
      notes: ["only actions of the repository's owner may run"],
    },
  ],
  [
    'chosen actions',
    () => {
      shop.actions.allowed_actions = 'selected'
      shop.selectedActions.patterns_allowed = ['acme/other@*', 'hashicorp/*']
    },
    { missing: ['acme/slipway/* may not run', 'actions/* may not run'] },
  ],
  [
    'chosen actions that are enough',
    () => {
      shop.actions = { enabled: true, allowed_actions: 'selected', sha_pinning_required: true }
      shop.selectedActions = {
        github_owned_allowed: true,
        verified_allowed: true,
        patterns_allowed: ['acme/slipway/*'],
      }
    },
    {},
  ],
  [
    'a token that writes',
    () => {
      shop.defaultToken = 'write'
    },
    { missing: ['a job that asks for nothing gets a token that writes'] },
  ],
  [
    'a subject of its own',
    () => {
      shop.subject = { use_default: false, include_claim_keys: ['repo', 'actor'] }
    },
    {
      missing: ['OIDC tokens have a subject made of repo, actor, which the roles of terraform/bootstrap do not trust'],
    },
  ],
  [
    'a workflow that GitHub has switched off',
    () => {
      shop.workflows = shop.workflows.map(({ path }) => ({
        path,
        state: path.endsWith('drift.yml') ? 'disabled_inactivity' : 'active',
      }))
    },
    { missing: ['drift.yml is switched off, since nothing was pushed for 60 days'] },
  ],
  ['a workflow that is not pushed', () => shop.workflows.pop(), { missing: ['expire.yml on the default branch'] }],
  [
    'a private Slipway that nobody else may call',
    () => {
      slipway.isPrivate = true
    },
    { missing: ['no other repository may call the workflows of acme/slipway, which is private'] },
  ],
  [
    'a private Slipway that is open to its owner',
    () => {
      slipway.isPrivate = true
      slipway.accessLevel = 'organization'
    },
    {},
  ],
  [
    'protection of the classic kind',
    () => {
      shop.rules.clear()
      shop.protection.set('main', { required_pull_request_reviews: {} })
    },
    {},
  ],
  [
    'manifests that take pull requests alone',
    () => {
      manifests.rules.set('main', [
        { type: 'deletion', ruleset_id: 7 },
        { type: 'pull_request', ruleset_id: 7 },
      ])
      manifests.rulesets.set(7, { bypass_actors: [{ actor_type: 'Team', actor_id: 1, bypass_mode: 'always' }] })
    },
    { missing: ['main of acme/manifests takes pull requests alone'] },
  ],
  [
    'manifests that let an App through',
    () => {
      manifests.rules.set('main', [{ type: 'pull_request', ruleset_id: 7 }])
      manifests.rulesets.set(7, { bypass_actors: [{ actor_type: 'Integration', actor_id: 1, bypass_mode: 'always' }] })
    },
    {
      notes: [
        'main of acme/manifests takes pull requests alone, but for an App: it has to be the one that writes the manifests',
      ],
    },
  ],
  [
    'manifests of classic protection',
    () => {
      manifests.protection.set('main', { required_pull_request_reviews: {}, lock_branch: { enabled: false } })
    },
    { missing: ['main of acme/manifests takes pull requests alone'] },
  ],
])('tells of %s', async (_case, change, expected) => {
  setUpAll()
  change()
  const { missing, notes, unknown, code } = await check()
  expect({ missing, notes, unknown, code }).toEqual({
    ...{ missing: [], notes: [], unknown: [], code: expected.missing ? 1 : 0 },
    ...expected,
  })
})

test('tells of callers of another version, and of those that a person has changed', async () => {
  setUpAll()
  const current = callersOf(settings, templates)
  const older = callersOf({ ...settings, slipway: { ...settings.slipway, commit: 'b'.repeat(40) } }, templates)
  const existing = {
    ...current,
    'deliver.yml': older['deliver.yml'] ?? '',
    'drift.yml': `${current['drift.yml']}# ours\n`,
  }
  const { missing, notes } = await check({ existing })
  const here = `acme/slipway@${settings.slipway.commit.slice(0, 12)} (v1.2.3)`
  expect({ missing, notes }).toEqual({
    missing: [`.github/workflows/deliver.yml calls acme/slipway@bbbbbbbbbbbb, and this is ${here}`],
    notes: ['.github/workflows/drift.yml differs from what this version writes: scripts/init --dry-run shows how'],
  })
})

test('tells of a commit of Slipway that was never pushed', async () => {
  settings.slipway.commit = 'f'.repeat(40)
  setUpAll()
  expect((await check()).missing).toEqual(['acme/slipway@ffffffffffff is not on GitHub'])
})
