import { createServer } from 'node:http'
import { at, listAt, numberAt } from '../../../src/lib/json.ts'
import { listenHere } from '../listen-here.ts'
import { startOtlpReceiver } from './otlp-receiver.ts'

/** As manifests/platform/values/otel-collector.yaml has them, in milliseconds. */
const buckets = [2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000]

const kinds = ['UNSPECIFIED', 'INTERNAL', 'SERVER', 'CLIENT', 'PRODUCER', 'CONSUMER']
const codes = ['UNSET', 'OK', 'ERROR']

/** Counts since the start: how many spans, and how many of them were over within each bucket's time. */
type Counted = { calls: number; within: number[] }

/**
 * A collector that takes traces as `startOtlpReceiver` does, and tells Prometheus how many spans there were and how long they
 * took, with the labels and buckets of the span metrics connector as the platform sets it up. It forgets no service that is gone,
 * and has neither sums of durations, nor exemplars, nor metrics of itself.
 */
export const startSpanMetrics = async (): Promise<{ url: string; host: string } & AsyncDisposable> => {
  const receiver = await startOtlpReceiver()
  const counted = new Map<string, Counted>()
  const server = createServer((_, response) => {
    for (const { path, body } of receiver.taken.splice(0)) if (path === '/v1/traces') count(counted, body)
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(exposition(counted))
  })
  const { port, stop } = await listenHere(server)
  return {
    ...{ url: receiver.url, host: `127.0.0.1:${port}` },
    [Symbol.asyncDispose]: async () => {
      await stop()
      await receiver[Symbol.asyncDispose]()
    },
  }
}

const count = (counted: Map<string, Counted>, body: unknown): void => {
  for (const resource of listAt(body, 'resourceSpans')) {
    const attributes = listAt(resource, 'resource', 'attributes')
    for (const span of listAt(resource, 'scopeSpans').flatMap((scope) => listAt(scope, 'spans'))) {
      const labels = labelsOf(attributes, span)
      const known = counted.get(labels) ?? { calls: 0, within: buckets.map(() => 0) }
      const took = millisecondsOf(span)
      counted.set(labels, {
        calls: known.calls + 1,
        within: known.within.map((spans, index) => spans + Number(took <= (buckets[index] ?? 0))),
      })
    }
  }
}

const labelsOf = (attributes: unknown[], span: unknown): string => {
  const attribute = (key: string): unknown =>
    at(
      attributes.find((one) => at(one, 'key') === key),
      'value',
      'stringValue',
    )
  const labels = {
    service_name: attribute('service.name'),
    k8s_namespace_name: attribute('k8s.namespace.name'),
    span_name: at(span, 'name'),
    span_kind: `SPAN_KIND_${kinds[numberAt(span, 'kind') ?? 0]}`,
    status_code: `STATUS_CODE_${codes[numberAt(span, 'status', 'code') ?? 0]}`,
  }
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${JSON.stringify(value ?? '')}`)
    .join(',')
}

const millisecondsOf = (span: unknown): number => {
  const [start, end] = ['startTimeUnixNano', 'endTimeUnixNano'].map((name) => BigInt(String(at(span, name))))
  return Number((end ?? 0n) - (start ?? 0n)) / 1e6
}

const exposition = (counted: Map<string, Counted>): string =>
  [...counted]
    .flatMap(([labels, { calls, within }]) => [
      `traces_span_metrics_calls_total{${labels}} ${calls}`,
      ...within.map((spans, index) => bucket(labels, `${buckets[index]}`, spans)),
      bucket(labels, '+Inf', calls),
    ])
    .concat('')
    .join('\n')

const bucket = (labels: string, bound: string, spans: number): string =>
  `traces_span_metrics_duration_milliseconds_bucket{${labels},le="${bound}"} ${spans}`
