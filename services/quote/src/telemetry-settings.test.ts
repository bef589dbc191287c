import { expect, test } from 'vitest'
import { telemetrySettings } from './telemetry-settings.ts'

const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel-collector.monitoring:4318' }

const otherwise = {
  tracesUrl: 'http://otel-collector.monitoring:4318/v1/traces',
  metricsUrl: 'http://otel-collector.monitoring:4318/v1/metrics',
  headers: {},
  resource: { 'service.name': 'quote' },
  timeoutMilliseconds: 10_000,
  tracesEveryMilliseconds: 5_000,
  metricsEveryMilliseconds: 60_000,
}

test.each([
  { what: 'an endpoint', variables: endpoint, expected: otherwise },
  {
    what: 'a path and a slash',
    variables: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318/otlp/' },
    expected: {
      ...otherwise,
      tracesUrl: 'http://127.0.0.1:4318/otlp/v1/traces',
      metricsUrl: 'http://127.0.0.1:4318/otlp/v1/metrics',
    },
  },
  {
    what: 'endpoints of their own, which are whole',
    variables: {
      ...endpoint,
      OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://traces:1/in',
      OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: 'http://metrics:2/in',
    },
    expected: { ...otherwise, tracesUrl: 'http://traces:1/in', metricsUrl: 'http://metrics:2/in' },
  },
  {
    what: 'attributes, percent-encoded, and one that is none',
    variables: {
      ...endpoint,
      OTEL_SERVICE_NAME: 'our-quote',
      OTEL_RESOURCE_ATTRIBUTES: 'service.name=other, k8s.pod.name=quote-1,team=a%2Cb,broken,odd=%E0%A4%A,=x',
      OTEL_EXPORTER_OTLP_HEADERS: 'x-team=shop',
    },
    expected: {
      ...otherwise,
      headers: { 'x-team': 'shop' },
      resource: { 'service.name': 'our-quote', 'k8s.pod.name': 'quote-1', team: 'a,b', odd: '%E0%A4%A' },
    },
  },
  {
    what: 'times, and one that is none',
    variables: {
      ...endpoint,
      OTEL_EXPORTER_OTLP_TIMEOUT: '500',
      OTEL_BSP_SCHEDULE_DELAY: 'soon',
      OTEL_METRIC_EXPORT_INTERVAL: '1000',
    },
    expected: { ...otherwise, timeoutMilliseconds: 500, metricsEveryMilliseconds: 1_000 },
  },
  { what: 'no endpoint', variables: { OTEL_SERVICE_NAME: 'quote' }, expected: undefined },
  { what: 'an endpoint, but disabled', variables: { ...endpoint, OTEL_SDK_DISABLED: 'true' }, expected: undefined },
])('reads $what', ({ variables, expected }) => {
  expect(telemetrySettings(variables)).toEqual(expected)
})
