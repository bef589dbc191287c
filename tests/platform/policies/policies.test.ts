import { expect, test } from 'vitest'
import { add, copy, drop, type Edit, push, set } from '../edit.ts'
import { type Overlay, shop } from './all.ts'
import { smallShop } from './small-shop.ts'

const findingsOf = (overlay: Overlay): Partial<Record<string, string[]>> => {
  const found = Object.entries(shop).map(([name, policy]) => [name, policy(overlay)] as const)
  return Object.fromEntries(found.filter(([, lines]) => lines.length > 0))
}

const findings = (...edits: Edit[]): Partial<Record<string, string[]>> => {
  const overlay = smallShop()
  return findingsOf({ ...overlay, resources: edits.reduce((resources, edit) => edit(resources), overlay.resources) })
}

test('a shop that keeps them all has no findings', () => {
  expect(findings()).toEqual({})
})

const web = 'Deployment/web'
const container = 'spec.template.spec.containers.0'
const own = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/web'

const paths = 'spec.rules.0.http.paths'

type Row = [policy: keyof typeof shop, edits: Edit[], finding: string]

const bad: Row[] = [
  [
    'imagesArePinned',
    [set('Deployment/store', `${container}.image`, 'valkey/valkey')],
    'Deployment shop/store, container store: image valkey/valkey has no tag, which means latest. Name a version or a digest.',
  ],
  [
    'imagesArePinned',
    [set('Deployment/store', `${container}.image`, 'valkey/valkey:latest')],
    'Deployment shop/store, container store: image valkey/valkey:latest has the tag latest, which moves. Name a version or a digest.',
  ],
  [
    'imagesArePinned',
    [set('Deployment/store', `${container}.image`, 'store:1')],
    "Deployment shop/store, container store: image store:1 is a logical name that no overlay maps. Add it to images: of the overlay's kustomization.yaml.",
  ],
  [
    'imagesArePinned',
    [set('Deployment/store', `${container}.image`, undefined)],
    'Deployment shop/store, container store: image (none) is no reference of an image. Write repository:tag or repository@sha256:….',
  ],
  [
    'ownImagesAreByDigest',
    [set(web, `${container}.image`, `${own}:1.2.3`)],
    `Deployment shop/web, container web: image ${own}:1.2.3 is built here and has no digest. Deliver it with gitops-bump, or run scripts/pin-images.`,
  ],
  [
    'resourcesAreLimited',
    [set(web, `${container}.resources.limits.cpu`, undefined)],
    'Deployment shop/web, container web: no resources.limits.cpu. Add it.',
  ],
  [
    'probesAreThere',
    [set(web, `${container}.livenessProbe`, undefined)],
    'Deployment shop/web, container web: no livenessProbe. Add it, or an exemption with its reason to services.yaml.',
  ],
  [
    'rootsAreReadOnly',
    [set(web, `${container}.securityContext.readOnlyRootFilesystem`, false)],
    'Deployment shop/web, container web: securityContext.readOnlyRootFilesystem is not true. Set it, and give writable paths a volume, or add an exemption with its reason to services.yaml.',
  ],
  [
    'portsAreUnique',
    [push(web, `${container}.ports`, { name: 'other', containerPort: 8080 })],
    'Deployment shop/web, container web: port 8080 is there twice in its pod. Give it another name or number.',
  ],
  [
    'tokensHaveAReason',
    [set(web, 'spec.template.spec.serviceAccountName', 'default')],
    'Deployment shop/web: runs as the service account default. Give it a ServiceAccount of its own.',
  ],
  [
    'tokensHaveAReason',
    [drop('ServiceAccount/web')],
    'Deployment shop/web: its ServiceAccount web is not there. Add it to namespace shop.',
  ],
  [
    'tokensHaveAReason',
    [set(web, 'spec.template.spec.automountServiceAccountToken', undefined)],
    'Deployment shop/web: gets a token of the API server, and web has no rights there. Set automountServiceAccountToken: false.',
  ],
  ...[
    ['privileged', true, 'privileged is true'],
    ['allowPrivilegeEscalation', undefined, 'allowPrivilegeEscalation is not false'],
    ['runAsNonRoot', false, 'runAsNonRoot is not true'],
    ['runAsUser', 0, 'runAsUser is 0'],
    ['seccompProfile.type', 'Unconfined', 'seccompProfile.type is not RuntimeDefault'],
    ['capabilities.drop', ['NET_RAW'], 'capabilities.drop has no ALL'],
    ['capabilities.add', ['SYS_ADMIN'], 'capabilities.add has SYS_ADMIN'],
  ].map(
    ([field, value, what]): Row => [
      'podsAreRestricted',
      [set(web, `${container}.securityContext.${field}`, value)],
      `Deployment shop/web, container web: ${what}, which Pod Security restricted refuses.`,
    ],
  ),
  [
    'podsAreRestricted',
    [set(web, `${container}.ports.0.hostPort`, 80)],
    'Deployment shop/web, container web: a port is a hostPort, which Pod Security restricted refuses.',
  ],
  [
    'podsAreRestricted',
    [set(web, 'spec.template.spec.hostNetwork', true)],
    'Deployment shop/web: hostNetwork is true. Take it away.',
  ],
  [
    'podsAreRestricted',
    [set(web, 'spec.template.spec.volumes.0', { name: 'tmp', hostPath: { path: '/' } })],
    'Deployment shop/web: volume tmp is none of configMap, csi, downwardAPI, emptyDir, ephemeral, persistentVolumeClaim, projected, secret.',
  ],
  [
    'serviceLinksAreOff',
    [set(web, 'spec.template.spec.enableServiceLinks', undefined)],
    'Deployment shop/web: enableServiceLinks is not false, so each Service adds variables to its pods. Set it.',
  ],
  [
    'labelsAreThere',
    [set('Service/web', 'metadata.labels', { 'app.kubernetes.io/name': 'web' })],
    'Service shop/web: label app.kubernetes.io/part-of is missing. Make it shop.',
  ],
  [
    'labelsAreThere',
    [set('Service/web', 'metadata.labels', { 'app.kubernetes.io/part-of': 'shop' })],
    'Service shop/web: no label app.kubernetes.io/name. Add it.',
  ],
  [
    'selectorsMatch',
    [set(web, 'spec.selector.matchLabels', { 'app.kubernetes.io/name': 'wob' })],
    'Deployment shop/web: its selector {"app.kubernetes.io/name":"wob"} does not match the labels of its pods. Make them agree.',
  ],
  [
    'selectorsMatch',
    [set(web, 'spec.selector.matchLabels', { 'app.kubernetes.io/part-of': 'shop' })],
    'Deployment shop/web: its selector matches the pods of Deployment shop/store, too. Select by app.kubernetes.io/name.',
  ],
  [
    'servicesHaveEndpoints',
    [set('Service/store', 'spec.selector', { 'app.kubernetes.io/name': 'stores' })],
    'Service shop/store: its selector matches no workload. It has to match one.',
  ],
  [
    'servicesHaveEndpoints',
    [set('Service/web', 'spec.ports.0.targetPort', 8088)],
    'Service shop/web: targetPort 8088 is no port of Deployment shop/web, which has tcp, 8080.',
  ],
  [
    'servicesHaveEndpoints',
    [set('Service/web', 'spec.ports.0.targetPort', 'http')],
    'Service shop/web: targetPort http is no port of Deployment shop/web, which has tcp, 8080.',
  ],
  [
    'budgetsLetGo',
    [set('HorizontalPodAutoscaler/web', 'spec.minReplicas', 1)],
    'PodDisruptionBudget shop/web: what it protects has 1 replica, so no node can be drained. Give it two, or take the budget away.',
  ],
  [
    'budgetsLetGo',
    [
      set('PodDisruptionBudget/web', 'spec', {
        minAvailable: 2,
        selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
      }),
    ],
    'PodDisruptionBudget shop/web: of 2 pods it lets none go, so no node can be drained. Write maxUnavailable: 1.',
  ],
  [
    'budgetsLetGo',
    [set('PodDisruptionBudget/web', 'spec.selector.matchLabels', { 'app.kubernetes.io/name': 'wob' })],
    'PodDisruptionBudget shop/web: its selector matches 0 workloads. It has to match one.',
  ],
  [
    'replicasHaveOneOwner',
    [set(web, 'spec.replicas', 2)],
    'Deployment shop/web: has replicas: 2 and an autoscaler; each sync would undo what that one did. Take replicas away.',
  ],
  [
    'replicasHaveOneOwner',
    [
      copy('HorizontalPodAutoscaler/web', 'other'),
      set('HorizontalPodAutoscaler/other', 'spec.scaleTargetRef.name', 'wob'),
    ],
    'HorizontalPodAutoscaler shop/other: its target wob is not there.',
  ],
  [
    'replicasHaveOneOwner',
    [set('HorizontalPodAutoscaler/web', 'spec.maxReplicas', 2)],
    'HorizontalPodAutoscaler shop/web: minReplicas 2 is not below maxReplicas 2.',
  ],
  [
    'severalAreSpread',
    [set(web, 'spec.template.spec.topologySpreadConstraints.1', { topologyKey: 'topology.kubernetes.io/zone' })],
    'Deployment shop/web: has several pods, and no topologySpreadConstraint of topology.kubernetes.io/zone that selects them. Add it.',
  ],
  ['objectsAreUnique', [copy('Service/web', 'web')], 'Service shop/web: is there twice. Take one away.'],
  [
    'whatPodsNeedIsThere',
    [drop('ConfigMap/settings')],
    'Deployment shop/web: needs ConfigMap settings, which is not there. Add it, or mark it optional.',
  ],
  [
    'whatPodsNeedIsThere',
    [push(web, `${container}.env`, { name: 'KEY', valueFrom: { secretKeyRef: { name: 'keys', key: 'a' } } })],
    'Deployment shop/web: needs Secret keys, which is not there. Add it, or mark it optional.',
  ],
  [
    'volumesAreMounted',
    [push(web, `${container}.volumeMounts`, { name: 'data', mountPath: '/data' })],
    'Deployment shop/web: mounts data, which is no volume of it.',
  ],
  [
    'emptyDirsAreBounded',
    [set(web, 'spec.template.spec.volumes.0.emptyDir', {})],
    'Deployment shop/web: volume tmp has no sizeLimit. Add it.',
  ],
  [
    'probesAskOwnPorts',
    [set(web, `${container}.livenessProbe`, { grpc: { port: 8081 } })],
    'Deployment shop/web, container web: its livenessProbe asks port 8081, which is none of its ports. Correct it.',
  ],
  [
    'probesAskOwnPorts',
    [set(web, `${container}.readinessProbe`, { httpGet: { port: 'http', path: '/' } })],
    'Deployment shop/web, container web: its readinessProbe asks port http, which is none of its ports. Correct it.',
  ],
  [
    'variablesResolve',
    [set(web, `${container}.env.0`, { name: 'STORE_URL', value: '$(STORE_ADDR)/$$(PATH)' })],
    'Deployment shop/web, container web: STORE_URL refers to STORE_ADDR, which does not stand before it. Move it there, or add it.',
  ],
  [
    'podsEndGracefully',
    [set(web, `${container}.lifecycle`, undefined)],
    'Deployment shop/web: ends while others still call it. Add a preStop that sleeps for some seconds.',
  ],
  [
    'podsEndGracefully',
    [set(web, 'spec.template.spec.terminationGracePeriodSeconds', 5)],
    'Deployment shop/web: sleeps for 5 s of its 5 s, so it is killed at once. Raise terminationGracePeriodSeconds.',
  ],
  [
    'podsEndGracefully',
    [set(web, 'spec.strategy', undefined)],
    'Deployment shop/web: takes pods away before new ones are ready. Set strategy.rollingUpdate.maxUnavailable to 0.',
  ],
  [
    'resourcesAreLimited',
    [set(web, `${container}.resources.requests.memory`, '1Gi')],
    'Deployment shop/web, container web: requests 1Gi of memory, and is limited to 64Mi. Raise the limit.',
  ],
  [
    'volumesAreMounted',
    [push(web, 'spec.template.spec.volumes', { name: 'data', emptyDir: { sizeLimit: '1Mi' } })],
    'Deployment shop/web: volume data is mounted nowhere. Take it away.',
  ],
  [
    'namespacesAreGuarded',
    [set('Namespace/shop', 'metadata.labels.pod-security~kubernetes~io/enforce', 'baseline')],
    'Namespace shop: label pod-security.kubernetes.io/enforce is not restricted. Set it.',
  ],
  ['namespacesAreGuarded', [drop('LimitRange/limits')], 'Namespace shop: has no LimitRange. Add one.'],
  [
    'everythingHasANamespace',
    [set('ConfigMap/settings', 'metadata.namespace', undefined)],
    'ConfigMap settings: its namespace is not named, and there is shop.',
  ],
  [
    'allElseIsDenied',
    [set('NetworkPolicy/default-deny', 'spec.policyTypes', ['Ingress'])],
    'Namespace shop: no NetworkPolicy with an empty podSelector denies Ingress and Egress. Add one.',
  ],
  [
    'policiesSelectPods',
    [copy('NetworkPolicy/store', 'other'), set('NetworkPolicy/other', 'spec.podSelector.matchLabels', { a: 'b' })],
    'NetworkPolicy shop/other: selects no pod. Correct its podSelector, or take it away.',
  ],
  [
    'quotaHasRoom',
    [set('ResourceQuota/quota', 'spec.hard.pods', '5')],
    'ResourceQuota shop/quota: pods is 5, and its pods may take 6. Make it larger, or its pods fewer.',
  ],
  [
    'quotaHasRoom',
    [set('ResourceQuota/quota', 'spec.hard', { 'requests.cpu': '0.25' })],
    'ResourceQuota shop/quota: requests.cpu is 0.25, and its pods may take 0.3. Make it larger, or its pods fewer.',
  ],
  [
    'deploymentsAreTheCatalogue',
    [drop('Deployment/store')],
    'store: is a row of services.yaml, and no Deployment of the overlay. Run npm run manifests.',
  ],
  [
    'deploymentsAreTheCatalogue',
    [copy('Deployment/store', 'cache')],
    'Deployment cache: is in the overlay, and no row of services.yaml. Add a row, or run npm run manifests.',
  ],
  [
    'deploymentsAreTheCatalogue',
    [push(web, 'spec.template.spec.containers', { name: 'proxy' })],
    'Deployment web: has the containers proxy, web, and services.yaml web. Run npm run manifests.',
  ],
  [
    'networkIsTheCallGraph',
    [drop('NetworkPolicy/store')],
    'web → store:6379: is called, and a NetworkPolicy refuses it. Run npm run manifests.',
  ],
  [
    'networkIsTheCallGraph',
    [set('NetworkPolicy/web', 'spec.egress.0.ports.0.port', 6380)],
    'web → store:6379: is called, and a NetworkPolicy refuses it. Run npm run manifests.',
  ],
  [
    'networkIsTheCallGraph',
    [drop('NetworkPolicy/dns')],
    'store → DNS:53/UDP: is called, and a NetworkPolicy refuses it. Run npm run manifests.',
  ],
  [
    'networkIsTheCallGraph',
    [
      set('NetworkPolicy/web', 'spec.egress.1.to.0.namespaceSelector.matchLabels', {
        'kubernetes.io/metadata.name': 'logging',
      }),
    ],
    'web → collector:4317: is called, and a NetworkPolicy refuses it. Run npm run manifests.',
  ],
  [
    'networkIsTheCallGraph',
    [set('NetworkPolicy/web', 'spec.ingress.0.from', undefined)],
    'a pod of another namespace → web:8080: is let through, and nobody calls it. Add the call to services.yaml, or run npm run manifests.',
  ],
  [
    'networkIsTheCallGraph',
    [push('NetworkPolicy/web', 'spec.egress', { to: [{ ipBlock: { cidr: '0.0.0.0/0' } }] })],
    'web → addresses outside:443: is let through, and nobody calls it. Add the call to services.yaml, or run npm run manifests.',
  ],
  [
    'networkIsTheCallGraph',
    [
      set('NetworkPolicy/web', 'spec.ingress.0.from', [{ podSelector: {} }]),
      push('NetworkPolicy/dns', 'spec.egress', {}),
    ],
    'store → web:8080: is let through, and nobody calls it. Add the call to services.yaml, or run npm run manifests.',
  ],
  [
    'addressesExist',
    [set(web, `${container}.env.1.value`, 'stor:6379')],
    'Deployment shop/web, container web: STORE_ADDR names stor, and there is no such Service. Correct it.',
  ],
  [
    'addressesExist',
    [set(web, `${container}.env.0.value`, '6380')],
    'Deployment shop/web, container web: STORE_ADDR names store:6380, and Service store has 6379. Correct the port.',
  ],
  [
    'addressesExist',
    [set(web, `${container}.env.1.value`, 'store')],
    'Deployment shop/web, container web: STORE_ADDR is store, which has no port. Write host:port.',
  ],
  [
    'addressesExist',
    [set(web, `${container}.env.3.value`, 'https://store.example.com/otlp')],
    'Deployment shop/web, container web: PUBLIC_URL is https://store.example.com/otlp, and no Ingress has the host store.example.com, but shop.example.com. Make them agree.',
  ],
  [
    'wavesFollowTheCalls',
    [set(web, 'metadata.annotations.argocd~argoproj~io/sync-wave', '1')],
    'Deployment web: is in wave 1, and store, which it needs, in 1. Run npm run manifests.',
  ],
  [
    'wavesFollowTheCalls',
    [set('ConfigMap/settings', 'metadata.annotations.argocd~argoproj~io/sync-wave', '1')],
    'ConfigMap settings: is in wave 1, and pods that need it in 1. Put it before them.',
  ],
  [
    'wavesFollowTheCalls',
    [set('Ingress/shop', 'metadata.annotations', {})],
    'Ingress shop: is in wave 0, before what it routes to. Put it behind.',
  ],
  ['ingressRoutesCustomersAlone', [drop('Ingress/shop')], 'No Ingress routes to web. Add one.'],
  ...(
    [
      [set('Ingress/shop', `${paths}.0.path`, '/loadgen/*'), '/loadgenmore goes to web and not to 404'],
      [set('Ingress/shop', `${paths}.1.path`, '/feature'), '/feature/any/page goes to web and not to 404'],
      [set('Ingress/shop', `${paths}.2`, undefined), '/grafana goes to web and not to 404'],
      [set('Ingress/shop', `${paths}.5.path`, '/'), '/api/products goes to no rule and not to web'],
      [set('Ingress/shop', `${paths}.5.pathType`, 'Prefix'), '/ goes to no rule and not to web'],
      [set('Ingress/shop', `${paths}.4.path`, '/api'), '/ with x-envoy-fault-delay-request goes to web and not to 404'],
      [
        set('Ingress/shop', 'metadata.annotations.alb~ingress~kubernetes~io/conditions~faults', undefined),
        '/product/OLJCESPC7Z goes to 404 and not to web',
      ],
      [
        set('Ingress/shop', 'metadata.annotations.alb~ingress~kubernetes~io/actions~deny', '{"type":"fixed-response"}'),
        '/grafana goes to the action deny, which answers no 404 and not to 404',
      ],
    ] satisfies [Edit, string][]
  ).map(
    ([edit, what]): Row => [
      'ingressRoutesCustomersAlone',
      [edit],
      `Ingress shop/shop: ${what}. Correct its rules, or their order.`,
    ],
  ),
  [
    'ingressRoutesCustomersAlone',
    [push('Ingress/shop', paths, { path: '/s', backend: { service: { name: 'store', port: { number: 6379 } } } })],
    'Ingress shop/shop: path /s goes to store. Only web is for the internet: take it away.',
  ],
  [
    'ingressRoutesCustomersAlone',
    [set('Ingress/shop', 'spec.defaultBackend', { service: { name: 'web' } })],
    'Ingress shop/shop: has a defaultBackend, which takes what no rule does. Take it away.',
  ],
  ...[
    [
      'metadata.annotations.alb~ingress~kubernetes~io/ssl-redirect',
      undefined,
      'alb.ingress.kubernetes.io/ssl-redirect is not "443", so plain HTTP is served',
    ],
    [
      'metadata.annotations.alb~ingress~kubernetes~io/listen-ports',
      '[{"HTTP":80}]',
      'alb.ingress.kubernetes.io/listen-ports has no HTTPS on 443',
    ],
    [
      'metadata.annotations.external-dns~alpha~kubernetes~io/hostname',
      'a.example.com',
      'external-dns.alpha.kubernetes.io/hostname is none of its hosts',
    ],
    ['spec.rules.0.host', undefined, 'a rule has no host, so it answers for every name'],
    ['spec.ingressClassName', 'nginx', 'ingressClassName is not alb'],
  ].map(
    ([path, value, what]): Row => [
      'ingressIsEncrypted',
      [set('Ingress/shop', path ?? '', value)],
      `Ingress shop/shop: ${what}. Correct it.`,
    ],
  ),
]

