import { expect, test } from 'vitest'
import { standInsFor } from './stand-ins-for.ts'

const podOf = (...images: string[]) => ({
  spec: { containers: images.map((image) => ({ name: image, image, envFrom: [{ configMapRef: { name: 'a' } }] })) },
})
const played = (name: string, image: string, replicas = 1) => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name },
  spec: {
    replicas,
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name, image }] } },
  },
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
    stands: [played('quote', 'quote', 2), played('quote-proxy', 'proxy', 2), played('quote-migrate', 'migrate:1', 2)],
  },
  {
    what: 'a CronJob',
    object: {
      kind: 'CronJob',
      metadata: { name: 'report' },
      spec: { jobTemplate: { spec: { template: podOf('report') } } },
    },
    stands: [played('report', 'report')],
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
