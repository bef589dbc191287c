import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readServices } from '../../scripts/platform/read-services.ts'
import { at } from '../../src/lib/json.ts'
import { objectsOf, renderChart } from './render-chart.ts'

/** The chart and the base of kustomize deploy one program: what its row in services.yaml says holds for both. */
const row =
  readServices(readFileSync('services.yaml', 'utf8')).find(({ name }) => name === 'product-catalog') ??
  expect.fail('services.yaml has no row product-catalog: the chart is of nothing')
const { main } = row
const chart = 'manifests/charts/product-catalog'

const find = async (kind: string, values: object = {}): Promise<unknown> =>
  objectsOf(await renderChart(chart, values)).find((object) => object.kind === kind)?.spec

const container = async (): Promise<unknown> => at(await find('Deployment'), 'template', 'spec', 'containers', 0)

test('the image is that of the row', async () => {
  expect(at(await container(), 'image')).toBe(main.upstream)
})

test('so are resources, ports, user and the way it stops', async () => {
  const [port] = main.ports
  expect(await find('Deployment')).toMatchObject({
    template: {
      spec: {
        terminationGracePeriodSeconds: row.graceSeconds,
        securityContext: { runAsUser: main.user, runAsGroup: main.group },
        containers: [
          {
            resources: main.resources,
            ports: [{ name: port?.name, containerPort: port?.port }],
            lifecycle: { preStop: { sleep: { seconds: row.drainSeconds } } },
            volumeMounts: main.config.map(({ path }) => ({ mountPath: path, readOnly: true })),
          },
        ],
      },
    },
  })
  expect(await find('Service')).toMatchObject({ ports: [{ name: port?.name, port: port?.port }] })
})

test('its probes ask what the row says, and give it as long to start', async () => {
  const { readinessProbe, livenessProbe, startupProbe } = Object.fromEntries(
    Object.entries((await container()) ?? {}).filter(([name]) => name.endsWith('Probe')),
  )
  const asks = (probe: unknown) => ({ grpc: at(probe, 'grpc', 'port') })
  expect({ ready: asks(readinessProbe), live: asks(livenessProbe) }).toEqual({
    ready: main.probes?.ready,
    live: main.probes?.live,
  })
  const seconds = Number(at(startupProbe, 'periodSeconds')) * Number(at(startupProbe, 'failureThreshold'))
  expect(seconds).toBe(main.probes?.startupSeconds)
})

test('it sets the variables that the base sets, with the same values', async () => {
  const base = objectsOf(readFileSync('manifests/shop/base/services/product-catalog.yaml', 'utf8'))
  const deployment = base.find(({ kind }) => kind === 'Deployment')
  const env = at(deployment, 'spec', 'template', 'spec', 'containers', 0, 'env')
  expect(env).toEqual(expect.arrayContaining(main.env))
  expect(at(await container(), 'env')).toEqual(env)
})

test('it sells what the base sells', () => {
  const ofBase = JSON.parse(readFileSync('manifests/shop/base/config/products/products.json', 'utf8'))
  expect(JSON.parse(readFileSync(`${chart}/files/products.json`, 'utf8'))).toEqual(ofBase)
})

test('it scales as far as the row', async () => {
  expect(await find('HorizontalPodAutoscaler', { autoscaling: { enabled: true } })).toMatchObject({
    minReplicas: row.replicas,
    maxReplicas: row.autoscaling?.maximum,
    metrics: [{ resource: { target: { averageUtilization: row.autoscaling?.cpuPercent } } }],
  })
})

test('it may call what the row calls, and the DNS', async () => {
  const egress = Object.values(at(await find('NetworkPolicy'), 'egress') ?? {})
  const ports = egress.flatMap((rule) => Object.values(at(rule, 'ports') ?? {}).map((port) => at(port, 'port')))
  expect(ports).toEqual([53, 53, ...row.calls.map(({ port }) => port)])
})
