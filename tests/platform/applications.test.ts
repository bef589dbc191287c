import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import type { Source } from '../../scripts/rendering/find-sources.ts'
import { renderSource } from '../../scripts/rendering/render-source.ts'
import { drop, type Edit, push, set } from './edit.ts'
import { root, sources } from './overlay.ts'
import { type Application, applicationsOf, onlyDrillsWait, sourcesExist } from './policies/applications.ts'
import { type Made, projectsAllow, projectsAllowNoMore, rolesAreSmall } from './policies/projects.ts'
import { type Resource, readResources } from './policies/resource.ts'

const isOfCluster = ({ kind, name }: Source): boolean => kind === 'chart' && !name.startsWith('charts/')
/** Argo CD's charts, once each, with the example of a cluster: those of manifests/clusters are their fork's own. */
const charts = [...new Set(sources.filter(isOfCluster).map(({ directory }) => directory))].map((directory): Source => {
  const values = [join(import.meta.dirname, 'example-cluster.yaml')]
  return { kind: 'chart', name: relative(join(root, 'manifests'), directory), directory, namespace: 'argocd', values }
})
/** A cluster with all environments, of which the one that is described here has some. */
const production: Edit[] = [
  push('ApplicationSet/shop', 'spec.generators.0.list.elements', {
    environment: 'production',
    host: 'shop.example.com',
  }),
  push('AppProject/shop', 'spec.destinations', {
    server: 'https://kubernetes.default.svc',
    namespace: 'shop-production',
  }),
]
const one = (await Promise.all(charts.map(renderSource))).flatMap(readResources)
const resources = production.reduce((all, edit) => edit(all), one)
const rendered = new Map(
  await Promise.all(
    [...sources.filter((source) => !isOfCluster(source)), ...charts].map(
      async (source) => [source.name, readResources(await renderSource(source))] as const,
    ),
  ),
)

/** A chart of somebody else's is not here to be rendered. */
const made: Made = ({ path }) => rendered.get(path.replace('manifests/', ''))

const exists = (path: string): boolean => existsSync(join(root, path))

const policies: Record<string, (all: Resource[]) => string[]> = {
  sourcesExist: (all) => sourcesExist(all, exists),
  projectsAllow: (all) => projectsAllow(all, made),
  projectsAllowNoMore: (all) => projectsAllowNoMore(all, made),
  rolesAreSmall,
  onlyDrillsWait,
}

test.each(Object.entries(policies))('%s', (_, policy) => {
  expect(policy(resources)).toEqual([])
})

test('each environment and each drill is an Application, with objects of its own', () => {
  const applications = applicationsOf(resources)
  const empty = applications.filter((each: Application) => each.chart === '' && (made(each) ?? []).length === 0)
  expect(empty.map(({ name }) => name)).toEqual([])
  const drills = sources.map(({ name }) => name).filter((name) => /^drills\/(?!base)/.test(name))
  const names = applications.map(({ name }) => name)
  expect(names.filter((name) => /^(drill-|shop-)/.test(name)).toSorted()).toEqual(
    [...drills.map((name) => name.replace('drills/', 'drill-')), 'shop-demo', 'shop-production'].toSorted(),
  )
})

const drillPath = 'spec.template.spec.source.path'

test.each<[string, Edit, string]>([
  [
    'sourcesExist',
    set('Application/observability', 'spec.source.path', 'manifests/observer'),
    'Application observability: manifests/observer is not in the repository. Correct it, or add that.',
  ],
  [
    'sourcesExist',
    set('ApplicationSet/drills', drillPath, 'manifests/drill/{{ .drill }}'),
    'Application drill-oom-kill: manifests/drill/oom-kill is not in the repository. Correct it, or add that.',
  ],
  [
    'sourcesExist',
    set('Application/platform', 'spec.source.helm.valueFiles.0', '../clusters/other.yaml'),
    'Application platform: manifests/clusters/other.yaml is not in the repository. Correct it, or add that.',
  ],
  ['projectsAllow', drop('AppProject/drills'), 'Application drills: its project drills is not there. Add it.'],
  [
    'projectsAllow',
    set('Application/external-dns', 'spec.source.repoURL', 'https://charts.example.com'),
    'AppProject argocd/platform: sourceRepos lack https://charts.example.com, where external-dns comes from. Add it.',
  ],
  [
    'projectsAllow',
    set('Application/drills', 'spec.destination.namespace', 'kube-system'),
    'AppProject argocd/drills: destinations lack kube-system, where drills goes. Add it.',
  ],
  [
    'projectsAllow',
    set('AppProject/shop', 'spec.namespaceResourceWhitelist', []),
    'AppProject argocd/shop: namespaceResourceWhitelist lacks networking.k8s.io/Ingress, which shop-demo has. Add it, or take that away.',
  ],
  [
    'projectsAllow',
    set('AppProject/drills', 'spec.namespaceResourceWhitelist', [{ group: 'batch', kind: 'Job' }]),
    'AppProject argocd/drills: namespaceResourceWhitelist lacks core/Pod, which comes of what drill-oom-kill has: Argo CD would not show it. Add it.',
  ],
  [
    'projectsAllow',
    set('AppProject/shop', 'spec.clusterResourceWhitelist', []),
    'AppProject argocd/shop: clusterResourceWhitelist lacks core/Namespace, which shop-demo has. Add it, or take that away.',
  ],
  [
    'projectsAllow',
    set('AppProject/shop', 'spec.destinations.0.namespace', 'shop'),
    'AppProject argocd/shop: destinations lack shop-demo, where shop-demo puts Service shop-demo/cart. Add it.',
  ],
  [
    'projectsAllowNoMore',
    push('AppProject/drills', 'spec.namespaceResourceWhitelist', { group: '', kind: 'Secret' }),
    'AppProject argocd/drills: namespaceResourceWhitelist has /Secret, and nothing that it deploys is one. Take it away.',
  ],
  [
    'rolesAreSmall',
    push('AppProject/shop', 'spec.roles.0.policies', 'p, proj:shop:ci, applications, delete, shop/*, allow'),
    'AppProject argocd/shop: role ci has `p, proj:shop:ci, applications, delete, shop/*, allow`, which is more than applications, get; applications, sync; logs, get of shop/*. Take it away.',
  ],
  [
    'rolesAreSmall',
    push('AppProject/drills', 'spec.roles.0.policies', 'p, proj:drills:ci, applications, get, */*, allow'),
    'AppProject argocd/drills: role ci has `p, proj:drills:ci, applications, get, */*, allow`, which is more than applications, get; applications, sync; logs, get of drills/*. Take it away.',
  ],
  [
    'onlyDrillsWait',
    set('ApplicationSet/drills', 'spec.template.spec.syncPolicy.automated', {}),
    'Application drill-oom-kill: syncs by itself, and would drill at every commit. Take automated away.',
  ],
  [
    'onlyDrillsWait',
    set('Application/platform', 'spec.syncPolicy', {}),
    'Application platform: does not sync by itself. Add automated.',
  ],
])('%s finds a mistake', (name, edit, finding) => {
  expect(policies[name]?.(edit(resources))).toContain(finding)
})
