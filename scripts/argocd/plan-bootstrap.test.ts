import { expect, test } from 'vitest'
import { type BootstrapFacts, planBootstrap } from './plan-bootstrap.ts'
import { lineOf } from './step.ts'

const file = { path: 'manifests/clusters/blue.yaml', text: 'cluster: blue\n' }
const chart = {
  repository: 'https://argoproj.github.io/argo-helm',
  chart: 'argo-cd',
  version: '10.1.1',
  namespace: 'argocd',
  valuesFile: 'values.yaml',
  url: 'argocd.shop.example.com',
}
const fresh: BootstrapFacts = {
  clusterFile: { ...file, onDisk: undefined, committed: undefined, inRepository: undefined },
  push: { branch: 'main' },
  chart,
  installed: undefined,
  secrets: [],
  projects: 'kind: AppProject\n',
  root: 'kind: Application\n',
  applications: ['root', 'platform', 'shop-demo'],
  warnings: [],
  minutes: 30,
  password: 'never-shown',
}
const done: BootstrapFacts = {
  ...fresh,
  clusterFile: { ...file, onDisk: file.text, committed: file.text, inRepository: file.text },
  installed: { version: '10.1.1', sameValues: true },
  secrets: ['grafana-admin', 'alertmanager-receivers'],
}
const lines = (facts: BootstrapFacts): string[] => planBootstrap(facts).map(lineOf)
const apply = 'kubectl apply --server-side --field-manager=slipway-bootstrap --force-conflicts --filename=-'
const install =
  'helm upgrade --install argocd argo-cd --repo https://argoproj.github.io/argo-helm --version 10.1.1 --namespace argocd --create-namespace --values values.yaml --set global.domain=argocd.shop.example.com --wait --timeout 10m'
const always = [
  `${apply} < the projects shop, drills and platform`,
  `${apply} < the application root`,
  'wait up to 30 min until these are synced and healthy: root, platform, shop-demo',
]

test('on a cluster with nothing on it all is done, in this order', () => {
  expect(lines(fresh)).toEqual([
    'write manifests/clusters/blue.yaml',
    'git add manifests/clusters/blue.yaml',
    "git commit --message 'Tell Argo CD of the cluster in manifests/clusters/blue.yaml' -- manifests/clusters/blue.yaml",
    'git push origin HEAD:main',
    install,
    `${apply} < the namespace monitoring`,
    'kubectl create --filename=- < the secret grafana-admin',
    'kubectl create --filename=- < the secret alertmanager-receivers',
    ...always,
  ])
})

test('what is there is left alone', () => {
  expect(lines(done)).toEqual(always)
})

test.each([
  { what: 'another version', installed: { version: '9.0.0', sameValues: true } },
  { what: 'other values', installed: { version: '10.1.1', sameValues: false } },
])('Argo CD of $what is upgraded', ({ installed }) => {
  expect(lines({ ...done, installed })).toEqual([install, ...always])
})

test('a password of Grafana that is there stays, and no password is in what is shown', () => {
  const steps = planBootstrap({ ...fresh, secrets: ['grafana-admin'] })
  expect(steps.map(lineOf).filter((line) => line.includes('secret'))).toEqual([
    'kubectl create --filename=- < the secret alertmanager-receivers',
  ])
  expect(planBootstrap(fresh).map(lineOf).join('\n')).not.toContain('never-shown')
})

test('a push that was interrupted after its file was written is done', () => {
  const clusterFile = { ...file, onDisk: file.text, committed: 'older', inRepository: 'older' }
  expect(
    lines({ ...done, clusterFile })
      .slice(0, 3)
      .map((line) => line.slice(0, 10)),
  ).toEqual(['git add ma', 'git commit', 'git push o'])
})

test('a push that was refused, or interrupted after its commit, is done without another commit', () => {
  const clusterFile = { ...file, onDisk: file.text, committed: file.text, inRepository: 'older' }
  expect(lines({ ...done, clusterFile })).toEqual(['git push origin HEAD:main', ...always])
})
