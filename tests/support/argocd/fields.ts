import { at } from '../../../src/lib/json.ts'

/** Argo CD's own list, name by name (pkg/apiclient/application/forwarder_overwrite.go); of any other name nothing comes back. */
const known = [
  ...['metadata.name', 'metadata.namespace', 'metadata.annotations', 'metadata.labels', 'metadata.creationTimestamp'],
  ...['metadata.deletionTimestamp', 'spec', 'status.sourceHydrator', 'status.sync.status', 'status.health'],
  ...['status.summary', 'status.resources', 'status.operationState.startedAt', 'status.operationState.finishedAt'],
  ...['status.operationState.phase', 'operation.sync'],
]

const put = (value: unknown, [key = '', ...rest]: string[], into: Record<string, unknown>): Record<string, unknown> => {
  if (rest.length === 0) return { ...into, [key]: value }
  const inner = into[key]
  return { ...into, [key]: put(value, rest, typeof inner === 'object' && inner !== null ? { ...inner } : {}) }
}

/** The parts of an application that `fields` names, each as `items.` and one of the known names. */
export const selectFields = (application: unknown, fields: string[]): Record<string, unknown> => {
  const paths = known.filter((name) => fields.includes(`items.${name}`)).map((name) => name.split('.'))
  return paths.reduce((selected: Record<string, unknown>, path) => {
    const value = at(application, ...path)
    return value === undefined ? selected : put(value, path, selected)
  }, {})
}
