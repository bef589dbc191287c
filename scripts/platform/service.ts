/** What is spoken on a port; all of it over TCP. */
export type Protocol = 'grpc' | 'http' | 'tcp'

/** A port that a container listens on. `inService` is false where only the kubelet or the pod itself asks. */
export type Port = { name: string; port: number; protocol: Protocol; inService: boolean }

/** Who is called, at which port. `service` is a row of the catalogue or one of the neighbours. */
export type Call = { service: string; port: number; needed: boolean }

export type Probe = { http: number; path: string } | { grpc: number } | { tcp: number } | { exec: string[] }

export type Probes = { ready: Probe; live: Probe; startupSeconds: number }

/** CPU as Kubernetes writes it (`250m`, `1`), memory too (`64Mi`). */
export type Quantities = { cpu: string; memory: string }

export type Resources = { requests: Quantities; limits: Quantities }

/** A folder that a container may write to; without `volume` nobody shares it. */
export type WritablePath = { path: string; size: string; inMemory: boolean; volume: string | undefined }

/** A ConfigMap at a path. */
type Config = { name: string; path: string }

/** Reasons why a container has no probes, or a writable root. */
export type Exemptions = { probes?: string; readOnlyRoot?: string }

/**
 * A container. `image` is the logical name that manifests carry and overlays map; `upstream` the reference that it stands for
 * until something else is delivered, undefined where another container has the same image, or no upstream is named.
 */
export type Container = {
  name: string
  image: string
  upstream: string | undefined
  command: string[]
  args: string[]
  env: { name: string; value: string }[]
  ports: Port[]
  telemetry: ('grpc' | 'http')[]
  resources: Resources
  probes: Probes | undefined
  user: number
  group: number
  writablePaths: WritablePath[]
  config: Config[]
  exemptions: Exemptions
}

/** A row of the catalogue that is a Deployment. */
export type Service = {
  name: string
  description: string
  language: string
  /** The ECR repository of a service that this repository builds; undefined for an upstream's. */
  repository: string | undefined
  main: Container
  sidecars: Container[]
  prepare: Container[]
  calls: Call[]
  /** Whether the load balancer may call it. */
  isEntry: boolean
  /** Where it has to be available; 1 for what cannot be two. */
  replicas: number
  autoscaling: { maximum: number; cpuPercent: number } | undefined
  recreates: boolean
  drainSeconds: number
  graceSeconds: number
}

/** The containers that go on running, the main one first. */
export const containersOf = ({ main, sidecars }: Service): Container[] => [main, ...sidecars]

/** The ports that others may call, of all containers. */
export const servicePortsOf = (service: Service): Port[] =>
  containersOf(service).flatMap(({ ports }) => ports.filter(({ inService }) => inService))
