import { expect, test } from 'vitest'
import type { Call } from '../../scripts/platform/service.ts'
import { schemaFindings } from '../support/kubeconform.ts'
import { copy, drop, type Edit, push, set } from './edit.ts'
import { overlayOf, render } from './overlay.ts'
import { shop } from './policies/all.ts'
import { ofKind } from './policies/resource.ts'

const production = await overlayOf('production')
const [flags] = ofKind(production.resources, 'ConfigMap').filter(({ name }) => name.startsWith('flags-'))
const container = 'spec.template.spec.containers.0'

/** One mistake for each policy, in what production would really be given: none of them looks at nothing. */
const mistakes: Record<keyof typeof shop, Edit> = {
  imagesArePinned: set('Deployment/ad', `${container}.image`, 'ghcr.io/open-telemetry/demo'),
  resourcesAreLimited: set('Deployment/kafka', `${container}.resources.limits.memory`, undefined),
  probesAreThere: set('Deployment/payment', `${container}.livenessProbe`, undefined),
  rootsAreReadOnly: set('Deployment/flagd', 'spec.template.spec.initContainers.0.securityContext', {}),
  emptyDirsAreBounded: set('Deployment/email', 'spec.template.spec.volumes.0.emptyDir', {}),
  probesAskOwnPorts: set('Deployment/flagd', `${container}.livenessProbe.httpGet.port`, 8015),
  variablesResolve: set('Deployment/cart', `${container}.env.0.value`, 'http://*:$(CART_PORTS)'),
  podsEndGracefully: set('Deployment/cart', `${container}.lifecycle`, undefined),
  portsAreUnique: push('Deployment/flagd', 'spec.template.spec.containers.1.ports', { containerPort: 8013 }),
  tokensHaveAReason: set('Deployment/email', 'spec.template.spec.serviceAccountName', 'payment-reader'),
  podsAreRestricted: set('Deployment/image-provider', `${container}.securityContext.capabilities`, undefined),
  serviceLinksAreOff: set('Deployment/kafka', 'spec.template.spec.enableServiceLinks', undefined),
  labelsAreThere: set('Service/kafka', 'metadata.labels', {}),
  selectorsMatch: set('Deployment/quote', 'spec.template.metadata.labels', { 'app.kubernetes.io/name': 'quotes' }),
  servicesHaveEndpoints: set('Service/product-catalog', 'spec.ports.0.targetPort', 8088),
  budgetsLetGo: set('PodDisruptionBudget/cart', 'spec.maxUnavailable', 0),
  replicasHaveOneOwner: set('Deployment/frontend', 'spec.replicas', 3),
  severalAreSpread: set('Deployment/quote', 'spec.template.spec.topologySpreadConstraints', []),
  objectsAreUnique: copy('Service/cart', 'cart'),
  whatPodsNeedIsThere: drop(`ConfigMap/${flags?.name}`),
  volumesAreMounted: set('Deployment/email', 'spec.template.spec.volumes', []),
  namespacesAreGuarded: set('Namespace/shop-production', 'metadata.labels', {}),
  everythingHasANamespace: set('Service/ad', 'metadata.namespace', 'shop-demo'),
  allElseIsDenied: drop('NetworkPolicy/default-deny'),
  policiesSelectPods: set('NetworkPolicy/ad', 'spec.podSelector.matchLabels', {
    'app.kubernetes.io/name': 'adservice',
  }),
  quotaHasRoom: set('HorizontalPodAutoscaler/frontend', 'spec.maxReplicas', 60),
  deploymentsAreTheCatalogue: drop('Deployment/fraud-detection'),
  networkIsTheCallGraph: drop('NetworkPolicy/valkey-cart'),
  addressesExist: set('Service/email', 'spec.ports.0.port', 80),
  wavesFollowTheCalls: set('Deployment/kafka', 'metadata.annotations.argocd~argoproj~io/sync-wave', '9'),
  ingressRoutesCustomersAlone: set('Ingress/shop', 'spec.rules.0.http.paths.0.path', '/load'),
  ingressIsEncrypted: set('Ingress/shop', 'spec.rules.0.host', undefined),
  ownImagesAreByDigest: set('Deployment/quote', `${container}.image`, 'registry.example.com/shop/quote:v1.2.3'),
}

test.each(Object.entries(mistakes))('%s finds its mistake in production', (name, edit) => {
  const [, policy] = Object.entries(shop).find(([key]) => key === name) ?? []
  expect(policy?.(production)).toEqual([])
  expect(policy?.({ ...production, resources: edit(production.resources) })).not.toEqual([])
})

test.each([
  ['a field', 'readOnlyRootFilesystem:', 'readOnlyRootFileSystem:', /'readOnlyRootFileSystem' not allowed/],
  ['a quantity', 'memory: 64Mi', 'memory: 64MB', /memory/],
  [
    'a kind',
    'kind: PodDisruptionBudget',
    'kind: PodDisruptionBudgets',
    /could not find schema for PodDisruptionBudgets/,
  ],
  [
    'a version',
    'apiVersion: autoscaling/v2',
    'apiVersion: autoscaling/v2beta2',
    /could not find schema for Horizontal/,
  ],
])('%s that is misspelt in production is found by its schemas', async (_, right, wrong, finding) => {
  const yaml = await render('shop/overlays/production')
  expect(yaml).toContain(right)
  expect((await schemaFindings(yaml.replace(right, wrong))).join('\n')).toMatch(finding)
})

test('a service that is taken from the catalogue alone, or added to it alone, is told with what to do', () => {
  const without = production.services.filter(({ name }) => name !== 'quote')
  expect(shop.deploymentsAreTheCatalogue({ ...production, services: without })).toEqual([
    'Deployment quote: is in the overlay, and no row of services.yaml. Add a row, or run npm run manifests.',
  ])
  const quote = production.services.filter(({ name }) => name === 'quote')
  const more = [...production.services, ...quote.map((service) => ({ ...service, name: 'reviews' }))]
  expect(shop.deploymentsAreTheCatalogue({ ...production, services: more })).toEqual([
    'reviews: is a row of services.yaml, and no Deployment of the overlay. Run npm run manifests.',
  ])
})

test('a call that is taken from the catalogue alone, or added to it alone, is told with what to do', () => {
  const changed = (change: (calls: Call[]) => Call[]) =>
    production.services.map((service) =>
      service.name === 'shipping' ? { ...service, calls: change(service.calls) } : service,
    )
  const less = changed((calls) => calls.filter(({ service }) => service !== 'quote'))
  expect(shop.networkIsTheCallGraph({ ...production, services: less })).toEqual([
    'shipping → quote:8080: is let through, and nobody calls it. Add the call to services.yaml, or run npm run manifests.',
  ])
  const more = changed((calls) => [...calls, { service: 'valkey-cart', port: 6379, needed: true }])
  expect(shop.networkIsTheCallGraph({ ...production, services: more })).toEqual([
    'shipping → valkey-cart:6379: is called, and a NetworkPolicy refuses it. Run npm run manifests.',
  ])
})
