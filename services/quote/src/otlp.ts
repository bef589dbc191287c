import type { Attributes, SpanRecord, Value } from './span.ts'

// The bodies of OTLP/HTTP in JSON (opentelemetry-proto 1.x): 64-bit numbers are text, ids are hex, enums are numbers.

const kinds = { internal: 1, server: 2 }
const errorStatus = 2
const cumulative = 2

type Resource = Record<string, string>

export const tracesBody = (resource: Resource, spans: SpanRecord[]): string =>
  JSON.stringify({
    resourceSpans: [
      { resource: resourceOf(resource), scopeSpans: [{ scope: { name: 'quote' }, spans: spans.map(spanOf) }] },
    ],
  })

const spanOf = (span: SpanRecord) => ({
  traceId: span.traceId,
  spanId: span.spanId,
  ...(span.parentSpanId === undefined ? {} : { parentSpanId: span.parentSpanId }),
  name: span.name,
  kind: kinds[span.kind],
  startTimeUnixNano: `${span.start}`,
  endTimeUnixNano: `${span.end}`,
  attributes: attributesOf(span.attributes),
  events: span.events.map(({ name, at, attributes }) => ({
    timeUnixNano: `${at}`,
    name,
    attributes: attributesOf(attributes),
  })),
  status: span.failed ? { code: errorStatus } : {},
})

type Quotes = { counts: Map<number | undefined, number>; since: bigint; now: bigint }

/** The counter `quotes` by `number_of_items`, as the original counts. */
export const quotesBody = (resource: Resource, { counts, since, now }: Quotes): string => {
  const dataPoints = [...counts].map(([items, count]) => ({
    attributes:
      items === undefined
        ? [{ key: 'otel.metric.overflow', value: { boolValue: true } }]
        : attributesOf({ number_of_items: { whole: items } }),
    startTimeUnixNano: `${since}`,
    timeUnixNano: `${now}`,
    asInt: `${count}`,
  }))
  const sum = { aggregationTemporality: cumulative, isMonotonic: true, dataPoints }
  const metric = { name: 'quotes', description: 'number of quotes calculated', unit: 'quotes', sum }
  return JSON.stringify({
    resourceMetrics: [
      { resource: resourceOf(resource), scopeMetrics: [{ scope: { name: 'quotes' }, metrics: [metric] }] },
    ],
  })
}

const resourceOf = (resource: Resource) => ({
  attributes: Object.entries(resource).map(([key, stringValue]) => ({ key, value: { stringValue } })),
})

const attributesOf = (attributes: Attributes) =>
  Object.entries(attributes).map(([key, value]) => ({ key, value: anyValueOf(value) }))

const anyValueOf = (value: Value) => {
  if ('whole' in value) return { intValue: `${BigInt(value.whole)}` }
  return 'real' in value ? { doubleValue: value.real } : { stringValue: value.text }
}
