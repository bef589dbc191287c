import { messageOf } from '../../../src/lib/failure.ts'
import { backOff, type Pod, pause } from './docker-pod.ts'
import { pull } from './docker-pull.ts'
import { answersProbe, watchProbe } from './probe.ts'
import { nowInSeconds, type Terminated } from './runtime.ts'

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

/** The whole life of a pod: pulled once, then run again and again until it is told to end. */
export const live = async (pod: Pod): Promise<void> => {
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

/** Ends the pod and removes its containers. */
export const end = async (pod: Pod): Promise<void> => {
  pod.over.abort()
  pod.status.ready = false
  if (pod.current !== undefined) await pod.docker.stop(pod.current)
  await pod.docker.remove(...[pod.current, pod.previous].filter((id) => id !== undefined))
}
