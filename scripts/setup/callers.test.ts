import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { callersOf } from './callers.ts'
import { valueAt } from './edit-yaml.ts'
import { readCallers, referenceIn } from './read-callers.ts'
import type { Settings } from './settings.ts'

const folder = join(import.meta.dirname, '../../workflows')
const files = readdirSync(folder).filter((name) => name.endsWith('.yml'))
const templates = Object.fromEntries(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
const commit = 'a'.repeat(40)

const settings: Settings = {
  slipway: { repository: 'acme/slipway', commit, version: 'v1.2.3' },
  serverUrl: 'https://github.com',
  repository: 'acme/shop',
  branch: 'trunk',
  services: true,
  environments: [
    { name: 'staging', files: '{apps/*/staging/**,shared/staging.yaml}' },
    { name: 'live', files: 'apps/*/live/**' },
  ],
  stacks: [
    { name: 'network', directory: 'infra/network', environment: 'network', ephemeral: false },
    { name: 'lab', directory: 'infra/lab', environment: 'lab', ephemeral: true },
  ],
  drills: true,
}

test('makes every caller that there is a template of, and leaves no name of the templates in it', () => {
  const callers = callersOf(settings, templates)
  expect(Object.keys(callers).toSorted()).toEqual(files.toSorted())
  for (const text of Object.values(callers)) {
    expect(text).not.toMatch(/OWNER|COMMIT_SHA|overlays|\[main\]|\bdemo\b|\bproduction\b|foundation/)
    expect(text).toContain(`uses: acme/slipway/.github/workflows/`)
    expect(text).toContain(`.yml@${commit} # v1.2.3\n`)
  }
})

test('puts the names where the workflow takes them', () => {
  const callers = callersOf(settings, templates)
  const at = (name: string, ...path: string[]) => valueAt(callers[name] ?? '', path)
  expect(at('deliver.yml', 'on', 'push', 'branches')).toEqual(['trunk'])
  expect(at('deliver.yml', 'jobs', 'deliver', 'with')).toMatchObject({
    'manifests-files': '{apps/*/staging/**,shared/staging.yaml}',
    environment: 'staging',
  })
  expect(at('promote.yml', 'run-name')).toBe('promote staging to live')
  expect(at('promote.yml', 'jobs', 'promote', 'with')).toMatchObject({
    from: '{apps/*/staging/**,shared/staging.yaml}',
    'manifests-files': 'apps/*/live/**',
    environment: 'live',
  })
  expect(at('rollback.yml', 'on', 'workflow_dispatch', 'inputs', 'environment', 'options')).toEqual(['staging', 'live'])
  expect(at('rollback.yml', 'jobs', 'rollback', 'with', 'manifests-files')).toBe(
    "${{ inputs.environment == 'staging' && '{apps/*/staging/**,shared/staging.yaml}' || 'apps/*/live/**' }}",
  )
  expect(at('plan.yml', 'on', 'pull_request', 'paths')).toEqual([
    'stacks.yaml',
    'infra/**',
    '.github/workflows/plan.yml',
  ])
  expect(at('plan.yml', 'jobs', 'plan', 'strategy', 'matrix', 'stack')).toEqual(['network', 'lab'])
  expect(at('infrastructure.yml', 'on', 'workflow_dispatch', 'inputs', 'stack', 'options')).toEqual(['network', 'lab'])
})

test.each<[string, Partial<Settings>, string[]]>([
  ['only images', { environments: [], stacks: [], drills: false }, ['deliver.yml', 'pull-request.yml']],
  [
    'one environment',
    { environments: settings.environments.slice(0, 1), stacks: [], drills: false },
    ['deliver.yml', 'pull-request.yml', 'rollback.yml'],
  ],
  [
    'only stacks, none of which ends by itself',
    { services: false, stacks: settings.stacks.slice(0, 1), drills: false },
    ['drift.yml', 'infrastructure.yml', 'plan.yml'],
  ],
])('writes what %s need', (_case, changed, expected) => {
  expect(Object.keys(callersOf({ ...settings, ...changed }, templates)).toSorted()).toEqual(expected)
})

test('a delivery without manifests names neither files nor an environment', () => {
  const { 'deliver.yml': text = '' } = callersOf({ ...settings, environments: [] }, templates)
  expect(valueAt(text, ['jobs', 'deliver', 'with'])).not.toHaveProperty('manifests-files')
  expect(valueAt(text, ['jobs', 'deliver', 'with'])).not.toHaveProperty('environment')
})

test('a rollback where there is one environment only', () => {
  const { 'rollback.yml': text = '' } = callersOf(
    { ...settings, environments: settings.environments.slice(1) },
    templates,
  )
  expect(valueAt(text, ['jobs', 'rollback', 'with', 'manifests-files'])).toBe('apps/*/live/**')
})

test('a stack at the root watches everything', () => {
  const stacks = [{ name: 'all', directory: '.', environment: undefined, ephemeral: false }]
  const { 'plan.yml': text = '' } = callersOf({ ...settings, stacks }, templates)
  expect(valueAt(text, ['on', 'pull_request', 'paths'])).toEqual(['**'])
})

test('what callers say is read back from them', () => {
  const callers = callersOf(settings, templates)
  const { branch, environments, slipway } = settings
  const all = { services: true, drills: true, stacks: true }
  expect(readCallers(callers)).toEqual({ branch, environments, slipway, ...all })
  const standIn = { ...slipway, repository: 'OWNER/slipway' }
  expect(readCallers(callersOf({ ...settings, slipway: standIn }, templates)).slipway).toBeUndefined()
  expect(readCallers({})).toEqual({
    branch: undefined,
    environments: [],
    slipway: undefined,
    services: false,
    drills: false,
    stacks: false,
  })
  expect(referenceIn(callers['plan.yml'] ?? '')).toEqual({
    repository: 'acme/slipway',
    file: 'infrastructure.yml',
    ref: commit,
  })
})
