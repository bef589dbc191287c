import { expect, test } from 'vitest'
import { chooseSettings, type Parts } from './choose-settings.ts'
import type { Facts } from './facts.ts'
import { type FlagName, readFlags } from './flags.ts'

const slipway = { repository: 'acme/slipway', commit: 'c'.repeat(40), version: undefined }
const facts: Facts = {
  serverUrl: 'https://github.com',
  paths: ['cart/Dockerfile'],
  origin: 'acme/shop',
  name: 'shop',
  addresses: { own: undefined, clone: undefined },
  branch: undefined,
  existing: {},
  stacks: undefined,
  rootModules: [],
  templates: {},
  terraformVersion: '1.2.3\n',
  commit: 'd'.repeat(40),
  slipway,
}
const nothing: Parts = { services: undefined, stacks: undefined, drills: undefined }
const stack = (name: string, more: { planRole?: string; environment?: string } = {}) => ({
  ...{ name, directory: `infra/${name}`, varFiles: [], backendConfig: {}, ephemeral: false },
  ...more,
})

type Given = {
  mayStandIn?: boolean
  flags?: Partial<Record<FlagName, string>>
  parts?: Partial<Parts>
  facts?: Partial<Facts>
}

const choose = (given: Given) => {
  const read = readFlags(given.flags ?? {})
  if ('mistakes' in read) return read
  return chooseSettings({
    mayStandIn: given.mayStandIn ?? false,
    flags: read.flags,
    parts: { ...nothing, ...given.parts },
    facts: { ...facts, ...given.facts },
  })
}

const deliver = `on:
  push:
    branches: [trunk]
jobs:
  deliver:
    uses: acme/slipway/.github/workflows/deliver.yml@${'b'.repeat(40)}
    with: { environment: staging, manifests-files: apps/staging/** }
`

test('takes from the repository what nobody says', () => {
  expect(choose({})).toEqual({
    settings: {
      ...{ slipway, serverUrl: 'https://github.com', repository: 'acme/shop', branch: 'main' },
      ...{ services: true, environments: [], stacks: [], drills: false },
    },
    values: {},
  })
})

test('flags come before callers that are there, and those before the look of the repository', () => {
  const said = choose({ facts: { existing: { 'deliver.yml': deliver }, branch: 'main' } })
  expect(said).toMatchObject({
    settings: { branch: 'trunk', environments: [{ name: 'staging', files: 'apps/staging/**' }] },
  })
  const flags = {
    branch: 'next',
    environment: 'demo=overlays/demo/**\nlive=overlays/{a,b}/**',
    slipway: `other/slipway@${'d'.repeat(40)}#v2.0.0`,
    repository: 'other/shop',
  }
  expect(choose({ flags, facts: { existing: { 'deliver.yml': deliver } } })).toMatchObject({
    settings: {
      branch: 'next',
      repository: 'other/shop',
      environments: [
        { name: 'demo', files: 'overlays/demo/**' },
        { name: 'live', files: 'overlays/{a,b}/**' },
      ],
      slipway: { repository: 'other/slipway', commit: 'd'.repeat(40), version: 'v2.0.0' },
    },
  })
})

test('the callers say what is called, where the clone is nowhere on GitHub', () => {
  const existing = { 'deliver.yml': deliver.replace('\n    with', ' # v1.0.0\n    with') }
  expect(choose({ facts: { existing, slipway: undefined } })).toMatchObject({
    settings: { slipway: { repository: 'acme/slipway', commit: 'b'.repeat(40), version: 'v1.0.0' } },
  })
})

test('before anything is on GitHub, names stand for its own', () => {
  const nowhere = { origin: undefined, slipway: undefined }
  expect(choose({ mayStandIn: true, facts: nowhere })).toMatchObject({
    settings: {
      slipway: { repository: 'OWNER/slipway', commit: 'd'.repeat(40), version: undefined },
      repository: 'OWNER/shop',
    },
  })
  const existing = { 'deliver.yml': deliver.replace('acme/', 'OWNER/') }
  expect(choose({ mayStandIn: true, facts: { ...nowhere, existing } })).toMatchObject({
    settings: { slipway: { repository: 'OWNER/slipway', commit: 'b'.repeat(40) } },
  })
  expect(choose({ mayStandIn: true, facts: { ...nowhere, commit: undefined } })).toMatchObject({
    mistakes: [expect.stringMatching(/^--slipway: /)],
  })
})

