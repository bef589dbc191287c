import { expect, test } from 'vitest'
import type { Facts } from './facts.ts'
import { questionsFor } from './questions.ts'

const nothing = { services: undefined, stacks: undefined, drills: undefined }
const facts: Facts = {
  serverUrl: 'https://github.com',
  paths: ['cart/Dockerfile'],
  origin: 'acme/shop',
  name: 'shop',
  addresses: { own: undefined, clone: undefined },
  branch: 'main',
  existing: {},
  stacks: undefined,
  rootModules: [],
  templates: {},
  terraformVersion: '1.2.3\n',
  commit: 'd'.repeat(40),
  slipway: { repository: 'acme/slipway', commit: 'c'.repeat(40), version: undefined },
}
const images = ['aws-region', 'push-role', 'manifests-repository', 'environment', 'app-client-id', 'argocd-server']
const deliver = `on:
  push:
    branches: [main]
jobs:
  deliver:
    uses: acme/slipway/.github/workflows/deliver.yml@${'c'.repeat(40)}
    with: { environment: demo, manifests-files: apps/** }
`

test.each<[string, Parameters<typeof questionsFor>[0], string[]]>([
  ['what images need', { given: {}, parts: nothing, facts }, images],
  [
    'not what a flag has said',
    { given: { 'aws-region': 'eu-west-1', 'argocd-server': '' }, parts: nothing, facts },
    images.slice(1, -1),
  ],
  [
    'not which copy is called, where the callers say it',
    { given: {}, parts: nothing, facts: { ...facts, slipway: undefined, existing: { 'deliver.yml': deliver } } },
    ['aws-region', 'push-role', 'manifests-repository', 'app-client-id', 'argocd-server'],
  ],
  ['nothing of images where there are none', { given: {}, parts: nothing, facts: { ...facts, paths: [] } }, []],
  [
    'not what the callers say',
    { given: {}, parts: nothing, facts: { ...facts, existing: { 'deliver.yml': deliver } } },
    ['aws-region', 'push-role', 'manifests-repository', 'app-client-id', 'argocd-server'],
  ],
  [
    'names that no remote tells',
    { given: {}, parts: { ...nothing, services: false }, facts: { ...facts, origin: undefined, slipway: undefined } },
    ['repository', 'slipway'],
  ],
])('asks for %s', (_case, known, expected) => {
  expect(questionsFor(known).map(({ flag }) => flag)).toEqual(expected)
})
