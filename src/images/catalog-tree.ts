import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'

/** A field of a mapping as plain data, and the line that it stands in. */
export type Field = { name: string; value: unknown; line: number }

/** One of the list of services; without `fields` it is no mapping. */
export type Item = { line: number; value: unknown; fields?: Field[] }

export type Tree = { fields: Field[]; services: Item[] }

/** The catalogue's YAML with the lines of all that may be wrong in it; undefined when it is no catalogue at all. */
export const readTree = (text: string, tell: (line: number, mistake: string) => void): Tree | undefined => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  for (const { pos, message } of document.errors) tell(lineAt(pos[0]), `is not YAML: ${message.split('\n')[0]}`)
  if (document.errors.length > 0) return undefined
  const fields = fieldsOf(document.contents, { document, lineAt })
  if (fields === undefined) {
    tell(1, 'should hold `services:` and under it a list of services, but it holds something else')
    return undefined
  }
  const contents = isMap(document.contents) ? document.contents.get('services', true) : undefined
  const list = isAlias(contents) ? contents.resolve(document) : contents
  if (!isSeq(list)) {
    const line = fields.find(({ name }) => name === 'services')?.line ?? 1
    tell(line, '`services` should be a list of services, each with `name` and `context`')
    return undefined
  }
  const services = list.items.map((node): Item => {
    const line = lineAt((isNode(node) && node.range?.[0]) || 0)
    const found = fieldsOf(node, { document, lineAt })
    const value: unknown = isNode(node) ? node.toJS(document) : node
    return { line, value, ...(found && { fields: found }) }
  })
  return { fields, services }
}

type Reading = { document: Document; lineAt: (offset: number) => number }

const fieldsOf = (node: unknown, { document, lineAt }: Reading): Field[] | undefined => {
  const map = isAlias(node) ? node.resolve(document) : node
  if (!isMap(map)) return undefined
  return map.items.map(({ key, value }) => ({
    name: isScalar(key) ? String(key.value) : String(key),
    line: lineAt((isNode(key) && key.range?.[0]) || 0),
    value: isNode(value) ? value.toJS(document) : value,
  }))
}
