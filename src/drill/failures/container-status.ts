import { at, listAt, textAt } from '../../lib/json.ts'
import type { Drill, Look } from './drill.ts'

/** How a run of a container ended; `finishedAt` in epoch milliseconds. */
type Ended = { reason: string; exitCode: number; finishedAt: number | undefined }

/** The one container of an injected pod, as its kubelet reports it. */
export type ContainerStatus = {
  waiting: string
  startedAt: number | undefined
  /** How it ended last, whether it has been started again or not. */
  ended: Ended | undefined
  ready: boolean
}

const timeAt = (value: unknown, ...path: (string | number)[]): number | undefined => {
  const time = Date.parse(textAt(value, ...path))
  return Number.isNaN(time) ? undefined : time
}

/** Reads the status of the first container of a Pod; undefined while there is none. */
const readContainerStatus = (pod: unknown): ContainerStatus | undefined => {
  const [status] = listAt(pod, 'status', 'containerStatuses')
  if (status === undefined) return undefined
  const ended = at(status, 'state', 'terminated') ?? at(status, 'lastState', 'terminated')
  return {
    waiting: textAt(status, 'state', 'waiting', 'reason'),
    startedAt: timeAt(status, 'state', 'running', 'startedAt'),
    ended:
      ended === undefined
        ? undefined
        : {
            reason: textAt(ended, 'reason'),
            exitCode: Number(at(ended, 'exitCode')),
            finishedAt: timeAt(ended, 'finishedAt'),
          },
    ready: at(status, 'ready') === true,
  }
}

const cannotRun = [
  'ErrImagePull',
  'ImagePullBackOff',
  'InvalidImageName',
  'CreateContainerError',
  'CreateContainerConfigError',
]

/** A look at a pod whose one container runs, or did; where the program that is to misbehave cannot even run, that is wrong. */
export const lookAtContainer =
  (judge: (status: ContainerStatus) => Look): Drill['look'] =>
  (pod) => {
    const status = readContainerStatus(pod)
    if (status === undefined) return undefined
    return cannotRun.includes(status.waiting)
      ? { wrong: `its container cannot run (${status.waiting}): is the image of the drill in the registry?` }
      : judge(status)
  }

/** What to do about a program that did something else than it is to do. */
export const lookAtIt = 'Look at its events, and run the drill again'
