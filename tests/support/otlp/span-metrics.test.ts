import { expect, test } from 'vitest'
import { startSpanMetrics } from './span-metrics.ts'

const attribute = (key: string, stringValue: string) => ({ key, value: { stringValue } })

const span = (milliseconds: number, more: object = {}) => ({
  ...{ traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331', name: 'POST /getquote', kind: 2 },
  startTimeUnixNano: '1700000000000000000',
  endTimeUnixNano: `${1_700_000_000_000_000_000n + BigInt(milliseconds * 1e6)}`,
  ...more,
})

const labels = (code: string, kind = 'SERVER', name = 'POST /getquote') =>
  `service_name="quote",k8s_namespace_name="shop-demo",span_name="${name}",span_kind="SPAN_KIND_${kind}",status_code="STATUS_CODE_${code}"`

test('counts spans by service, kind and status, and how many of them were over in time', async () => {
  await using collector = await startSpanMetrics()
  const resource = { attributes: [attribute('service.name', 'quote'), attribute('k8s.namespace.name', 'shop-demo')] }
  const spans = [
    ...[span(1.5), span(40), span(60_000)],
    ...[span(3, { status: { code: 2 } }), span(3, { kind: 1, name: 'calculate-quote' })],
  ]
  const body = JSON.stringify({ resourceSpans: [{ resource, scopeSpans: [{ spans }] }] })
  const headers = { 'content-type': 'application/json' }
  await (await fetch(`${collector.url}/v1/traces`, { method: 'POST', headers, body })).text()

  const lines = (await (await fetch(`http://${collector.host}/metrics`)).text()).trim().split('\n')
  expect(lines.filter((line) => line.startsWith('traces_span_metrics_calls_total'))).toEqual([
    `traces_span_metrics_calls_total{${labels('UNSET')}} 3`,
    `traces_span_metrics_calls_total{${labels('ERROR')}} 1`,
    `traces_span_metrics_calls_total{${labels('UNSET', 'INTERNAL', 'calculate-quote')}} 1`,
  ])
  const within = lines.filter((line) => line.includes(`_bucket{${labels('UNSET')},`))
  expect(within.map((line) => /le="([^"]+)"\} (\d+)$/.exec(line)?.slice(1).join(': '))).toEqual([
    ...['2: 1', '5: 1', '10: 1', '25: 1', '50: 2', '100: 2', '250: 2', '500: 2', '1000: 2', '2500: 2', '5000: 2'],
    ...['10000: 2', '+Inf: 3'],
  ])
})
