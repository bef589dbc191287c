import { readFlag, readList, readNumber, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { at } from '../../../src/lib/json.ts'

/** An httpGet probe, with Kubernetes' own defaults filled in. */
export type Probe = {
  path: string
  port: number
  delaySeconds: number
  periodSeconds: number
  timeoutSeconds: number
  failureThreshold: number
}

/** The one container that a pod of this stand-in runs. */
export type ContainerSpec = {
  name: string
  image: string
  command: string[]
  args: string[]
  environment: string[]
  port: number | undefined
  memory: string | undefined
  memoryBytes: number | undefined
  cpus: number | undefined
  readOnly: boolean
  user: number | undefined
  nonRoot: boolean
  dropCapabilities: string[]
  noNewPrivileges: boolean
  temporary: string[]
  readiness: Probe | undefined
  liveness: Probe | undefined
  startup: Probe | undefined
  graceSeconds: number
  /** Not run, even where there is an engine. */
  onlyPulled: boolean
}

/** Annotations of a pod template whose image is to be pulled and not run. */
export const onlyPulled = { 'slipway.argocd-stand-in/only-pulled': 'true' }

const refuseOthers = (value: unknown, known: readonly string[], where: string): void => {
  const others = Object.keys(readRecord(value)).filter((key) => !known.includes(key))
  if (others.length > 0) throw new Error(`this stand-in does not run pods with ${where} ${others.join(', ')}`)
}

const units: Record<string, number> = { '': 1, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, k: 1e3, M: 1e6, G: 1e9 }

const bytes = (quantity: string): number => {
  const [, number = '', unit = ''] = /^(\d+)([A-Za-z]*)$/.exec(quantity) ?? []
  const factor = units[unit]
  if (number === '' || factor === undefined) throw new Error(`quantities must match the pattern, not "${quantity}"`)
  return Number(number) * factor
}

const cpus = (quantity: string): number =>
  quantity.endsWith('m') ? Number(quantity.slice(0, -1)) / 1000 : Number(quantity)

const readPort = (value: unknown, ports: readonly unknown[]): number => {
  if (typeof value === 'number') return value
  const named = ports.find((port) => readText(port, 'name') === value)
  const number = readNumber(named, 'containerPort')
  if (number === undefined) throw new Error(`a probe asks for port ${String(value)}, which the container does not name`)
  return number
}

const readProbe = (container: unknown, name: string): Probe | undefined => {
  const probe = at(container, name)
  if (probe === undefined) return undefined
  const timing = ['initialDelaySeconds', 'periodSeconds', 'timeoutSeconds', 'failureThreshold', 'successThreshold']
  refuseOthers(probe, ['httpGet', ...timing], name)
  return {
    path: readText(probe, 'httpGet', 'path') ?? '/',
    port: readPort(at(probe, 'httpGet', 'port'), readList(container, 'ports')),
    delaySeconds: readNumber(probe, 'initialDelaySeconds') ?? 0,
    periodSeconds: readNumber(probe, 'periodSeconds') ?? 10,
    timeoutSeconds: readNumber(probe, 'timeoutSeconds') ?? 1,
    failureThreshold: readNumber(probe, 'failureThreshold') ?? 3,
  }
}

const readEnvironment = (container: unknown): string[] =>
  readList(container, 'env').map((entry) => {
    refuseOthers(entry, ['name', 'value'], 'an environment variable from')
    return `${readText(entry, 'name')}=${readText(entry, 'value') ?? ''}`
  })

const readTemporary = (podSpec: unknown, container: unknown): string[] => {
  for (const volume of readList(podSpec, 'volumes')) refuseOthers(volume, ['name', 'emptyDir'], 'a volume of kind')
  return readList(container, 'volumeMounts').map((mount) => readText(mount, 'mountPath') ?? '')
}

const podFields = [
  ...['containers', 'volumes', 'securityContext', 'terminationGracePeriodSeconds', 'serviceAccountName'],
  ...['automountServiceAccountToken', 'restartPolicy', 'enableServiceLinks', 'topologySpreadConstraints'],
]
const containerFields = [
  ...['name', 'image', 'imagePullPolicy', 'command', 'args', 'env', 'ports', 'resources', 'securityContext'],
  ...['readinessProbe', 'livenessProbe', 'startupProbe', 'volumeMounts', 'terminationMessagePolicy', 'lifecycle'],
]

const isOnlyPulled = (annotations: Record<string, unknown>): boolean =>
  Object.entries(onlyPulled).every(([name, value]) => annotations[name] === value)

/** What a Deployment's pod template asks for; throws what this stand-in cannot run. */
export const readContainer = (manifest: unknown): ContainerSpec => {
  const pod = readRecord(manifest, 'spec', 'template', 'spec')
  refuseOthers(pod, podFields, 'the field')
  const [container, second] = readList(pod, 'containers')
  if (container === undefined || second !== undefined) throw new Error('this stand-in runs pods of one container')
  refuseOthers(container, containerFields, 'the container field')
  const security = { ...readRecord(pod, 'securityContext'), ...readRecord(container, 'securityContext') }
  const memory = readText(container, 'resources', 'limits', 'memory')
  const processors = at(container, 'resources', 'limits', 'cpu')
  return {
    name: readText(container, 'name') ?? '',
    image: readText(container, 'image') ?? '',
    command: readList(container, 'command').map(String),
    args: readList(container, 'args').map(String),
    environment: readEnvironment(container),
    port: readNumber(container, 'ports', 0, 'containerPort'),
    memory,
    memoryBytes: memory === undefined ? undefined : bytes(memory),
    cpus: processors === undefined ? undefined : cpus(String(processors)),
    readOnly: readFlag(security, 'readOnlyRootFilesystem') ?? false,
    user: readNumber(security, 'runAsUser'),
    nonRoot: readFlag(security, 'runAsNonRoot') ?? false,
    dropCapabilities: readList(security, 'capabilities', 'drop').map(String),
    noNewPrivileges: readFlag(security, 'allowPrivilegeEscalation') === false,
    temporary: readTemporary(pod, container),
    readiness: readProbe(container, 'readinessProbe'),
    liveness: readProbe(container, 'livenessProbe'),
    startup: readProbe(container, 'startupProbe'),
    graceSeconds: readNumber(pod, 'terminationGracePeriodSeconds') ?? 30,
    onlyPulled: isOnlyPulled(readRecord(manifest, 'spec', 'template', 'metadata', 'annotations')),
  }
}
