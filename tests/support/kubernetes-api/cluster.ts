import { randomBytes, randomUUID } from 'node:crypto'
import { readList, readNumber, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { readContainer } from '../argocd/pod-spec.ts'
import { nowInSeconds, type RunningPod, type Runtime } from '../argocd/runtime.ts'
import { admitPod } from './admission.ts'
import { Refused } from './refusal.ts'

export type Manifest = Record<string, unknown>

/** A pod that is there; `running` is undefined for the one that the drill itself runs in. */
export type Pod = {
  kind: 'Pod'
  name: string
  uid: string
  createdAt: string
  manifest: Manifest
  /** The name of its container in the engine, without the count of its restarts. */
  container: string
  running: RunningPod | undefined
  deleting: boolean
  /** Its activeDeadlineSeconds are over: it is stopped, and stays to be looked at. */
  overdue?: boolean
}

export type Deployment = {
  kind: 'Deployment'
  name: string
  uid: string
  createdAt: string
  manifest: Manifest
  pod: Pod
  deleting: boolean
}

/** What is in the namespace, and what may happen to it. */
export type Cluster = {
  namespace: string
  speed: number
  pods: Map<string, Pod>
  deployments: Map<string, Deployment>
  jobs: Set<string>
  /** Admits a pod as the API server does, and runs it unless it is only tried. */
  createPod: (manifest: Manifest, tried: boolean) => Pod
  createDeployment: (manifest: Manifest, tried: boolean) => Deployment
  /** The drill's own pod, which somebody else runs. */
  addRunner: (manifest: Manifest) => Pod
  remove: (object: Pod | Deployment) => void
  /** Ends a Job, and with it all that it owns. */
  deleteJob: (uid: string) => void
}

type Options = { namespace: string; speed: number; runtime: Runtime }

/** An empty namespace whose pods the runtime runs. */
export const createCluster = ({ namespace, speed, runtime }: Options): Cluster => {
  const pods = new Map<string, Pod>()
  const deployments = new Map<string, Deployment>()
  const jobs = new Set<string>()
  const prefix = `slipway-drill-${randomBytes(3).toString('hex')}`

  const admit = (name: string, spec: unknown): void =>
    admitPod(
      name,
      spec,
      [...pods.values()].map((pod) => readRecord(pod.manifest, 'spec')),
    )

  const collectLater = (object: Pod | Deployment): void => {
    const owners = readList(object.manifest, 'metadata', 'ownerReferences')
    if (owners.length > 0 && !owners.some((owner) => jobs.has(readText(owner, 'uid') ?? ''))) {
      setTimeout(() => remove(object), 500)
    }
  }

  const start = (name: string, spec: unknown, manifest: Manifest): Pod => {
    const container = `${prefix}-${name}`
    const running = runtime.start({ name, container }, readContainer({ spec: { template: { spec } } }))
    const pod: Pod = {
      ...{
        kind: 'Pod',
        name,
        uid: randomUUID(),
        createdAt: nowInSeconds(),
        manifest,
        container,
        running,
        deleting: false,
      },
    }
    pods.set(name, pod)
    return pod
  }

  const removePod = async (pod: Pod): Promise<void> => {
    if (pod.deleting) return
    pod.deleting = true
    await pod.running?.stop()
    pods.delete(pod.name)
  }

  const stopOverdue = (pod: Pod): void => {
    pod.overdue = true
    void pod.running?.stop()
  }

  const remove = (object: Pod | Deployment): void => {
    if (object.kind === 'Pod') return void removePod(object)
    object.deleting = true
    void removePod(object.pod).then(() => deployments.delete(object.name))
  }

  const nameOf = (manifest: Manifest, known: Map<string, unknown>, resource: string): string => {
    const name = readText(manifest, 'metadata', 'name') ?? ''
    if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) throw new Refused(422, `${resource} "${name}" is invalid`)
    if (known.has(name)) throw new Refused(409, `${resource} "${name}" already exists`)
    return name
  }

  return {
    ...{ namespace, speed, pods, deployments, jobs },
    createPod: (manifest, tried) => {
      const name = nameOf(manifest, pods, 'pods')
      const { activeDeadlineSeconds, ...spec } = readRecord(manifest, 'spec')
      admit(name, spec)
      const untouched: Pod = {
        ...{ kind: 'Pod', name, uid: '', createdAt: nowInSeconds(), manifest, container: '', running: undefined },
        deleting: false,
      }
      if (tried) return untouched
      const pod = start(name, spec, manifest)
      collectLater(pod)
      if (typeof activeDeadlineSeconds === 'number')
        setTimeout(() => stopOverdue(pod), (activeDeadlineSeconds * 1000) / speed).unref()
      return pod
    },
    createDeployment: (manifest, tried) => {
      const name = nameOf(manifest, deployments, 'deployments.apps')
      const template = readRecord(manifest, 'spec', 'template')
      const matched = Object.entries(readRecord(manifest, 'spec', 'selector', 'matchLabels'))
      const labels = readRecord(template, 'metadata', 'labels')
      if (matched.length === 0 || matched.some(([label, value]) => labels[label] !== value)) {
        throw new Refused(422, `Deployment.apps "${name}" is invalid: \`selector\` does not match template \`labels\``)
      }
      if ((readNumber(manifest, 'spec', 'replicas') ?? 1) !== 1)
        throw new Refused(501, 'this stand-in runs one replica')
      const podName = `${name}-${randomBytes(5).toString('hex').slice(0, 9)}-${randomBytes(3).toString('hex').slice(0, 5)}`
      const created = {
        kind: 'Deployment' as const,
        name,
        uid: randomUUID(),
        createdAt: nowInSeconds(),
        manifest,
        deleting: false,
      }
      // A Deployment is admitted whatever its pods are: those are refused later.
      admit(podName, readRecord(template, 'spec'))
      if (tried) return { ...created, pod: addTo(new Map(), podName, template) }
      const deployment: Deployment = { ...created, pod: start(podName, readRecord(template, 'spec'), { ...template }) }
      deployments.set(name, deployment)
      collectLater(deployment)
      return deployment
    },
    addRunner: (manifest) => addTo(pods, readText(manifest, 'metadata', 'name') ?? '', manifest),
    remove,
    deleteJob: (uid) => {
      jobs.delete(uid)
      const owned = [...pods.values(), ...deployments.values()].filter((object) =>
        readList(object.manifest, 'metadata', 'ownerReferences').some((owner) => readText(owner, 'uid') === uid),
      )
      for (const object of owned) remove(object)
    },
  }
}

const addTo = (pods: Map<string, Pod>, name: string, manifest: Manifest): Pod => {
  const pod: Pod = {
    ...{ kind: 'Pod', name, uid: randomUUID(), createdAt: nowInSeconds(), manifest, container: '', running: undefined },
    deleting: false,
  }
  pods.set(name, pod)
  return pod
}
