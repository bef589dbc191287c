import { expect, test } from 'vitest'
import { readDeliveryCall, readPromotionCall } from './delivery-call.ts'

const callOf = (given: string): string =>
  `on: push\njobs:\n  deliver:\n    uses: acme/slipway/.github/workflows/deliver.yml@0123\n    with: ${given}\n`

test.each([
  {
    what: 'what scripts/init writes',
    texts: { 'deliver.yml': callOf(`{ aws-region: "\${{ vars.AWS_REGION }}", manifests-files: overlays/demo/** }`) },
    call: { catalog: 'services.yaml', services: [], manifestsFiles: ['overlays/demo/**'], manifestsBranch: 'main' },
  },
  {
    what: 'all of it, in a workflow beside others and with a pull request before it',
    texts: {
      'ci.yml': 'jobs: { test: { runs-on: ubuntu-24.04 } }',
      'pull-request.yml': callOf('{ push: false, catalog: other.yaml }'),
      'push.yml': callOf(
        '{ catalog: shop/services.yaml, services: "a\\nb\\n", manifests-files: "one/**\\n!one/old.yaml", manifests-branch: live }',
      ),
    },
    call: {
      catalog: 'shop/services.yaml',
      services: ['a', 'b'],
      manifestsFiles: ['one/**', '!one/old.yaml'],
      manifestsBranch: 'live',
    },
  },
  {
    what: 'a call with nothing said',
    texts: { 'deliver.yml': 'jobs: { deliver: { uses: ./.github/workflows/deliver.yml } }' },
    call: { catalog: 'services.yaml', services: [], manifestsFiles: [], manifestsBranch: 'main' },
  },
])('$what', ({ texts, call }) => {
  expect(readDeliveryCall(texts)).toEqual({ call })
})

const remedy = 'Commit it, once scripts/init has written it'

test.each([
  {
    what: 'no workflow',
    texts: {},
    mistakes: [
      `.github/workflows: should hold a workflow that calls deliver.yml, but it is not in the last commit. ${remedy}`,
    ],
  },
  {
    what: 'others alone',
    texts: { 'ci.yml': 'jobs: {}', 'pull-request.yml': callOf('{ push: false }') },
    mistakes: [
      `.github/workflows: should hold a workflow that calls deliver.yml, but none of ci.yml, pull-request.yml does. ${remedy}`,
    ],
  },
  {
    what: 'what GitHub alone knows',
    texts: { 'deliver.yml': callOf(`{ catalog: "\${{ vars.LIST }}", manifests-files: "\${{ vars.FILES }}" }`) },
    mistakes: [
      `.github/workflows/deliver.yml: catalog should be plain text, but it is \${{ vars.LIST }}, which GitHub alone knows. Write it out`,
      `.github/workflows/deliver.yml: manifests-files should be plain text, but it is \${{ vars.FILES }}, which GitHub alone knows. Write it out`,
    ],
  },
])('refuses $what', ({ texts, mistakes }) => {
  expect(readDeliveryCall(texts)).toEqual({ mistakes })
})

const promotionOf = (given: string): string =>
  `jobs:\n  promote:\n    uses: acme/slipway/.github/workflows/promote.yml@0123\n    with: ${given}\n`

test.each([
  { what: 'no promotion', text: callOf('{ manifests-files: one/** }'), read: undefined },
  {
    what: 'what scripts/init writes',
    text: promotionOf('{ from: overlays/demo/**, manifests-files: overlays/production/**, environment: production }'),
    read: { call: { from: ['overlays/demo/**'], files: ['overlays/production/**'], environment: 'production' } },
  },
  {
    what: 'several files, and no environment',
    text: promotionOf('{ from: "a/**\\nb/**", manifests-files: c/** }'),
    read: { call: { from: ['a/**', 'b/**'], files: ['c/**'], environment: 'the next environment' } },
  },
  {
    what: 'what GitHub alone knows',
    text: promotionOf(`{ from: "\${{ inputs.from }}", manifests-files: c/** }`),
    read: {
      mistakes: [
        `.github/workflows/own.yml: from should be plain text, but it is \${{ inputs.from }}, which GitHub alone knows. Write it out`,
      ],
    },
  },
])('of a promotion: $what', ({ text, read }) => {
  expect(readPromotionCall({ 'deliver.yml': callOf('{}'), 'own.yml': text })).toEqual(read)
})
