import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '../../../src/lib/failure.ts'
import type { Docker } from './docker.ts'
import type { ContainerSpec } from './pod-spec.ts'
import { answersProbe, watchProbe } from './probe.ts'
import {
  type ContainerStatus,
  type Happening,
  nowInSeconds,
  type RunningPod,
  type Runtime,
  type Terminated,
} from './runtime.ts'

type Pod = {
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

const pause = async (pod: Pod, milliseconds: number): Promise<void> => {
  await sleep(milliseconds, undefined, { signal: pod.over.signal }).catch(() => undefined)
}

const backOff = (pod: Pod, round: number): number =>
  Math.min(pod.firstBackOffMilliseconds * 2 ** round, longestBackOffMilliseconds)

const pull = async (pod: Pod): Promise<void> => {
  for (let round = 0; !pod.over.signal.aborted; round += 1) {
    try {
      pod.happen('Normal', 'Pulling', `Pulling image "${pod.spec.image}"`)
      const { id, user } = await pod.docker.pull(pod.spec.image)
      pod.status.imageId = id
      const root = user === '' || user === '0' || user === 'root' || user.startsWith('0:')
      if (!(pod.spec.nonRoot && root && pod.spec.user === undefined)) return
      const message = 'container has runAsNonRoot and image will run as root'
      pod.status.state = { kind: 'waiting', reason: 'CreateContainerConfigError', message }
    } catch (error) {
      const message = `failed to pull and unpack image "${pod.spec.image}": ${messageOf(error)}`
      pod.happen('Warning', 'Failed', `Failed to pull image "${pod.spec.image}": ${message}`)
      pod.status.state = { kind: 'waiting', reason: 'ErrImagePull', message }
      await pause(pod, 300)
      const waiting = `Back-off pulling image "${pod.spec.image}": ErrImagePull: ${message}`
      pod.status.state = { kind: 'waiting', reason: 'ImagePullBackOff', message: waiting }
    }
    await pause(pod, backOff(pod, round))
  }
}

const probeAll = (pod: Pod, container: AbortSignal, fail: () => void): void => {
  const { startup, readiness, liveness } = pod.spec
  const failed = (name: string, probe: string) => pod.happen('Warning', 'Unhealthy', `${name} probe failed: ${probe}`)
  const begin = (): void => {
    if (readiness === undefined) pod.status.ready = true
    else {
      void watchProbe({
        probe: readiness,
        ports: pod.ports,
        signal: container,
        onResult: (ready) => {
          pod.status.ready = ready
        },
        onFailure: (why) => failed('Readiness', why),
      })
    }
    if (liveness === undefined) return
    void watchProbe({
      probe: liveness,
      ports: pod.ports,
      signal: container,
      onResult: (alive) => {
        if (!alive) fail()
      },
      onFailure: (why) => failed('Liveness', why),
    })
  }
  if (startup === undefined) {
    begin()
    return
  }
  void answersProbe({
    probe: startup,
    ports: pod.ports,
    signal: container,
    onFailure: (why) => failed('Startup', why),
  }).then((started) => (started ? begin() : fail()))
}

const runOnce = async (pod: Pod): Promise<Terminated> => {
  const container = await pod.docker.run(`${pod.container}-${pod.status.restarts}`, pod.spec, pod.spec.image)
  if (pod.previous !== undefined) await pod.docker.remove(pod.previous)
  if (pod.current !== undefined) pod.previous = pod.current
  pod.current = container
  // Told to end while the container was being made: nobody else would stop it.
  if (pod.over.signal.aborted) await pod.docker.kill(container)
  pod.happen('Normal', 'Started', `Started container ${pod.spec.name}`)
  pod.status.state = { kind: 'running', startedAt: nowInSeconds() }
  const life = new AbortController()
  const signal = AbortSignal.any([life.signal, pod.over.signal])
  pod.ports = await pod.docker.ports(container).catch(() => new Map<number, number>())
  probeAll(pod, signal, () => {
    pod.happen('Normal', 'Killing', `Container ${pod.spec.name} failed its liveness probe, will be restarted`)
    void pod.docker.stop(container)
  })
  const { exitCode, outOfMemory, startedAt, finishedAt } = await pod.docker.ended(container)
  life.abort()
  pod.status.ready = false
  const reason = outOfMemory ? 'OOMKilled' : exitCode === 0 ? 'Completed' : 'Error'
  const terminated = { exitCode, reason, startedAt, finishedAt }
  pod.status.state = { kind: 'terminated', terminated }
  return terminated
}

const live = async (pod: Pod): Promise<void> => {
  await pull(pod)
  while (!pod.over.signal.aborted) {
    const ended = await tryOnce(pod)
    if (ended === undefined || pod.over.signal.aborted) continue
    await pause(pod, 300)
    // As a kubelet does: how the run ended moves to `lastState` once the next one is awaited.
    pod.status.last = ended
    if (pod.status.restarts > 0) await waitBeforeRestart(pod)
    pod.status.restarts += 1
  }
}

const tryOnce = async (pod: Pod): Promise<Terminated | undefined> => {
  try {
    return await runOnce(pod)
  } catch (error) {
    if (pod.over.signal.aborted) return undefined
    pod.status.state = { kind: 'waiting', reason: 'CreateContainerError', message: messageOf(error) }
    pod.happen('Warning', 'Failed', `Error: ${messageOf(error)}`)
    await pause(pod, backOff(pod, pod.status.restarts))
    return undefined
  }
}

const waitBeforeRestart = async (pod: Pod): Promise<void> => {
  const wait = backOff(pod, pod.status.restarts - 1)
  const message = `back-off ${wait / 1000}s restarting failed container=${pod.spec.name} pod=${pod.name}`
  pod.status.state = { kind: 'waiting', reason: 'CrashLoopBackOff', message }
  pod.happen('Warning', 'BackOff', `Back-off restarting failed container ${pod.spec.name} in pod ${pod.name}`)
  await pause(pod, wait)
}

const end = async (pod: Pod): Promise<void> => {
  pod.over.abort()
  pod.status.ready = false
  if (pod.current !== undefined) await pod.docker.stop(pod.current)
  await pod.docker.remove(...[pod.current, pod.previous].filter((id) => id !== undefined))
}

/** Runs each pod's container in the Docker engine. A kubelet waits 10 s before the second restart; here it is as given. */
export const createDockerRuntime = (docker: Docker, firstBackOffMilliseconds: number): Runtime => {
  const pods = new Set<Pod>()
  const atExit = () =>
    docker.removeAtOnce([...pods].flatMap((pod) => [pod.current, pod.previous].filter((id) => id !== undefined)))
  process.on('exit', atExit)
  return {
    says: 'runs the images it deploys in the Docker engine and probes them',
    start: ({ name, container }, spec): RunningPod => {
      const happenings: Happening[] = []
      const status: ContainerStatus = {
        state: { kind: 'waiting', reason: 'ContainerCreating' },
        ready: false,
        restarts: 0,
        imageId: '',
      }
      const happen: Pod['happen'] = (type, reason, message) => {
        happenings.push({ type, reason, message, at: nowInSeconds() })
      }
      const pod: Pod = {
        name,
        container,
        spec,
        docker,
        status,
        happen,
        firstBackOffMilliseconds,
        over: new AbortController(),
        ports: new Map(),
      }
      pods.add(pod)
      const living = live(pod)
      return {
        status,
        happenings,
        address: () => {
          const port = pod.spec.port === undefined ? undefined : pod.ports.get(pod.spec.port)
          return port === undefined ? undefined : `http://127.0.0.1:${port}`
        },
        logs: async ({ previous, lines }) => {
          const id = previous ? pod.previous : pod.current
          if (id === undefined) throw new Error(`container "${spec.name}" in pod "${name}" is waiting to start`)
          return await docker.logs(id, lines)
        },
        stop: async () => {
          await end(pod)
          await living
          await end(pod)
          pods.delete(pod)
        },
      }
    },
    close: async () => {
      await Promise.all([...pods].map(async (pod) => await end(pod)))
      process.off('exit', atExit)
    },
  }
}
