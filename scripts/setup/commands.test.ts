import { expect, test } from 'vitest'
import { commandsOf } from './commands.ts'
import { needsOf } from './needs.ts'
import type { Settings, Values } from './settings.ts'

const settings: Settings = {
  slipway: { repository: 'acme/slipway', commit: 'c'.repeat(40), version: undefined },
  serverUrl: 'https://github.com',
  repository: 'acme/shop',
  branch: 'main',
  services: true,
  environments: [
    { name: 'demo', files: 'overlays/demo/**' },
    { name: 'live', files: 'overlays/live/**' },
  ],
  stacks: [
    { name: 'network', directory: 'infra/network', environment: 'infra', ephemeral: false },
    { name: 'cluster', directory: 'infra/cluster', environment: 'infra', ephemeral: false },
    { name: 'lone', directory: 'infra/lone', environment: undefined, ephemeral: false },
  ],
  drills: true,
}

const values: Values = {
  awsRegion: 'eu-west-1',
  pushRole: undefined,
  manifestsRepository: 'acme/manifests',
  appClientId: 'Iv23liABCDEFGHIJKLMN',
  argocdServer: 'https://argocd.example.com/?a b',
}

const say = (
  changed: Partial<Settings>,
  known: Partial<Values> = {},
  configured = false,
  reviewers: string[] = [],
): string[] => {
  const chosen = { ...settings, ...changed }
  return commandsOf({ settings: chosen, needs: needsOf(chosen, { ...values, ...known }), configured, reviewers })
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

test('prints a command for each variable, secret and environment, with an example for what nobody said', () => {
  const policy =
    '-F "deployment_branch_policy[protected_branches]=false" -F "deployment_branch_policy[custom_branch_policies]=true"'
  const reviewer = '-f "reviewers[][type]=User" -F "reviewers[][id]=$(gh api users/REVIEWER --jq .id)"'
  const environments = 'repos/acme/shop/environments'
  expect(say({})).toEqual([
    'Variables:',
    'gh variable set AWS_REGION --repo acme/shop --body eu-west-1',
    '# an example, put yours: the role that pushes images: role_arns of terraform/bootstrap',
    'gh variable set AWS_PUSH_ROLE --repo acme/shop --body arn:aws:iam::ACCOUNT:role/slipway-push',
    'gh variable set MANIFESTS_REPOSITORY --repo acme/shop --body acme/manifests',
    'gh variable set MANIFESTS_APP_CLIENT_ID --repo acme/shop --body Iv23liABCDEFGHIJKLMN',
    "gh variable set ARGOCD_SERVER --repo acme/shop --body 'https://argocd.example.com/?a b'",
    'Secrets, which nobody but you should see:',
    "# the App's private key, as GitHub gave it out; not where MANIFESTS_TOKEN is set",
    'cat app.private-key.pem | gh secret set MANIFESTS_APP_PRIVATE_KEY --repo acme/shop',
    "# a token of Argo CD, of the role `ci` in your applications' project; without it GitHub's OIDC token is used, if its Dex takes that",
    'argocd proj role create-token PROJECT ci --expires-in 2160h --token-only | gh secret set ARGOCD_TOKEN --repo acme/shop',
    "# the same, of the drills' project",
    'argocd proj role create-token drills ci --expires-in 2160h --token-only | gh secret set ARGOCD_DRILLS_TOKEN --repo acme/shop',
    '# what plans are sealed with: long and random, or `kms:` and the ARN of a key',
    'openssl rand -base64 32 | gh secret set SEAL_KEY --repo acme/shop',
    'Environments:',
    '# deliveries',
    `gh api --method PUT ${environments}/demo ${policy}`,
    `gh api --method POST ${environments}/demo/deployment-branch-policies -f name=main`,
    '# promotions, after a review',
    `gh api --method PUT ${environments}/live ${policy} ${reviewer}`,
    `gh api --method POST ${environments}/live/deployment-branch-policies -f name=main`,
    '# applies of network, after a review',
    `gh api --method PUT ${environments}/infra ${policy} ${reviewer}`,
    `gh api --method POST ${environments}/infra/deployment-branch-policies -f name=main`,
  ])
})

test('prints secrets alone once the rest is configured', () => {
  expect(say({ drills: false, stacks: [] }, { argocdServer: undefined }, true)).toEqual([
    'Secrets, which nobody but you should see:',
    "# the App's private key, as GitHub gave it out; not where MANIFESTS_TOKEN is set",
    'cat app.private-key.pem | gh secret set MANIFESTS_APP_PRIVATE_KEY --repo acme/shop',
  ])
})

test('asks for a token where there is no App, and for nothing of manifests where images are only pushed', () => {
  const images = { drills: false, stacks: [] }
  expect(say(images, { appClientId: undefined })).toContain('gh secret set MANIFESTS_TOKEN --repo acme/shop')
  expect(say({ ...images, environments: [] }, { manifestsRepository: undefined })).toEqual([
    'Variables:',
    'gh variable set AWS_REGION --repo acme/shop --body eu-west-1',
    '# an example, put yours: the role that pushes images: role_arns of terraform/bootstrap',
    'gh variable set AWS_PUSH_ROLE --repo acme/shop --body arn:aws:iam::ACCOUNT:role/slipway-push',
  ])
})

test('names the reviewers that were given', () => {
  const lines = say({ services: false, drills: false }, {}, false, ['dana', 'acme/operators'])
  expect(lines.find((line) => line.includes('environments/infra '))).toMatch(
    /-f "reviewers\[\]\[type\]=User" -F "reviewers\[\]\[id\]=\$\(gh api users\/dana --jq \.id\)" -f "reviewers\[\]\[type\]=Team" -F "reviewers\[\]\[id\]=\$\(gh api orgs\/acme\/teams\/operators --jq \.id\)"$/,
  )
})
