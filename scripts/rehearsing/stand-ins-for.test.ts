import { expect, test } from 'vitest'
import { standInsFor } from './stand-ins-for.ts'

const podOf = (...images: string[]) => ({
  spec: { containers: images.map((image) => ({ name: image, image, envFrom: [{ configMapRef: { name: 'a' } }] })) },
})
const pulled = (name: string, image: string, replicas = 1) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: {
    replicas,
    selector: { matchLabels: { app: name } },
    template: {
      metadata: { labels: { app: name }, annotations: { 'slipway.argocd-stand-in/only-pulled': 'true' } },
      spec: { containers: [{ name, image }] },
    },
  },
})

test('what takes nothing from elsewhere is run once, and ends soon', () => {
  const container = { name: 'quote', image: 'quote:1', args: ['--fast'], env: [{ name: 'a', value: 'b' }] }
  const [stand] = standInsFor([
    {
      kind: 'StatefulSet',
      metadata: { name: 'quote' },
      spec: { replicas: 3, template: { spec: { containers: [{ ...container, livenessProbe: { exec: {} } }] } } },
    },
  ])
  expect(stand?.spec).toEqual({
    replicas: 1,
    selector: { matchLabels: { app: 'quote' } },
    template: {
      metadata: { labels: { app: 'quote' } },
      spec: { terminationGracePeriodSeconds: 1, containers: [container] },
    },
  })
})

test.each([
  {
    what: 'a StatefulSet with a sidecar and what runs before it',
    object: {
      kind: 'StatefulSet',
      metadata: { name: 'quote' },
      spec: {
        replicas: 2,
        template: {
          spec: { ...podOf('quote', 'proxy').spec, initContainers: [{ name: 'migrate', image: 'migrate:1' }] },
        },
      },
    },
    stands: [pulled('quote', 'quote', 2), pulled('quote-proxy', 'proxy', 2), pulled('quote-migrate', 'migrate:1', 2)],
  },
  {
    what: 'a CronJob',
    object: {
      kind: 'CronJob',
      metadata: { name: 'report' },
      spec: { jobTemplate: { spec: { template: podOf('report') } } },
    },
    stands: [pulled('report', 'report')],
  },
  { what: 'a ConfigMap', object: { kind: 'ConfigMap', metadata: { name: 'a' }, data: {} }, stands: [] },
])('$what', ({ object, stands }) => {
  expect(standInsFor([object])).toEqual(stands)
})

test('no two have one name', () => {
  const object = (kind: string) => ({ kind, metadata: { name: 'quote' }, spec: { template: podOf('quote') } })
  const names = standInsFor([object('Deployment'), object('Job'), object('DaemonSet')]).map(({ metadata }) => metadata)
  expect(names).toEqual([{ name: 'quote' }, { name: 'quote-2' }, { name: 'quote-3' }])
})
