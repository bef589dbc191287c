import type { Docker } from './docker.ts'
import { end, live } from './docker-life.ts'
import type { Pod } from './docker-pod.ts'
import { type ContainerStatus, type Happening, nowInSeconds, type RunningPod, type Runtime } from './runtime.ts'

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
