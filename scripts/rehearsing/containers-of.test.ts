import { expect, test } from 'vitest'
import { containersOf } from './containers-of.ts'

const configMap = { kind: 'ConfigMap', metadata: { name: 'prices' }, data: { CURRENCY: 'EUR', file: 'a: 1' } }
const secret = { kind: 'Secret', metadata: { name: 'keys' }, data: { KEY: 'c2VzYW1l' }, stringData: { OTHER: 'b' } }
const deploymentOf = (container: object, spec: object = {}) => ({
  kind: 'Deployment',
  metadata: { name: 'quote' },
  spec: { template: { spec: { containers: [{ name: 'quote', image: 'quote:1', ...container }], ...spec } } },
})

test.each([
  { what: 'nothing', container: {}, given: {} },
  {
    what: 'its command and arguments, with variables in them',
    container: {
      command: ['/quote'],
      args: ['--in', '$(CURRENCY)', '$(ELSE)'],
      env: [{ name: 'CURRENCY', value: 'EUR' }],
    },
    given: { command: ['/quote'], args: ['--in', 'EUR', '$(ELSE)'], env: [{ name: 'CURRENCY', value: 'EUR' }] },
  },
  {
    what: 'what is rendered beside it',
    container: {
      envFrom: [{ configMapRef: { name: 'prices' }, prefix: 'P_' }],
      env: [
        { name: 'KEY', valueFrom: { secretKeyRef: { name: 'keys', key: 'KEY' } } },
        { name: 'OTHER', valueFrom: { secretKeyRef: { name: 'keys', key: 'OTHER' } } },
        { name: 'MORE', valueFrom: { configMapKeyRef: { name: 'lost', key: 'a', optional: true } } },
      ],
    },
    given: {
      env: [
        { name: 'P_CURRENCY', value: 'EUR' },
        { name: 'P_file', value: 'a: 1' },
        { name: 'KEY', value: 'sesame' },
        { name: 'OTHER', value: 'b' },
      ],
    },
  },
  {
    what: 'an empty folder',
    container: { volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] },
    spec: { volumes: [{ name: 'tmp', emptyDir: {} }] },
    given: { volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }] },
  },
])('a container is given $what', ({ container, spec = {}, given }) => {
  expect(containersOf([deploymentOf(container, spec), configMap, secret])).toEqual([
    { as: 'quote', image: 'quote:1', replicas: undefined, lacks: undefined, given },
  ])
})

test.each([
  {
    what: 'a Secret that is made elsewhere',
    object: deploymentOf({ envFrom: [{ secretRef: { name: 'other' } }] }),
    lacks: 'takes the Secret other',
  },
  {
    what: 'a key that the ConfigMap has not',
    object: deploymentOf({ env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'prices', key: 'lost' } } }] }),
    lacks: 'takes the ConfigMap prices',
  },
  {
    what: 'a field of its pod',
    object: deploymentOf({ env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'status.podIP' } } }] }),
    lacks: 'takes fieldRef of its pod',
  },
  {
    what: 'a volume with something in it',
    object: deploymentOf(
      { volumeMounts: [{ name: 'data', mountPath: '/data' }] },
      { volumes: [{ name: 'data', configMap: { name: 'prices' } }] },
    ),
    lacks: 'takes the volume data',
  },
  {
    what: 'no replicas',
    object: { ...deploymentOf({}), spec: { ...deploymentOf({}).spec, replicas: 0 } },
    lacks: 'has no replicas',
  },
  { what: 'an end', object: { ...deploymentOf({}), kind: 'Job' }, lacks: 'is meant to end' },
])('a container is not run with $what', ({ object, lacks }) => {
  expect(containersOf([object, configMap]).map((container) => container.lacks)).toEqual([lacks])
})
