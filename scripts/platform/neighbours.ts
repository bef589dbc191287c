/**
 * A Service that the shop calls and does not own: manifests/platform installs it. Network policies see the pods behind it, so
 * `podPort` is what they listen on where that differs.
 */
export type Neighbour = {
  name: string
  host: string
  namespace: string
  ports: { port: number; podPort: number }[]
  /** Labels of its pods; all pods of the namespace when empty. */
  podLabels: Record<string, string>
}

export const collector: Neighbour = {
  name: 'otel-collector',
  host: 'otel-collector.monitoring',
  namespace: 'monitoring',
  ports: [
    { port: 4317, podPort: 4317 },
    { port: 4318, podPort: 4318 },
  ],
  podLabels: {},
}

/** The port that takes OTLP. */
export const collectorPorts = { grpc: 4317, http: 4318 } as const

export const neighbours: Neighbour[] = [
  collector,
  {
    name: 'grafana',
    host: 'kube-prometheus-stack-grafana.monitoring',
    namespace: 'monitoring',
    ports: [{ port: 80, podPort: 3000 }],
    podLabels: { 'app.kubernetes.io/name': 'grafana' },
  },
]
