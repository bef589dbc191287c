import { at } from '../../lib/json.ts'
import type { Operation } from './application.ts'
import { readFlag, readList, readNumber, readText, readTime } from './json.ts'
import { readRevisions } from './read-sources.ts'

/** The sync that an application was asked for, or has run last. */
export const readOperation = (application: unknown): Operation | undefined => {
  const requested = at(application, 'operation') ?? undefined
  const state = at(application, 'status', 'operationState') ?? undefined
  // Setting an operation clears the state in the same update: one without the other has not begun.
  if (state === undefined) {
    return requested === undefined ? undefined : { ...readState({ operation: requested }), phase: 'Pending' }
  }
  return readState(state)
}

const readState = (state: unknown): Operation => ({
  phase: readText(state, 'phase') ?? '',
  revisions: readRevisions(at(state, 'syncResult') ?? at(state, 'operation', 'sync')),
  message: readText(state, 'message') ?? '',
  startedAt: readTime(state, 'startedAt'),
  finishedAt: readTime(state, 'finishedAt'),
  retries: readNumber(state, 'retryCount') ?? 0,
  partial:
    readFlag(state, 'operation', 'sync', 'dryRun') === true ||
    readList(state, 'operation', 'sync', 'resources').length > 0,
  failures: readList(state, 'syncResult', 'resources').flatMap(readFailure),
})

/** Argo CD gives what is no hook a `hookPhase` as well; only a hook has a `hookType`. */
const readFailure = (resource: unknown): Operation['failures'] => {
  const hook = (readText(resource, 'hookType') ?? '') !== ''
  const failed = readText(resource, 'status') === 'SyncFailed' || readText(resource, 'hookPhase') === 'Failed'
  if (!failed && !(hook && readText(resource, 'hookPhase') === 'Error')) return []
  const [kind = '', name = '', message = ''] = ['kind', 'name', 'message'].map((key) => readText(resource, key))
  return [{ kind, name, message, hook }]
}
