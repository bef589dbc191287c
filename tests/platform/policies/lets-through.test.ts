import { expect, test } from 'vitest'
import { letsThrough } from './lets-through.ts'
import type { End } from './network-ends.ts'
import { readResources } from './resource.ts'

const end = (name: string, more: Partial<End> = {}): End => ({
  name,
  namespace: 'shop',
  labels: { app: name },
  kind: 'ours',
  ports: [],
  ...more,
})
const web = end('web')
const store = end('store')
const other = end('store', { namespace: 'bank', kind: 'others' })
const internet = end('internet', { namespace: '', labels: {}, kind: 'addresses' })
const port = { name: 'tcp', number: 6379, protocol: 'TCP' }

const policy = (spec: string): string => `
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: { name: any, namespace: shop }
spec: ${spec}
`
const ofStore = 'podSelector: { matchLabels: { app: store } }'
const fromWeb = 'from: [{ podSelector: { matchLabels: { app: web } } }]'

test.each([
  ['no policy', [], [true, true]],
  ['a policy of others', ['{ podSelector: { matchLabels: { app: cart } } }'], [true, true]],
  ['no rule at all', [`{ ${ofStore} }`], [false, false]],
  ['a rule for all', [`{ ${ofStore}, ingress: [{}] }`], [true, true]],
  ['a rule by label', [`{ ${ofStore}, ingress: [{ ${fromWeb} }] }`], [true, false]],
  [
    'a rule of one of two policies',
    [`{ ${ofStore} }`, `{ podSelector: {}, ingress: [{ ${fromWeb} }] }`],
    [true, false],
  ],
  ['a port by its number', [`{ ${ofStore}, ingress: [{ ports: [{ port: 6379 }] }] }`], [true, true]],
  ['a port by its name', [`{ ${ofStore}, ingress: [{ ports: [{ port: tcp, protocol: TCP }] }] }`], [true, true]],
  ['a range of ports', [`{ ${ofStore}, ingress: [{ ports: [{ port: 6000, endPort: 7000 }] }] }`], [true, true]],
  [
    'another port',
    [`{ ${ofStore}, ingress: [{ ports: [{ port: 80 }, { port: 6000, endPort: 6100 }] }] }`],
    [false, false],
  ],
  ['another protocol', [`{ ${ofStore}, ingress: [{ ports: [{ port: 6379, protocol: UDP }] }] }`], [false, false]],
  ['addresses', [`{ ${ofStore}, ingress: [{ from: [{ ipBlock: { cidr: 0.0.0.0/0 } }] }] }`], [false, true]],
  ['egress alone bound', [`{ ${ofStore}, policyTypes: [Egress] }`], [true, true]],
  [
    'egress of the other end bound',
    ['{ podSelector: { matchLabels: { app: web } }, policyTypes: [Egress] }'],
    [false, true],
  ],
  ['egress rules without a type', ['{ podSelector: { matchLabels: { app: web } }, egress: [] }'], [false, true]],
])('%s', (_, specs, [byWeb, byInternet]) => {
  const policies = readResources(specs.map(policy).join('---'))
  expect(letsThrough({ from: web, to: store, port }, policies)).toBe(byWeb)
  expect(letsThrough({ from: internet, to: store, port }, policies)).toBe(byInternet)
})

test.each([
  ['to pods of the own namespace', '{ podSelector: {} }', [true, false]],
  ['to pods of any namespace', '{ namespaceSelector: {} }', [true, true]],
  [
    'to a namespace by name',
    '{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: bank } } }',
    [false, true],
  ],
  [
    'to some pods of some namespaces',
    '{ namespaceSelector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [bank, shop] }] }, podSelector: { matchLabels: { app: web } } }',
    [false, false],
  ],
])('%s', (_, peer, [toStore, toOther]) => {
  const policies = readResources(
    policy(`{ podSelector: { matchLabels: { app: web } }, policyTypes: [Egress], egress: [{ to: [${peer}] }] }`),
  )
  expect(letsThrough({ from: web, to: store, port }, policies)).toBe(toStore)
  expect(letsThrough({ from: web, to: other, port }, policies)).toBe(toOther)
})