test('where some stacks have roles, the others are for a person', () => {
  const withRole = stack('cluster', { planRole: 'arn:aws:iam::123456789012:role/plan', environment: 'cluster' })
  const names = (stacks: Facts['stacks']) => {
    const chosen = choose({ facts: { stacks } })
    return 'settings' in chosen ? chosen.settings.stacks.map(({ name }) => name) : chosen.mistakes
  }
  expect(names([stack('bootstrap'), withRole])).toEqual(['cluster'])
  expect(names([stack('one'), stack('two')])).toEqual(['one', 'two'])
})

test.each<[string, Given, string[]]>([
  [
    'names that cannot be found',
    { facts: { origin: undefined, slipway: undefined } },
    [
      '--repository: should be owner/name on GitHub, since the repository has no remote `origin`; it is not given',
      `--slipway: should name the copy of Slipway on GitHub that is called, since this clone has no remote \`origin\`; it is not given. Give --slipway OWNER/slipway@${'d'.repeat(40)} with its owner, once that commit is pushed there`,
    ],
  ],
  [
    'names that are elsewhere',
    {
      facts: {
        ...{ origin: undefined, slipway: undefined, existing: { 'deliver.yml': deliver.replace('acme/', 'OWNER/') } },
        addresses: { own: '/srv/shop.git', clone: 'https://git.example.com/slipway' },
      },
    },
    [
      '--repository: should be owner/name on GitHub, since the remote `origin` of the repository is /srv/shop.git, which is not on https://github.com; it is not given',
      `--slipway: should name the copy of Slipway on GitHub that is called, since the remote \`origin\` of this clone is https://git.example.com/slipway, which is not on https://github.com; the callers call OWNER/slipway, which stands for it. Give --slipway OWNER/slipway@${'b'.repeat(40)} with its owner, once that commit is pushed there`,
    ],
  ],
  [
    'nothing to do',
    { facts: { paths: [] } },
    [
      'there is nothing to set up: the repository has no Dockerfile, no services.yaml and no stacks.yaml. Add one of them',
    ],
  ],
  [
    'parts that are not there',
    { parts: { services: true, stacks: true }, facts: { paths: [], rootModules: ['infra/network'] } },
    [
      '--services: should find a services.yaml or a Dockerfile in the repository, but there is none. Add one, or give --no-services',
      expect.stringMatching(
        /^--stacks: should find a stacks\.yaml .*\nstacks:\n {2}- name: network\n {4}directory: infra\/network\n/,
      ),
    ],
  ],
  [
    'environments that are too many, or two of a name',
    { flags: { environment: 'a=a/**\na=b/**\nc=c/**' } },
    [
      '--environment: should be given twice at most, one to deliver to and one to promote to, but there are 3',
      '--environment: should name each environment once',
    ],
  ],
  [
    'manifests without files',
    { flags: { 'manifests-repository': 'acme/manifests' } },
    [
      '--environment: should name the files of the manifests to write, such as `demo=overlays/demo/**`, but it is not given',
    ],
  ],
  [
    'values that cannot be',
    { flags: { slipway: 'acme/slipway@main', environment: "demo=it's", 'push-role': 'slipway-push' } },
    [
      '--slipway: should be OWNER/NAME@COMMIT with a full commit id, and `#TAG` after it where it has one, but it holds "acme/slipway@main"',
      '--environment: should be NAME=GLOB, such as `demo=overlays/demo/**`, without spaces and quotes, but it holds "demo=it\'s"',
      '--push-role: should be the ARN of a role, such as `arn:aws:iam::123456789012:role/build`, but it holds "slipway-push"',
    ],
  ],
])('tells of %s, all at once', (_case, given, mistakes) => {
  expect(choose(given)).toEqual({ mistakes })
})
