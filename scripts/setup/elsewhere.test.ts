import { expect, test } from 'vitest'
import { elsewhereOf } from './elsewhere.ts'
import type { Settings, Values } from './settings.ts'

const settings: Settings = {
  slipway: { repository: 'acme/slipway', commit: 'c'.repeat(40), version: undefined },
  serverUrl: 'https://github.com',
  repository: 'acme/harbour',
  branch: 'main',
  services: true,
  environments: [
    { name: 'demo', files: 'overlays/demo/**' },
    { name: 'live', files: 'overlays/live/**' },
  ],
  stacks: [],
  drills: false,
}
const values: Values = {
  awsRegion: 'eu-west-1',
  pushRole: undefined,
  manifestsRepository: 'acme/manifests',
  appClientId: undefined,
  argocdServer: undefined,
}
const tides = { name: 'tides', repository: 'harbour/tides' }
const role = 'arn:aws:iam::123456789012:role/slipway-push'

test('tells what to make in AWS and what to name in the manifests, with the names of this repository', () => {
  expect(elsewhereOf({ settings, values, services: [tides] })).toBe(`In AWS, unless it is there:

  aws ecr create-repository --region eu-west-1 --repository-name harbour/tides --image-tag-mutability IMMUTABLE
  # AWS_PUSH_ROLE: terraform/bootstrap makes it, by -var-file=FILE.tfvars with these lines in FILE.tfvars
    repository        = "acme/harbour"
    subject_prefix    = "PREFIX" # gh api repos/acme/harbour/actions/oidc/customization/sub --jq .sub_claim_prefix
    workflows         = { repository = "acme/slipway", refs = ["${'c'.repeat(40)}"] }
    repository_prefix = "harbour"
    region            = "eu-west-1"
    expire            = false

In acme/manifests, in a kustomization.yaml of overlays/demo/** and in one of overlays/live/**, unless it names the image in another way:

  images:
    - name: tides # what the pods call the image
      newName: ACCOUNT.dkr.ecr.eu-west-1.amazonaws.com/harbour/tides
      newTag: not-yet-released
      digest: sha256:${'0'.repeat(64)}`)
})

test('names the branch for the role where it is not the one that bootstrap takes by itself', () => {
  expect(elsewhereOf({ settings: { ...settings, branch: 'master' }, values, services: [tides] })).toContain(
    '\n    branch            = "master"\n',
  )
})

test.each([
  ['has no prefix', ['quote']],
  ['has a prefix where another has none', ['shop/cart', 'quote']],
  ['has another prefix', ['shop/cart', 'ferries/fares']],
])('gives bootstrap the catalogue, and no prefix, where a repository %s', (_case, repositories) => {
  const services = repositories.map((repository) => ({ name: 'any', repository }))
  const said = elsewhereOf({ settings, values, services })
  expect(said).not.toContain('repository_prefix')
  expect(said).toContain('  # Before it copy services.yaml over the one in the root of the Slipway clone: ')
})

test('copies no catalogue where all repositories have one prefix, of several parts, too', () => {
  const services = ['north/shop/cart', 'north/shop/quote'].map((repository) => ({ name: 'any', repository }))
  const said = elsewhereOf({ settings, values, services })
  expect(said).toContain('    repository_prefix = "north/shop"\n')
  expect(said).not.toContain('copy services.yaml')
})

test('leaves out the role that somebody has, and manifests that nobody writes', () => {
  const services = [tides, { name: 'fares', repository: 'ferries/fares' }]
  const made = elsewhereOf({
    settings: { ...settings, environments: [] },
    values: { ...values, pushRole: role },
    services,
  })
  expect(
    made
      .split('\n')
      .slice(2)
      .map((line) => line.trim()),
  ).toEqual(
    services.map(
      ({ repository }) =>
        `aws ecr create-repository --region eu-west-1 --repository-name ${repository} --image-tag-mutability IMMUTABLE`,
    ),
  )
})

test('shows ten of many services, and nothing of none', () => {
  const services = Array.from({ length: 12 }, (_, index) => ({ name: `s${index}`, repository: `shop/s${index}` }))
  const lines = elsewhereOf({ settings, values, services }).split('\n')
  expect(lines.filter((line) => line.includes('create-repository'))).toHaveLength(10)
  expect(lines.filter((line) => line.includes('newTag'))).toHaveLength(10)
  expect(lines.filter((line) => line.trim() === '# and 2 more of services.yaml in the same way')).toHaveLength(2)
  expect(elsewhereOf({ settings, values, services: [] })).toBe('')
})
