import { parseAllDocuments } from 'yaml'
import { at, type Fields, fieldsOf, listOf, textOf, textsOf } from '../../support/read-fields.ts'

/** An object as it would be applied. */
export type Resource = {
  apiVersion: string
  kind: string
  name: string
  namespace: string
  labels: Record<string, string>
  annotations: Record<string, string>
  body: Fields
}

/** The objects of a YAML stream; those of a List one by one. */
export const readResources = (yaml: string): Resource[] =>
  parseAllDocuments(yaml).flatMap((document) => ('toJS' in document ? resourcesOf(document.toJS()) : []))

const resourcesOf = (value: unknown): Resource[] => {
  const body = fieldsOf(value)
  const kind = textOf(body.kind)
  if (kind === '') return []
  if (kind === 'List') return listOf(body.items).flatMap(resourcesOf)
  const { name, namespace, labels, annotations } = fieldsOf(body.metadata)
  return [
    {
      apiVersion: textOf(body.apiVersion),
      kind,
      name: textOf(name),
      namespace: textOf(namespace),
      labels: textsOf(labels),
      annotations: textsOf(annotations),
      body,
    },
  ]
}

/** What a finding calls an object by. */
export const told = ({ kind, name, namespace }: Resource): string =>
  namespace === '' ? `${kind} ${name}` : `${kind} ${namespace}/${name}`

export const ofKind = (resources: Resource[], ...kinds: string[]): Resource[] =>
  resources.filter(({ kind }) => kinds.includes(kind))

export const spec = (resource: Resource, ...names: string[]): unknown => at(resource.body, 'spec', ...names)
