import { parseAllDocuments } from 'yaml'
import { at, fieldsOf, listOf } from '../../../src/lib/json.ts'
import { type Fields, wordOf, wordsOf } from '../../support/read-fields.ts'

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
  const kind = wordOf(body.kind)
  if (kind === '') return []
  if (kind === 'List') return listOf(body.items).flatMap(resourcesOf)
  const { name, namespace, labels, annotations } = fieldsOf(body.metadata)
  return [
    {
      apiVersion: wordOf(body.apiVersion),
      kind,
      name: wordOf(name),
      namespace: wordOf(namespace),
      labels: wordsOf(labels),
      annotations: wordsOf(annotations),
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
