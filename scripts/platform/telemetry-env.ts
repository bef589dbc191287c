import { collector, collectorPorts } from './neighbours.ts'
import type { Container } from './service.ts'

type Variable = { name: string; value: string } | { name: string; valueFrom: { fieldRef: { fieldPath: string } } }

/** What a container that sends telemetry is told, before its own variables, which may refer to these. */
export const telemetryEnv = ({ name, telemetry }: Pick<Container, 'name' | 'telemetry'>): Variable[] => {
  const [first] = telemetry
  if (first === undefined) return []
  return [
    { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } },
    { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
    { name: 'OTEL_SERVICE_NAME', value: name },
    { name: 'OTEL_RESOURCE_ATTRIBUTES', value: resourceAttributes },
    { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', value: `http://${collector.host}:${collectorPorts[first]}` },
    { name: 'OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE', value: 'cumulative' },
  ]
}

// The C++ SDK reads no OTEL_SERVICE_NAME, so the name stands here, too.
const resourceAttributes = [
  'service.name=$(OTEL_SERVICE_NAME)',
  'service.namespace=shop',
  'k8s.namespace.name=$(POD_NAMESPACE)',
  'k8s.pod.name=$(POD_NAME)',
].join(',')
