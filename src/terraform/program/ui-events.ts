import { at, numberAt, optionalTextAt, parseJson, textAt } from '../../lib/json.ts'
import { type Diagnostic, readDiagnostic } from './diagnostics.ts'

/** What an operation does to a resource. A replacement is planned as one, and done as a delete and a create. */
export type Action = 'create' | 'update' | 'delete' | 'replace' | 'read' | 'other'

/**
 * A line of Terraform's machine-readable output (developer.hashicorp.com/terraform/internals/machine-readable-ui), as
 * far as it is of use here.
 */
export type UiEvent =
  | { type: 'planned'; address: string; action: Action }
  | { type: 'started' | 'completed' | 'errored'; address: string; action: Action; elapsedSeconds: number }
  | { type: 'waiting-for-lock' }
  | { type: 'refreshed'; address: string }
  | { type: 'summary'; operation: string; add: number; change: number; remove: number; import: number }
  | { type: 'diagnostic'; diagnostic: Diagnostic }
  | { type: 'said'; text: string }

/** A line that is no JSON is what Terraform says where it cannot keep to the form, such as the trace of a crash. */
export const readUiEvent = (line: string): UiEvent | undefined => {
  const value = parseJson(line)
  if (typeof value !== 'object' || value === null) return line.trim() === '' ? undefined : { type: 'said', text: line }
  return readers.get(textAt(value, 'type'))?.(value)
}

const operation =
  (type: 'started' | 'completed' | 'errored') =>
  (value: object): UiEvent => {
    const hook = at(value, 'hook')
    return { type, ...whatOf(hook), elapsedSeconds: numberAt(hook, 'elapsed_seconds') ?? 0 }
  }

const refreshed = (value: object): UiEvent => ({
  type: 'refreshed',
  address: whatOf(at(value, 'hook')).address,
})

const readers = new Map<string, (value: object) => UiEvent>(
  Object.entries({
    planned_change: (value) => ({ type: 'planned', ...whatOf(at(value, 'change')) }),
    apply_start: operation('started'),
    apply_complete: operation('completed'),
    apply_errored: operation('errored'),
    refresh_complete: refreshed,
    state_lock_acquire: () => ({ type: 'waiting-for-lock' }),
    change_summary: (value) => {
      const changes = at(value, 'changes')
      const count = (name: string): number => numberAt(changes, name) ?? 0
      return {
        type: 'summary',
        operation: textAt(changes, 'operation'),
        add: count('add'),
        change: count('change'),
        remove: count('remove'),
        import: count('import'),
      }
    },
    diagnostic: (value) => ({ type: 'diagnostic', diagnostic: readDiagnostic(at(value, 'diagnostic')) }),
  }),
)

const whatOf = (value: unknown): { address: string; action: Action } => ({
  address: textAt(value, 'resource', 'addr'),
  action: actions.find((action) => action === optionalTextAt(value, 'action')) ?? 'other',
})

const actions: Action[] = ['create', 'update', 'delete', 'replace', 'read']
