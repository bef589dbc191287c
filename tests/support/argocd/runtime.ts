import type { ContainerSpec } from './pod-spec.ts'

/** How a container's last run ended, as a kubelet words it. */
export type Terminated = { exitCode: number; reason: string; startedAt: string; finishedAt: string }

/** The state of a pod's container, as a kubelet reports it. */
export type ContainerState =
  | { kind: 'waiting'; reason: string; message?: string }
  | { kind: 'running'; startedAt: string }
  | { kind: 'terminated'; terminated: Terminated }

export type ContainerStatus = {
  state: ContainerState
  last?: Terminated
  ready: boolean
  restarts: number
  imageId: string
}

/** Something that happened to a pod, as `kubectl describe` shows it. */
export type Happening = { type: 'Normal' | 'Warning'; reason: string; message: string; at: string }

/** A pod that runs: what it is doing now, how to read its log and how to end it. */
export type RunningPod = {
  status: ContainerStatus
  happenings: Happening[]
  address: () => string | undefined
  logs: (request: { previous: boolean; lines: number }) => Promise<string[]>
  stop: () => Promise<void>
}

/** What runs pods: a Docker engine, or a check that the registry could serve the image. */
export type Runtime = {
  says: string
  start: (pod: { name: string; container: string }, spec: ContainerSpec) => RunningPod
  close: () => Promise<void>
}

export const nowInSeconds = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z')
