import { at } from '../../lib/json.ts'
import { readFlag, readList, readNumber, readRecord, readText } from './json.ts'

/** A node of the resource tree; `info` holds what kubectl's columns show, by name. */
export type TreeNode = {
  group: string
  version: string
  kind: string
  namespace: string
  name: string
  uid: string
  parents: string[]
  info: Record<string, string>
  labels: Record<string, string>
  images: string[]
  health: string | undefined
  message: string | undefined
}

/** How a container's run ended. */
type Termination = { exitCode: number; reason: string }

/** A container of a pod as its kubelet reports it. */
export type Container = {
  name: string
  image: string
  imageId: string
  ready: boolean
  restarts: number
  waiting: { reason: string; message: string } | undefined
  terminated: Termination | undefined
  last: Termination | undefined
  memoryLimit: string | undefined
}

/** An event of a resource, such as `Unhealthy` or `FailedScheduling`. */
export type Event = { type: string; reason: string; message: string }

const textsAt = (value: unknown, ...path: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(readRecord(value, ...path)).map(([name, text]) => [name, String(text)]))

export const readNode = (node: unknown): TreeNode => ({
  group: readText(node, 'group') ?? '',
  version: readText(node, 'version') ?? '',
  kind: readText(node, 'kind') ?? '',
  namespace: readText(node, 'namespace') ?? '',
  name: readText(node, 'name') ?? '',
  uid: readText(node, 'uid') ?? '',
  parents: readList(node, 'parentRefs').map((parent) => readText(parent, 'uid') ?? ''),
  info: Object.fromEntries(
    readList(node, 'info').map((entry) => [readText(entry, 'name') ?? '', readText(entry, 'value') ?? '']),
  ),
  labels: textsAt(node, 'networkingInfo', 'labels'),
  images: readList(node, 'images').map(String),
  health: readText(node, 'health', 'status'),
  message: readText(node, 'health', 'message'),
})

const readTermination = (state: unknown): Termination | undefined => {
  const terminated = at(state, 'terminated')
  if (terminated === undefined || terminated === null) return undefined
  return { exitCode: readNumber(terminated, 'exitCode') ?? 0, reason: readText(terminated, 'reason') ?? '' }
}

const readWaiting = (state: unknown): Container['waiting'] => {
  const waiting = at(state, 'waiting')
  if (waiting === undefined || waiting === null) return undefined
  return { reason: readText(waiting, 'reason') ?? '', message: readText(waiting, 'message') ?? '' }
}

/** The containers of a live Pod, those that prepare it first. */
export const readContainers = (pod: unknown): Container[] => {
  const specs = [...readList(pod, 'spec', 'initContainers'), ...readList(pod, 'spec', 'containers')]
  const statuses = [
    ...readList(pod, 'status', 'initContainerStatuses'),
    ...readList(pod, 'status', 'containerStatuses'),
  ]
  return statuses.map((status) => {
    const name = readText(status, 'name') ?? ''
    const spec = specs.find((candidate) => readText(candidate, 'name') === name)
    return {
      name,
      image: readText(spec, 'image') ?? readText(status, 'image') ?? '',
      imageId: readText(status, 'imageID') ?? '',
      ready: readFlag(status, 'ready') ?? false,
      restarts: readNumber(status, 'restartCount') ?? 0,
      waiting: readWaiting(at(status, 'state')),
      terminated: readTermination(at(status, 'state')),
      last: readTermination(at(status, 'lastState')),
      memoryLimit: readText(spec, 'resources', 'limits', 'memory'),
    }
  })
}

export const readEvent = (event: unknown): Event => ({
  type: readText(event, 'type') ?? '',
  reason: readText(event, 'reason') ?? '',
  message: readText(event, 'message') ?? '',
})