const rows = bad.map(([policy, edits, finding]) => ({ policy, edits, finding }))

test.each(rows)('$policy: $finding', ({ policy, edits, finding }) => {
  expect(findings(...edits)[policy] ?? []).toContain(finding)
})

test('what is exempt needs no probes and no read-only root, and an exemption that is not needed is told', () => {
  const overlay = smallShop()
  const exempt = {
    ...overlay,
    probes: new Map([['store', 'is asked by nobody']]),
    readOnlyRoot: new Map([['store', 'writes']]),
  }
  expect(findingsOf(exempt)).toEqual({
    probesAreThere: [
      'Deployment shop/store, container store: is exempt from probes (is asked by nobody), and has some. Take the exemption away.',
    ],
    rootsAreReadOnly: [
      'Deployment shop/store, container store: is exempt from a read-only root (writes), and has one. Take the exemption away.',
    ],
  })
  const edits = ['startupProbe', 'readinessProbe', 'livenessProbe', 'securityContext.readOnlyRootFilesystem'].map(
    (field) => set('Deployment/store', `${container}.${field}`, undefined),
  )
  const resources = edits.reduce((all, edit) => edit(all), exempt.resources)
  expect(findingsOf({ ...exempt, resources })).toEqual({})
})

test('a token is for who has rights', () => {
  const token = set(web, 'spec.template.spec.automountServiceAccountToken', true)
  const binding = add(`
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: web, namespace: shop, labels: { app.kubernetes.io/name: web, app.kubernetes.io/part-of: shop } }
subjects: [{ kind: ServiceAccount, name: web, namespace: shop }]
`)
  expect(findings(token)).toHaveProperty('tokensHaveAReason')
  expect(findings(token, binding)).toEqual({})
})

test('outside of production, what is built here may be by tag', () => {
  const overlay = { ...smallShop(), isProduction: false }
  const resources = set(web, `${container}.image`, `${own}:1.2.3`)(overlay.resources)
  expect(findingsOf({ ...overlay, resources })).toEqual({})
})

test('each policy has something that it finds', () => {
  expect(new Set(bad.map(([policy]) => policy))).toEqual(new Set(Object.keys(shop)))
})
