import { differences, forcingPaths } from './differences.ts'
import type { Change, Headline, ResourceChange } from './plan-change.ts'
import type { Entry, Kind } from './plan-entry.ts'

export type Attributes = Pick<Entry, 'attributes' | 'more'>

type Doing = { change: Pick<Change, 'actions' | 'importId'>; previousAddress?: string | undefined }

/** What a change does; undefined when it does nothing. */
export const kindOf = ({ change, previousAddress }: Doing): Kind | undefined => {
  const actions = new Set(change.actions)
  if (actions.has('delete')) return actions.has('create') ? 'replace' : 'destroy'
  if (actions.has('forget')) return actions.has('create') ? 'replace' : 'forget'
  if (actions.has('update')) return 'update'
  if (actions.has('create')) return 'create'
  if (change.importId !== undefined) return 'import'
  if (previousAddress !== undefined) return 'move'
  return actions.has('read') ? 'read' : undefined
}

/** A line of the report; `show` gives its attributes. What is only read, moved or forgotten has none to show. */
export const entryOf = (resource: Headline, kind: Kind, show: () => Attributes): Entry => {
  const { address, previousAddress, deposed, actionReason, change } = resource
  const hasAttributes = kind === 'replace' || kind === 'update' || kind === 'create'
  return {
    address,
    kind,
    ...(previousAddress !== undefined && { previousAddress }),
    ...(deposed !== undefined && { deposed }),
    ...(change.importId !== undefined && { importId: change.importId }),
    ...(actionReason !== undefined && { reason: actionReason }),
    forcedBy: kind === 'replace' ? forcingPaths(change) : [],
    ...(hasAttributes ? show() : { attributes: [], more: 0 }),
  }
}

/** What somebody changed outside of Terraform, as the plan found it: from the state as it was to the world as it is. */
export const driftEntryOf = (resource: ResourceChange, show: () => Attributes): Entry => {
  const kind = resource.change.actions.includes('delete') ? 'destroy' : 'update'
  return { ...entryOf(resource, kind, show), kind }
}

/** An output's change; undefined when it stays. */
export const outputEntryOf = (name: string, change: Change): Entry | undefined => {
  const kind = kindOf({ change })
  if (kind === undefined || kind === 'read') return undefined
  return { address: name, kind, forcedBy: [], ...differences(change) }
}
