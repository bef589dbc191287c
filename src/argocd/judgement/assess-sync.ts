import type { Application, Operation } from '../answers/application.ts'
import type { Containment, Observation } from '../answers/observation.ts'
import { shortCommit } from './expectation.ts'
import type { Look, Standing } from './standing.ts'

export const assessOperation = ({ observation }: Look): Standing | undefined => {
  const { application, operationContains } = observation
  const { operation } = application
  if (operation === undefined || operation.partial) return undefined
  const unfinished = ['Pending', 'Running', 'Terminating'].includes(operation.phase)
  if (unfinished) return assessUnfinished(operation, operationContains)
  const failed = (operation.phase === 'Failed' || operation.phase === 'Error') && operationContains !== false
  if (!failed) return undefined
  // Hooks make no application OutOfSync, and only another sync could put them right.
  const hook = operationContains === true ? operation.failures.find((failure) => failure.hook) : undefined
  if (hook !== undefined)
    return {
      kind: 'sync-failed',
      because: `hook ${hook.kind} ${hook.name} failed: ${hook.message || operation.message}`,
    }
  if (application.sync === 'Synced') return undefined
  return { kind: 'sync-failed', because: operation.message || operation.phase }
}

/** A running operation that has a `finishedAt` waits between two attempts; newer commits are ignored meanwhile. */
const assessUnfinished = (operation: Operation, contains: Containment): Standing => {
  const { phase, message, retries, finishedAt, revisions } = operation
  const attempt = retries > 0 ? ` (attempt ${retries + 1})` : ''
  const words = message || phase.toLowerCase()
  if (/blocked by sync window/i.test(message))
    return { kind: 'held', because: `a sync window holds the sync: ${message}` }
  if (contains === false) {
    const older = shortCommit(revisions[0] ?? '')
    return { kind: 'held', because: `a sync of the older ${older} is still running${attempt}: ${words}` }
  }
  const between = finishedAt === undefined ? 'is running' : 'waits before it tries again'
  return { kind: 'syncing', because: `the sync ${between}${attempt}: ${words}` }
}

export const assessSync = ({ observation }: Look): Standing | undefined => {
  const { application, revision } = observation
  if (application.sync === 'Synced') return undefined
  const error = application.conditions.find(({ type }) => type === 'SyncError')
  if (error !== undefined && (error.message.includes(revision) || error.message.includes('wipe out'))) {
    return { kind: 'sync-failed', because: error.message }
  }
  if (application.sync === 'Unknown') return { kind: 'syncing', because: 'Argo CD does not know yet what differs' }
  const drifted = application.resources.filter(({ synced, toPrune }) => !synced && !toPrune)
  if (drifted.length === 0 && application.resources.length > 0) return undefined
  if (wasSynced(observation) && !drifted.some((one) => isWorkload(observation, one))) return undefined
  const names = drifted
    .map(({ kind, name }) => `${kind} ${name}`)
    .slice(0, 5)
    .join(', ')
  const { closedWindow } = observation
  if (closedWindow !== undefined) return { kind: 'held', because: `out of sync (${names}), and ${closedWindow}` }
  if (application.automated) return { kind: 'syncing', because: `out of sync (${names}); automatic sync has not begun` }
  const set = application.applicationSet
  const orSet = set === undefined ? '' : `, or the rolling sync of its ApplicationSet ${set}`
  const because = `out of sync (${names}), and automatic sync is off: somebody must sync it${orSet}`
  return { kind: 'held', because, remedy: 'sync' }
}

const wasSynced = ({ application: { operation }, operationContains }: Observation): boolean =>
  operation?.phase === 'Succeeded' && !operation.partial && operationContains === true

const isWorkload = ({ workloads }: Observation, resource: Application['resources'][number]): boolean =>
  workloads.some(
    ({ kind, namespace, name }) => kind === resource.kind && namespace === resource.namespace && name === resource.name,
  )

export const assessTrust = ({ observation: { application } }: Look): Standing | undefined => {
  const { operation, reconciledAt, comparedSources, sources } = application
  if (operation?.finishedAt !== undefined && (reconciledAt ?? 0) < operation.finishedAt) {
    return { kind: 'syncing', because: 'Argo CD has not looked at the application since the sync ended' }
  }
  if (comparedSources.length > 0 && JSON.stringify(comparedSources) !== JSON.stringify(sources)) {
    return { kind: 'syncing', because: 'the application itself was changed, and Argo CD has not compared it since' }
  }
  return undefined
}
