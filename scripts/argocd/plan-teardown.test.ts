import { expect, test } from 'vitest'
import { planTeardown, type TeardownFacts } from './plan-teardown.ts'
import { lineOf } from './step.ts'

const full: TeardownFacts = {
  cluster: 'blue',
  region: 'eu-west-1',
  inAws: true,
  applications: ['root', 'platform', 'drills', 'observability', 'shop-demo', 'drill-oom-kill'],
  syncing: ['platform', 'shop-demo'],
  applicationSets: ['shop', 'drills'],
  projects: ['default', 'shop', 'drills', 'platform'],
  kinds: true,
  released: true,
  namespaces: ['default', 'argocd', 'monitoring', 'external-dns', 'shop-demo'],
}
const lines = (facts: TeardownFacts): string[] => planTeardown(facts).map(lineOf)
const ended = `'--patch={"spec":{"syncPolicy":null},"status":{"operationState":{"phase":"Terminating"}}}'`
const suspended = `'--patch={"spec":{"syncPolicy":null}}'`

test('the shop goes first, then what took its load balancer down, then Argo CD', () => {
  expect(lines(full)).toEqual([
    `kubectl --namespace=argocd patch application root --type=merge ${suspended}`,
    `kubectl --namespace=argocd patch application platform --type=merge ${ended}`,
    'kubectl --namespace=argocd delete applicationset shop drills --ignore-not-found --wait=false',
    'kubectl --namespace=argocd delete application drills --ignore-not-found --wait=false',
    'wait up to 15 min until no application of shop, drills is left',
    'wait up to 15 min until scripts/leftovers finds nothing of blue, disks aside',
    'kubectl --namespace=argocd delete application root --ignore-not-found --wait=false',
    'wait up to 15 min until no application of platform is left',
    'kubectl delete namespace monitoring external-dns --ignore-not-found --timeout=10m',
    'wait up to 15 min until scripts/leftovers finds nothing of blue',
    'kubectl --namespace=argocd delete appproject shop drills platform --ignore-not-found',
    'helm uninstall argocd --namespace argocd --wait',
    'kubectl delete customresourcedefinition applications.argoproj.io applicationsets.argoproj.io appprojects.argoproj.io --ignore-not-found',
    'kubectl delete namespace argocd --ignore-not-found',
  ])
})

test('where nothing is there, AWS is still looked at', () => {
  const gone = {
    ...full,
    applications: [],
    applicationSets: [],
    projects: [],
    kinds: false,
    released: false,
    namespaces: ['default'],
  }
  expect(lines(gone)).toEqual([
    'wait up to 15 min until scripts/leftovers finds nothing of blue, disks aside',
    'wait up to 15 min until scripts/leftovers finds nothing of blue',
  ])
  expect(lines({ ...gone, inAws: false })).toEqual([])
})

test('interrupted after the shop was deleted, it waits for the shop and goes on', () => {
  const left = { ...full, applicationSets: [], applications: ['root', 'platform', 'shop-demo'] }
  expect(lines(left).slice(2, 4)).toEqual([
    'wait up to 15 min until no application of shop, drills is left',
    'wait up to 15 min until scripts/leftovers finds nothing of blue, disks aside',
  ])
})

test('interrupted while root was going, the rest of the platform is deleted', () => {
  const left = { ...full, applicationSets: [], applications: ['platform', 'kube-prometheus-stack'] }
  expect(lines(left)).toContain(
    'kubectl --namespace=argocd delete application platform kube-prometheus-stack --ignore-not-found --wait=false',
  )
})
