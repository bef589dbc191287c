import { at, fieldsOf, flagAt, listAt, optionalTextAt, textAt, textsIn } from '../../src/lib/json.ts'
import type { Manifest } from '../../tests/support/argocd/rendering.ts'

/** The variables of a container, or what it takes one from that is not among the objects. */
export const environmentOf = (
  container: unknown,
  objects: readonly Manifest[],
): { variables: Map<string, string> } | { lacks: string } => {
  const variables = new Map<string, string>()
  for (const source of listAt(container, 'envFrom')) {
    const found = lookUp(source, ['configMapRef', 'secretRef'], objects)
    if ('lacks' in found) return found
    const prefix = textAt(source, 'prefix')
    for (const [name, value] of Object.entries(found.texts)) variables.set(`${prefix}${name}`, value)
  }
  for (const entry of listAt(container, 'env')) {
    const from = at(entry, 'valueFrom')
    const found = from === undefined ? literally(entry) : lookUp(from, ['configMapKeyRef', 'secretKeyRef'], objects)
    if ('lacks' in found) return found
    const value = found.texts[textAt(from, found.key, 'key')]
    if (value !== undefined) variables.set(textAt(entry, 'name'), expanded(value, variables))
  }
  return { variables }
}

/** `$(NAME)` in a value or a word of a command, as a kubelet reads it. */
export const expanded = (text: string, variables: ReadonlyMap<string, string>): string =>
  text.replaceAll(/\$\(([\w.-]+)\)/g, (whole, name) => variables.get(name) ?? whole)

type Found = { texts: Record<string, string>; key: string } | { lacks: string }

const literally = (entry: unknown): Found => ({ texts: { '': textAt(entry, 'value') }, key: '' })

/** By which of its keys it names what. */
const lookUp = (source: unknown, keys: [configMap: string, secret: string], objects: readonly Manifest[]): Found => {
  const key = keys.find((one) => at(source, one) !== undefined)
  if (key === undefined) return { lacks: `${Object.keys(fieldsOf(source)).join(', ')} of its pod` }
  const kind = key === keys[0] ? 'ConfigMap' : 'Secret'
  const name = textAt(source, key, 'name')
  const object = objects.find((one) => textAt(one, 'kind') === kind && textAt(one, 'metadata', 'name') === name)
  const texts = textsOf(object)
  const wanted = optionalTextAt(source, key, 'key')
  const isThere = object !== undefined && (wanted === undefined || wanted in texts)
  if (isThere || flagAt(source, key, 'optional') === true) return { texts, key }
  return { lacks: `the ${kind} ${name}` }
}

const textsOf = (object: Manifest | undefined): Record<string, string> => {
  const data = textsIn(fieldsOf(at(object, 'data')))
  if (textAt(object, 'kind') !== 'Secret') return data
  const decoded = Object.entries(data).map(([name, value]) => [name, Buffer.from(value, 'base64').toString()])
  return { ...Object.fromEntries(decoded), ...textsIn(fieldsOf(at(object, 'stringData'))) }
}
