import { setTimeout as sleep } from 'node:timers/promises'
import type { Docker } from './docker.ts'
import type { ContainerSpec } from './pod-spec.ts'
import type { ContainerStatus, Happening } from './runtime.ts'

/** A pod whose container the engine runs, from its pull to its end. */
export type Pod = {
  name: string
  container: string
  spec: ContainerSpec
  docker: Docker
  status: ContainerStatus
  happen: (type: Happening['type'], reason: string, message: string) => void
  firstBackOffMilliseconds: number
  over: AbortController
  current?: string
  previous?: string
  ports: Map<number, number>
}

const longestBackOffMilliseconds = 300_000

export const pause = async (pod: Pod, milliseconds: number): Promise<void> => {
  await sleep(milliseconds, undefined, { signal: pod.over.signal }).catch(() => undefined)
}

export const backOff = (pod: Pod, round: number): number =>
  Math.min(pod.firstBackOffMilliseconds * 2 ** round, longestBackOffMilliseconds)
