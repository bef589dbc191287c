import { containerSpec, type Role, volumeName } from './container-spec.ts'
import { labelsOf, selectorOf, waveAnnotation } from './labels.ts'
import { type Container, type Service, servicePortsOf } from './service.ts'
import { type KubernetesObject, yamlFile } from './yaml-file.ts'

/** The file of a service: its account, its Deployment and, where others may call it, its Service. */
export const serviceFile = (service: Service, wave: number): string =>
  yamlFile(
    [accountOf(service), deploymentOf(service, wave), ...serviceOf(service)],
    [service.description, ...spared(service)],
  )

const spared = ({ main, sidecars, prepare }: Service): string[] =>
  [main, ...sidecars, ...prepare].flatMap(({ name, exemptions: { probes, readOnlyRoot } }) => [
    ...(probes === undefined ? [] : [`${name} has no probes. ${probes}.`]),
    ...(readOnlyRoot === undefined ? [] : [`${name} has a writable root. ${readOnlyRoot}.`]),
  ])

const accountOf = ({ name }: Service): KubernetesObject => ({
  apiVersion: 'v1',
  kind: 'ServiceAccount',
  metadata: { name, labels: labelsOf(name) },
  automountServiceAccountToken: false,
})

const deploymentOf = (service: Service, wave: number): KubernetesObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: service.name, labels: labelsOf(service.name), annotations: waveAnnotation(wave) },
  spec: {
    // Nothing where a HorizontalPodAutoscaler may count: Argo CD would count against it. One is Kubernetes' default.
    replicas: service.autoscaling ? undefined : 1,
    revisionHistoryLimit: 5,
    strategy: service.recreates
      ? { type: 'Recreate' }
      : { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
    selector: { matchLabels: selectorOf(service.name) },
    template: { metadata: { labels: labelsOf(service.name) }, spec: podOf(service) },
  },
})

const podOf = (service: Service): KubernetesObject => {
  const { main, sidecars, prepare } = service
  const all = [main, ...sidecars, ...prepare]
  const volumes = volumesOf(all)
  return {
    serviceAccountName: service.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: service.graceSeconds,
    securityContext: {
      runAsNonRoot: true,
      ...(volumes.length === 0 ? {} : { fsGroup: main.group, fsGroupChangePolicy: 'OnRootMismatch' }),
      seccompProfile: { type: 'RuntimeDefault' },
    },
    topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
      maxSkew: 1,
      topologyKey,
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: selectorOf(service.name) },
      matchLabelKeys: ['pod-template-hash'],
    })),
    ...(prepare.length === 0 ? {} : { initContainers: prepare.map(as({ kind: 'preparation' })) }),
    containers: [
      containerSpec(main, { kind: 'main', drainSeconds: service.drainSeconds }),
      ...sidecars.map(as({ kind: 'sidecar' })),
    ],
    ...(volumes.length === 0 ? {} : { volumes }),
  }
}

const as =
  (role: Role) =>
  (container: Container): KubernetesObject =>
    containerSpec(container, role)

/** Each volume once, also when several containers mount it; the first says how large it is. */
const volumesOf = (containers: Container[]): KubernetesObject[] => {
  const writable = containers.flatMap((container) =>
    container.writablePaths.map((path) => ({
      name: volumeName(container, path),
      emptyDir: { sizeLimit: path.size, ...(path.inMemory ? { medium: 'Memory' } : {}) },
    })),
  )
  const config = containers.flatMap((container) =>
    container.config.map(({ name }) => ({ name: `config-${name}`, configMap: { name } })),
  )
  return [...writable, ...config].filter(({ name }, index, all) => all.findIndex((one) => one.name === name) === index)
}

const serviceOf = (service: Service): KubernetesObject[] => {
  const ports = servicePortsOf(service)
  if (ports.length === 0) return []
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: service.name, labels: labelsOf(service.name) },
      spec: {
        selector: selectorOf(service.name),
        ports: ports.map(({ name, port, protocol }) => ({
          name,
          port,
          targetPort: name,
          ...(protocol === 'tcp' ? {} : { appProtocol: protocol }),
        })),
      },
    },
  ]
}
