import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml'
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
  const document = parseDocument(text, { lineCounter: lines })
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line)
  for (const { pos, message } of document.errors) tell(lineAt(pos[0]), `is not YAML: ${message.split('\n')[0]}`)
  if (document.errors.length > 0) return undefined
  const reading = { document, lineAt, tell }
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

type Reading = { document: Document; lineAt: (offset: number) => number; tell: Tell }

/** Merge keys (`<<: *defaults`) are filled in as YAML 1.1 does: what is said first, and nearest, stands. */
const fieldsOf = (node: unknown, reading: Reading, depth = 0): Field[] | undefined => {
  const map = isAlias(node) ? node.resolve(reading.document) : node
  if (!isMap(map) || depth > deepestMerge) return undefined
  const [own, merged]: [Field[], Field[]] = [[], []]
  for (const pair of map.items) {
    const sources = mergedBy(pair, reading, depth + 1)
    if (sources) merged.push(...sources)
    else own.push(fieldOf(pair, reading))
  }
  const names = [...own, ...merged].map(({ name }) => name)
  return [...own, ...merged].filter(({ name }, index) => names.indexOf(name) === index)
}

const deepestMerge = 10

/** What a merge key brings of one mapping or a list of them; undefined when it is another key, or brings anything else. */
const mergedBy = ({ key, value }: Pair, reading: Reading, depth: number): Field[] | undefined => {
  if (!isScalar(key) || key.value !== '<<') return undefined
  const maps = (isSeq(value) ? value.items : [value]).map((each) => fieldsOf(each, reading, depth))
  return maps.includes(undefined) ? undefined : maps.flatMap((found) => found ?? [])
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
    tell(line, `is not YAML that can be read: ${messageOf(error).split('\n')[0]}`)
    return undefined
  }
}
