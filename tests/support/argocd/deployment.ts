import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readList, readNumber, readRecord, readText } from '../../../src/argocd/answers/json.ts'
import { at } from '../../../src/lib/json.ts'
import { readContainer } from './pod-spec.ts'
import type { Manifest } from './rendering.ts'
import { nowInSeconds, type RunningPod, type Runtime } from './runtime.ts'

export type Pod = { name: string; uid: string; createdAt: string; deleting: boolean; running: RunningPod }

export type ReplicaSet = {
  name: string
  hash: string
  uid: string
  revision: number
  createdAt: string
  manifest: Manifest
  pods: Pod[]
}

/** A Deployment that lives: what was applied last, its replica sets and how far its rollout is. */
export type Deployment = {
  name: string
  uid: string
  createdAt: string
  manifest: Manifest
  generation: number
  observedGeneration: number
  replicaSets: ReplicaSet[]
  progressedAt: number
  progressMark: string
}

const specFields = ['replicas', 'selector', 'template', 'progressDeadlineSeconds', 'strategy', 'revisionHistoryLimit']

/** Throws what this stand-in cannot run, before anything of it is applied. */
export const checkDeployment = (manifest: Manifest): void => {
  const others = Object.keys(readRecord(manifest, 'spec')).filter((key) => !specFields.includes(key))
  if (others.length > 0) throw new Error(`this stand-in does not know spec.${others.join(', spec.')} of a Deployment`)
  if (at(manifest, 'spec', 'strategy', 'type') === 'Recreate')
    throw new Error('this stand-in only does rolling updates')
  readContainer(manifest)
}

/** What the API server says of a manifest that it cannot take; undefined when it can. */
export const rejection = (manifest: Manifest): string | undefined => {
  const replicas = at(manifest, 'spec', 'replicas')
  if (replicas === undefined || Number.isInteger(replicas)) return undefined
  return `Deployment in version "v1" cannot be handled as a Deployment: json: cannot unmarshal ${typeof replicas} into Go struct field DeploymentSpec.spec.replicas of type int32`
}

export const createDeployment = (manifest: Manifest): Deployment => ({
  name: readText(manifest, 'metadata', 'name') ?? '',
  uid: randomUUID(),
  createdAt: nowInSeconds(),
  manifest,
  generation: 1,
  observedGeneration: 0,
  replicaSets: [],
  progressedAt: Date.now(),
  progressMark: '',
})

/** Takes over a changed manifest; what is to be done about it comes with the next steps. */
export const applyManifest = (deployment: Deployment, manifest: Manifest): void => {
  deployment.manifest = manifest
  deployment.generation += 1
}

export const desiredReplicas = (deployment: Deployment): number =>
  readNumber(deployment.manifest, 'spec', 'replicas') ?? 1

/** The replica set of the template that was observed last. */
export const currentReplicaSet = (deployment: Deployment): ReplicaSet | undefined => deployment.replicaSets.at(-1)

export const isReady = (pod: Pod): boolean => pod.running.status.ready && !pod.deleting

const hashOf = (manifest: Manifest): string =>
  createHash('sha256')
    .update(JSON.stringify(at(manifest, 'spec', 'template')))
    .digest('hex')
    .slice(0, 10)

const observe = (deployment: Deployment): ReplicaSet => {
  const hash = hashOf(deployment.manifest)
  const revision = (currentReplicaSet(deployment)?.revision ?? 0) + 1
  const known = deployment.replicaSets.find((replicaSet) => replicaSet.hash === hash)
  deployment.observedGeneration = deployment.generation
  if (known !== undefined && known === currentReplicaSet(deployment)) return known
  const replicaSet: ReplicaSet = known ?? {
    name: `${deployment.name}-${hash}`,
    hash,
    uid: randomUUID(),
    revision,
    createdAt: nowInSeconds(),
    manifest: deployment.manifest,
    pods: [],
  }
  replicaSet.revision = revision
  deployment.replicaSets = [...deployment.replicaSets.filter((other) => other !== known), replicaSet]
  deployment.progressedAt = Date.now()
  return replicaSet
}

const endPod = (replicaSet: ReplicaSet, pod: Pod): void => {
  pod.deleting = true
  void pod.running.stop().finally(() => {
    replicaSet.pods = replicaSet.pods.filter((other) => other !== pod)
  })
}

const startPod = (replicaSet: ReplicaSet, runtime: Runtime, prefix: string): void => {
  const name = `${replicaSet.name}-${randomBytes(3).toString('hex').slice(0, 5)}`
  const running = runtime.start({ name, container: `${prefix}${name}` }, readContainer(replicaSet.manifest))
  replicaSet.pods.push({ name, uid: randomUUID(), createdAt: nowInSeconds(), deleting: false, running })
}

const noteProgress = (deployment: Deployment, current: ReplicaSet): void => {
  const mark = `${current.hash} ${current.pods.length} ${current.pods.filter(isReady).length}`
  if (mark === deployment.progressMark) return
  deployment.progressMark = mark
  deployment.progressedAt = Date.now()
}

const staying = (replicaSet: ReplicaSet): Pod[] => replicaSet.pods.filter((pod) => !pod.deleting)

const scaleUp = (deployment: Deployment, current: ReplicaSet, start: () => void): void => {
  const desired = desiredReplicas(deployment)
  const most = desired + Math.ceil(desired / 4)
  for (let count = deployment.replicaSets.flatMap(staying).length; count < most; count += 1) {
    if (staying(current).length < desired) start()
  }
}

const scaleDown = (deployment: Deployment, current: ReplicaSet): void => {
  const desired = desiredReplicas(deployment)
  const least = desired - Math.floor(desired / 4)
  let ready = deployment.replicaSets.flatMap(staying).filter(isReady).length
  for (const pod of staying(current).slice(desired)) endPod(current, pod)
  for (const old of deployment.replicaSets.filter((replicaSet) => replicaSet !== current)) {
    for (const pod of staying(old)) {
      if (isReady(pod) && ready <= least) continue
      if (isReady(pod)) ready -= 1
      endPod(old, pod)
    }
  }
}

/** One step of the rolling update: at most a quarter more pods than wanted, and at most a quarter fewer that are ready. */
export const stepDeployment = (deployment: Deployment, runtime: Runtime, prefix: string): void => {
  const current = observe(deployment)
  scaleUp(deployment, current, () => startPod(current, runtime, prefix))
  scaleDown(deployment, current)
  noteProgress(deployment, current)
}

/** Ends every pod, as a pruned Deployment does. */
export const endDeployment = async (deployment: Deployment): Promise<void> => {
  const pods = deployment.replicaSets.flatMap((replicaSet) => replicaSet.pods)
  await Promise.all(pods.map(async (pod) => await pod.running.stop()))
  deployment.replicaSets = []
}

/** The images that its pods name, old and new, each once. */
export const runningImages = (deployment: Deployment): string[] => [
  ...new Set(
    deployment.replicaSets
      .filter((replicaSet) => replicaSet.pods.length > 0)
      .flatMap((replicaSet) => readList(replicaSet.manifest, 'spec', 'template', 'spec', 'containers'))
      .map((container) => readText(container, 'image') ?? ''),
  ),
]
