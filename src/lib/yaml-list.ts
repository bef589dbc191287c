import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml'
import { messageOf } from './failure.ts'

/** A field of a mapping as plain data, and the line that it stands in. */
export type Field = { name: string; value: unknown; line: number }

/** One of the list; without `fields` it is no mapping. */
export type Item = { line: number; value: unknown; fields?: Field[] }

/** Hears of a mistake and its line. */
export type Tell = (line: number, mistake: string) => void

export type YamlList = { fields: Field[]; items: Item[] }

/** What the list is called in the file, and what an item must have at least, for whoever wrote something else. */
export type ListNames = { list: string; needs: string }

/** YAML that holds a named list, with the lines of all that may be wrong in it; undefined when there is no such list. */
export const readYamlList = (text: string, { list: name, needs }: ListNames, tell: Tell): YamlList | undefined => {
  const lines = new LineCounter()
  // The library looks through all keys of a map for each of them: that is done below.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  const errors = [...document.errors.map(({ pos, message }) => ({ at: pos[0], message })), ...keysTwice(document)]
  for (const { at, message } of errors.slice(0, mostTold))
    tell(lineAt(at), `is not YAML: ${message.split('\n')[0]}. Correct that line`)
  if (errors.length > 0) return undefined
  const reading = { document, lineAt, tell, merged: new Map() }
  const fields = fieldsOf(document.contents, reading)
  if (fields === undefined) {
    tell(1, `should hold \`${name}:\` and under it a list of ${name}, but it holds something else`)
    return undefined
  }
  const contents = isMap(document.contents) ? document.contents.get(name, true) : undefined
  const list = isAlias(contents) ? contents.resolve(document) : contents
  if (!isSeq(list)) {
    const line = fields.find((field) => field.name === name)?.line ?? 1
    tell(line, `\`${name}\` should be a list of ${name}, each with ${needs}`)
    return undefined
  }
  const items = list.items.map((node): Item => {
    const line = lineAt((isNode(node) && node.range?.[0]) || 0)
    const found = fieldsOf(node, reading)
    return { line, value: found ? undefined : plain(node, line, reading), ...(found && { fields: found }) }
  })
  return { fields, items }
}

/** A file that is something else altogether has a mistake in every line. */
const mostTold = 20

const keysTwice = (document: Document): { at: number; message: string }[] => {
  const found: { at: number; message: string }[] = []
  visit(document, {
    Map: (_key, map) => {
      const names = new Set<unknown>()
      for (const { key } of map.items) {
        if (!isScalar(key)) continue
        if (names.has(key.value))
          found.push({ at: key.range?.[0] ?? 0, message: `Map keys must be unique: ${String(key.value)}` })
        names.add(key.value)
      }
    },
  })
  return found
}

/** `merged` has the fields of maps that were read: one may be merged in many places, by ever more ways. */
type Reading = {
  document: Document
  lineAt: (offset: number) => number
  tell: Tell
  merged: Map<YAMLMap, Field[]>
}

/** Merge keys (`<<: *defaults`) are filled in as YAML 1.1 does: what is said first, and nearest, stands. */
const fieldsOf = (node: unknown, reading: Reading, depth = 0): Field[] | undefined => {
  const map = isAlias(node) ? node.resolve(reading.document) : node
  if (!isMap(map) || depth > deepestMerge) return undefined
  const known = reading.merged.get(map)
  if (known !== undefined) return known
  const fields = new Map<string, Field>()
  const merged = map.items.flatMap((pair) => {
    const sources = mergedBy(pair, reading, depth + 1)
    if (sources === undefined) addTo(fields, [fieldOf(pair, reading)])
    return sources === undefined ? [] : [sources]
  })
  for (const source of merged) addTo(fields, source)
  reading.merged.set(map, [...fields.values()])
  return [...fields.values()]
}

const addTo = (fields: Map<string, Field>, more: Field[]): void => {
  for (const field of more) if (!fields.has(field.name)) fields.set(field.name, field)
}

const deepestMerge = 10

/** What a merge key brings of one mapping or a list of them; undefined when it is another key, or brings anything else. */
const mergedBy = ({ key, value }: Pair, reading: Reading, depth: number): Field[] | undefined => {
  if (!isScalar(key) || key.value !== '<<') return undefined
  const fields = new Map<string, Field>()
  const named = (each: unknown): unknown => (isAlias(each) ? each.source : each)
  const sources = new Map((isSeq(value) ? value.items : [value]).map((each) => [named(each), each]))
  for (const each of sources.values()) {
    const found = fieldsOf(each, reading, depth)
    if (found === undefined) return undefined
    addTo(fields, found)
  }
  return [...fields.values()]
}

const fieldOf = ({ key, value }: Pair, reading: Reading): Field => {
  const line = reading.lineAt((isNode(key) && key.range?.[0]) || 0)
  return { name: isScalar(key) ? String(key.value) : String(key), line, value: plain(value, line, reading) }
}

/** Plain data. What leads nowhere, in circles or to far too much is a mistake of its line. */
const plain = (node: unknown, line: number, { document, tell }: Reading): unknown => {
  if (!isNode(node)) return node
  try {
    const value: unknown = node.toJS(document)
    JSON.stringify(value)
    return value
  } catch (error) {
    tell(line, `is not YAML that can be read: ${messageOf(error).split('\n')[0]}. Correct that line`)
    return undefined
  }
}
