import { randomUUID } from 'node:crypto'
import {
  type Application,
  compare,
  isSynced,
  kindOf,
  nameOf,
  type Operation,
  setCondition,
  surplus,
} from './application.ts'
import { applyManifest, createDeployment, endDeployment, rejection } from './deployment.ts'
import type { Manifest } from './rendering.ts'
import { nowInSeconds } from './runtime.ts'

const applyObject = (application: Application, object: Manifest): string => {
  const [kind, name] = [kindOf(object), nameOf(object)]
  const label = kind === 'Deployment' ? `deployment.apps/${name}` : `service/${name}`
  if (isSynced(application, object)) return `${label} unchanged`
  if (kind === 'Service') {
    const known = application.services.get(name)
    application.services.set(name, { name, uid: randomUUID(), createdAt: nowInSeconds(), ...known, manifest: object })
    return `${label} ${known === undefined ? 'created' : 'configured'}`
  }
  const known = application.deployments.get(name)
  if (known === undefined) application.deployments.set(name, createDeployment(object))
  else applyManifest(known, object)
  return `${label} ${known === undefined ? 'created' : 'configured'}`
}

const prune = (application: Application): void => {
  for (const object of surplus(application)) {
    const deployment = application.deployments.get(nameOf(object))
    if (kindOf(object) === 'Service') application.services.delete(nameOf(object))
    else if (deployment !== undefined) void endDeployment(deployment)
    if (kindOf(object) === 'Deployment') application.deployments.delete(nameOf(object))
  }
}

/** Applies the manifests that were compared last, and prunes; the operation ends once the cluster has taken them. */
export const sync = async (application: Application, by: Operation['by']): Promise<void> => {
  const operation: Operation = {
    revision: application.revision,
    by,
    phase: 'Running',
    message: 'waiting for the objects to be applied',
    startedAt: nowInSeconds(),
    resources: [],
  }
  application.operation = operation
  await new Promise((resolve) => setTimeout(resolve, 100))
  operation.resources = application.target.map((object) => {
    const rejected = kindOf(object) === 'Deployment' ? rejection(object) : undefined
    if (rejected !== undefined) return { object, status: 'SyncFailed', message: rejected }
    return { object, status: 'Synced', message: applyObject(application, object) }
  })
  const failed = operation.resources.find(({ status }) => status === 'SyncFailed')
  operation.finishedAt = nowInSeconds()
  operation.phase = failed === undefined ? 'Succeeded' : 'Failed'
  operation.message =
    failed === undefined
      ? 'successfully synced (all tasks run)'
      : `one or more objects failed to apply, reason: ${failed.message}`
  if (failed === undefined) {
    prune(application)
    const { revision, startedAt } = operation
    const id = application.history.length
    application.history.push({ id, revision, startedAt, deployedAt: operation.finishedAt, by })
  } else {
    setCondition(application, 'SyncError', `Failed last sync attempt to [${operation.revision}]: ${operation.message}`)
  }
  await compare(application)
}
