import type { Container, Probe, WritablePath } from './service.ts'
import { telemetryEnv } from './telemetry-env.ts'
import type { KubernetesObject } from './yaml-file.ts'

/** Where in the pod's life a container runs. */
export type Role = { kind: 'main'; drainSeconds: number } | { kind: 'sidecar' } | { kind: 'preparation' }

/** A container of a pod. `image` is a logical name: overlays say which repository and version it is. */
export const containerSpec = (container: Container, role: Role): KubernetesObject => ({
  name: container.name,
  image: container.image,
  command: filled(container.command),
  args: filled(container.args),
  ports: filled(container.ports.map(({ name, port }) => ({ name, containerPort: port }))),
  env: filled(role.kind === 'preparation' ? container.env : [...telemetryEnv(container), ...container.env]),
  resources: container.resources,
  ...(role.kind === 'preparation' ? {} : probesOf(container)),
  lifecycle: lifecycleOf(container, role),
  securityContext: {
    runAsUser: container.user,
    runAsGroup: container.group,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: container.exemptions.readOnlyRoot === undefined,
    capabilities: { drop: ['ALL'] },
  },
  volumeMounts: filled([
    ...container.writablePaths.map((writable) => ({ name: volumeName(container, writable), mountPath: writable.path })),
    ...container.config.map(({ name, path }) => ({ name: `config-${name}`, mountPath: path, readOnly: true })),
  ]),
})

/** One volume a path, unless containers share it. */
export const volumeName = ({ name }: Container, { path, volume }: WritablePath): string =>
  volume ??
  `${name}-${path
    .slice(1)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')}`

const probesOf = ({ probes }: Container): KubernetesObject => {
  if (probes === undefined) return {}
  const { ready, live, startupSeconds } = probes
  return {
    startupProbe: {
      ...probeSpec(live),
      periodSeconds: 5,
      timeoutSeconds: 3,
      failureThreshold: Math.ceil(startupSeconds / 5),
    },
    readinessProbe: { ...probeSpec(ready), periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 3 },
    livenessProbe: { ...probeSpec(live), periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 },
  }
}

const probeSpec = (probe: Probe): KubernetesObject => {
  if ('http' in probe) return { httpGet: { path: probe.path, port: probe.http } }
  if ('grpc' in probe) return { grpc: { port: probe.grpc } }
  return 'tcp' in probe ? { tcpSocket: { port: probe.tcp } } : { exec: { command: probe.exec } }
}

/** What is called answers on until nobody's connections come any more: endpoints spread later than the signal. */
const lifecycleOf = ({ ports }: Container, role: Role): KubernetesObject | undefined =>
  role.kind === 'main' && role.drainSeconds > 0 && ports.some(({ inService }) => inService)
    ? { preStop: { sleep: { seconds: role.drainSeconds } } }
    : undefined

const filled = <T>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list)
