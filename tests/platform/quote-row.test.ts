import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { readServices } from '../../scripts/platform/read-services.ts'
import { at } from '../../src/lib/json.ts'
import { startOtlpReceiver } from '../support/otlp/otlp-receiver.ts'
import { objectsOf } from './render-chart.ts'

const row =
  readServices(readFileSync('services.yaml', 'utf8')).find(({ name }) => name === 'quote') ??
  expect.fail('services.yaml has no row quote')

/** The variables of the pod as Kubernetes would set them: those of the pod itself told, and `$(…)` filled in. */
const podEnvironment = (): Record<string, string> => {
  const deployment = objectsOf(readFileSync('manifests/shop/base/services/quote.yaml', 'utf8')).find(
    ({ kind }) => kind === 'Deployment',
  )
  const env = Object.values(at(deployment, 'spec', 'template', 'spec', 'containers', 0, 'env') ?? {})
  const set: Record<string, string> = {}
  for (const { name, value } of env)
    set[name] = String(value ?? `the-${name}`).replaceAll(/\$\((\w+)\)/g, (whole, of) => set[of] ?? whole)
  return set
}

test('the image of this repository has the user and the port of the row', () => {
  const dockerfile = readFileSync('services/quote/Dockerfile', 'utf8')
  const [port] = row.main.ports
  expect(dockerfile).toContain(`\nUSER ${row.main.user}:${row.main.group}\n`)
  expect(dockerfile).toContain(`\nEXPOSE ${port?.port}\n`)
  expect(row.main.env).toContainEqual({ name: 'QUOTE_PORT', value: `${port?.port}` })
  expect(row.main.probes?.ready).toEqual({ tcp: port?.port })
})

test('with the variables of its pod the service tells the collector who it is', { timeout: 30_000 }, async () => {
  await using collector = await startOtlpReceiver()
  const environment = podEnvironment()
  expect(environment.OTEL_EXPORTER_OTLP_ENDPOINT).toBe('http://otel-collector.monitoring:4318')
  const service = spawn(process.execPath, ['services/quote/src/main.ts'], {
    env: { PATH: process.env.PATH, ...environment, QUOTE_PORT: '0', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
  })
  try {
    const [line] = await once(createInterface(service.stdout), 'line')
    await fetch(`http://127.0.0.1:${JSON.parse(line).port}/getquote`, { method: 'POST', body: '{"numberOfItems":1}' })
    service.kill('SIGTERM')
    await once(service, 'close')
  } finally {
    service.kill('SIGKILL')
  }
  const attributes = Object.entries({
    'service.name': 'quote',
    'service.namespace': 'shop',
    'k8s.namespace.name': 'the-POD_NAMESPACE',
    'k8s.pod.name': 'the-POD_NAME',
  }).map(([key, stringValue]) => ({ key, value: { stringValue } }))
  expect(collector.taken.map(({ path }) => path).toSorted()).toEqual(['/v1/metrics', '/v1/traces'])
  for (const { body } of collector.taken)
    expect(Object.values(Object(body))).toMatchObject([
      [{ resource: { attributes: expect.arrayContaining(attributes) } }],
    ])
})
