import { at } from '../../lib/json.ts'
import type { Operation } from './application.ts'
import { flagAt, listAt, numberAt, textAt, timeAt } from './json.ts'
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
  phase: textAt(state, 'phase') ?? '',
  revisions: readRevisions(at(state, 'syncResult') ?? at(state, 'operation', 'sync')),
  message: textAt(state, 'message') ?? '',
  startedAt: timeAt(state, 'startedAt'),
  finishedAt: timeAt(state, 'finishedAt'),
  retries: numberAt(state, 'retryCount') ?? 0,
  partial:
    flagAt(state, 'operation', 'sync', 'dryRun') === true || listAt(state, 'operation', 'sync', 'resources').length > 0,
  failures: listAt(state, 'syncResult', 'resources').flatMap(readFailure),
})

/** Argo CD gives what is no hook a `hookPhase` as well; only a hook has a `hookType`. */
const readFailure = (resource: unknown): Operation['failures'] => {
  const hook = (textAt(resource, 'hookType') ?? '') !== ''
  const failed = textAt(resource, 'status') === 'SyncFailed' || textAt(resource, 'hookPhase') === 'Failed'
  if (!failed && !(hook && textAt(resource, 'hookPhase') === 'Error')) return []
  const [kind = '', name = '', message = ''] = ['kind', 'name', 'message'].map((key) => textAt(resource, key))
  return [{ kind, name, message, hook }]
}
