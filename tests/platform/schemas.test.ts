import { expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { schemaFindings } from '../support/kubeconform.ts'

const deployment = parse(`
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop-demo, labels: { app.kubernetes.io/name: cart } }
spec:
  replicas: 1
  selector: { matchLabels: { app.kubernetes.io/name: cart } }
  template:
    metadata: { labels: { app.kubernetes.io/name: cart } }
    spec:
      containers:
        - name: cart
          image: cart
          ports: [{ name: grpc, containerPort: 8080, protocol: TCP }]
          livenessProbe: { grpc: { port: 8080 } }
          resources: { requests: { cpu: 100m, memory: 64Mi }, limits: { cpu: 1, memory: 1.5Gi } }
`)

const service = parse(`
apiVersion: v1
kind: Service
metadata: { name: cart }
spec: { selector: { app.kubernetes.io/name: cart }, ports: [{ port: 8080, targetPort: grpc }] }
`)

const rule = parse(`
apiVersion: monitoring.coreos.com/v1
kind: PrometheusRule
metadata: { name: failure-signals }
spec: { groups: [{ name: a, rules: [{ alert: Down, expr: up == 0, for: 5m, labels: { severity: critical } }] }] }
`)

const monitor = parse(`
apiVersion: monitoring.coreos.com/v1
kind: ServiceMonitor
metadata: { name: otel-collector }
spec: { selector: { matchLabels: { app: a } }, endpoints: [{ port: metrics, interval: 30s }] }
`)

const application = parse(`
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop-demo, namespace: argocd }
spec:
  project: shop
  source: { repoURL: https://example.com/shop.git, path: manifests/shop/overlays/demo, targetRevision: main }
  destination: { server: https://kubernetes.default.svc, namespace: shop-demo }
  syncPolicy: { automated: { prune: true, selfHeal: true } }
`)

const project = parse(`
apiVersion: argoproj.io/v1alpha1
kind: AppProject
metadata: { name: shop, namespace: argocd }
spec: { sourceRepos: ['*'], destinations: [{ server: https://kubernetes.default.svc, namespace: shop-demo }] }
`)

const objects = { deployment, service, rule, monitor, application, project }

/** A copy with one value in another place, or taken out of it. */
const changed = (object: unknown, path: string, value?: unknown): string => {
  const copy = structuredClone(object)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const parent = keys.reduce((at, key) => Reflect.get(Object(at), key), copy)
  if (value === undefined) Reflect.deleteProperty(Object(parent), last)
  else Reflect.set(Object(parent), last, value)
  return stringify(copy)
}

test('what is right is found to be right', async () => {
  expect(
    await schemaFindings(
      Object.values(objects)
        .map((object) => stringify(object))
        .join('---\n'),
    ),
  ).toEqual([])
})

const container = 'spec.template.spec.containers.0'

test.each<[string, unknown, string, unknown, RegExp]>([
  ['an unknown field', deployment, 'spec.template.spec.readOnlyRootFilesystem', true, /readOnlyRootFilesystem/],
  ['an unknown field, deep down', deployment, `${container}.livenessProbe.grpc.host`, 'a', /'host' not allowed/],
  ['an unknown field of metadata', deployment, 'metadata.label', {}, /'label' not allowed/],
  ['a number as text', deployment, 'spec.replicas', '3', /'\/spec\/replicas': got string, want/],
  ['a quantity that is none', deployment, `${container}.resources.limits.memory`, '64MB', /limits\/memory/],
  ['a word that is none', deployment, `${container}.imagePullPolicy`, 'IfMissing', /imagePullPolicy/],
  ['a selector that is missing', deployment, 'spec.selector', undefined, /'selector'/],
  ['a name that is missing', deployment, 'metadata.name', undefined, /'name'/],
  ['a kind that is none', deployment, 'kind', 'Deploiment', /could not find schema for Deploiment/],
  ['a version that is none', deployment, 'apiVersion', 'extensions/v1beta1', /could not find schema for Deployment/],
  ['a port that is text', service, 'spec.ports.0.port', 'http', /ports\/0\/port/],
  ['an unknown field of a rule', rule, 'spec.groups.0.rules.0.severity', 'critical', /'severity' not allowed/],
  ['a duration that is none', rule, 'spec.groups.0.rules.0.for', '5 minutes', /for/],
  ['an expression that is missing', rule, 'spec.groups.0.rules.0.expr', undefined, /'expr'/],
  ['an unknown field of a monitor', monitor, 'spec.endpoints.0.portName', 'metrics', /'portName' not allowed/],
  ['an application without a project', application, 'spec.project', undefined, /'project'/],
  ['an unknown field of an application', application, 'spec.syncPolicy.automated.heal', true, /'heal' not allowed/],
  ['an unknown field of a project', project, 'spec.destination', [], /'destination' not allowed/],
])('%s is found', async (_, object, path, value, finding) => {
  const findings = await schemaFindings(changed(object, path, value))
  expect(findings.join('\n')).toMatch(finding)
})

test('a key that is there twice is found', async () => {
  const twice = stringify(service).replace('kind: Service', 'kind: Service\nkind: Service')
  expect((await schemaFindings(twice)).join('\n')).toMatch(/already set/)
})
