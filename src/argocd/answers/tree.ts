import { at } from '../../lib/json.ts'
import { flagAt, listAt, numberAt, recordAt, textAt } from './json.ts'

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
  Object.fromEntries(Object.entries(recordAt(value, ...path)).map(([name, text]) => [name, String(text)]))

export const readNode = (node: unknown): TreeNode => ({
  group: textAt(node, 'group') ?? '',
  version: textAt(node, 'version') ?? '',
  kind: textAt(node, 'kind') ?? '',
  namespace: textAt(node, 'namespace') ?? '',
  name: textAt(node, 'name') ?? '',
  uid: textAt(node, 'uid') ?? '',
  parents: listAt(node, 'parentRefs').map((parent) => textAt(parent, 'uid') ?? ''),
  info: Object.fromEntries(
    listAt(node, 'info').map((entry) => [textAt(entry, 'name') ?? '', textAt(entry, 'value') ?? '']),
  ),
  labels: textsAt(node, 'networkingInfo', 'labels'),
  images: listAt(node, 'images').map(String),
  health: textAt(node, 'health', 'status'),
  message: textAt(node, 'health', 'message'),
})

const readTermination = (state: unknown): Termination | undefined => {
  const terminated = at(state, 'terminated')
  if (terminated === undefined || terminated === null) return undefined
  return { exitCode: numberAt(terminated, 'exitCode') ?? 0, reason: textAt(terminated, 'reason') ?? '' }
}

const readWaiting = (state: unknown): Container['waiting'] => {
  const waiting = at(state, 'waiting')
  if (waiting === undefined || waiting === null) return undefined
  return { reason: textAt(waiting, 'reason') ?? '', message: textAt(waiting, 'message') ?? '' }
}

/** The containers of a live Pod, those that prepare it first. */
export const readContainers = (pod: unknown): Container[] => {
  const specs = [...listAt(pod, 'spec', 'initContainers'), ...listAt(pod, 'spec', 'containers')]
  const statuses = [...listAt(pod, 'status', 'initContainerStatuses'), ...listAt(pod, 'status', 'containerStatuses')]
  return statuses.map((status) => {
    const name = textAt(status, 'name') ?? ''
    const spec = specs.find((candidate) => textAt(candidate, 'name') === name)
    return {
      name,
      image: textAt(spec, 'image') ?? textAt(status, 'image') ?? '',
      imageId: textAt(status, 'imageID') ?? '',
      ready: flagAt(status, 'ready') ?? false,
      restarts: numberAt(status, 'restartCount') ?? 0,
      waiting: readWaiting(at(status, 'state')),
      terminated: readTermination(at(status, 'state')),
      last: readTermination(at(status, 'lastState')),
      memoryLimit: textAt(spec, 'resources', 'limits', 'memory'),
    }
  })
}

export const readEvent = (event: unknown): Event => ({
  type: textAt(event, 'type') ?? '',
  reason: textAt(event, 'reason') ?? '',
  message: textAt(event, 'message') ?? '',
})
