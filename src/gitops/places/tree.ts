import { type Document, isScalar, LineCounter, parseAllDocuments, visit, type YAMLMap } from 'yaml'
import { findLinks, type Links } from './links.ts'

/** A document read with every scalar as text, so that `1.10` is `1.10`. */
export type Tree = {
  document: Document
  /** Where in the file an offset of the document's source is: another one in YAML that stands in a string. */
  offsetOf: (offset: number) => number
  /** 1-based line of an offset in the file. */
  lineOf: (offset: number) => number
  links: () => Links
  /** Why nothing in this document can be written. */
  obstacle?: string
}

export type Mistake = { offset: number; reason: string }
export type Parsed = { trees: Tree[]; mistakes: Mistake[]; lineOf: (offset: number) => number }

/** All documents of a text; what is no YAML is a mistake. */
export const parseTrees = (text: string): Parsed => {
  const lines = new LineCounter()
  const lineOf = (offset: number): number => lines.linePos(offset).line
  const documents = parseDocuments(text, lines)
  const mistakes = documents.flatMap((document) =>
    mistakesIn(document).map(({ offset, reason }) => ({ offset, reason })),
  )
  return { trees: documents.map((document) => treeOf(document, lineOf)), mistakes, lineOf }
}

/** The library looks through all keys of a map for each of them: that is done below. */
const parseDocuments = (text: string, lineCounter: LineCounter): Document[] => {
  const options = { schema: 'failsafe', lineCounter, prettyErrors: false, uniqueKeys: false } as const
  const parsed = parseAllDocuments(text, options)
  return Array.isArray(parsed) ? parsed : []
}

const mistakesIn = (document: Document): Mistake[] => {
  const [first] = document.errors
  if (first?.message.includes('call stack'))
    return [{ offset: first.pos[0], reason: 'is nested too deeply to be read' }]
  if (first !== undefined) return [{ offset: first.pos[0], reason: `is not valid YAML: ${first.message}` }]
  const twice = keyTwice(document)
  return twice === undefined ? [] : [{ offset: twice, reason: 'is not valid YAML: Map keys must be unique' }]
}

const keyTwice = (document: Document): number | undefined => {
  let twice: number | undefined
  visit(document, {
    Map: (_key, map) => {
      twice = repeatedKey(map)
      return twice === undefined ? undefined : visit.BREAK
    },
  })
  return twice
}

const repeatedKey = (map: YAMLMap): number | undefined => {
  const keys = new Set<unknown>()
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    if (keys.has(key.value)) return key.range?.[0] ?? 0
    keys.add(key.value)
  }
  return undefined
}

const treeOf = (document: Document, lineOf: (offset: number) => number): Tree => {
  let links: Links | undefined
  return {
    document,
    offsetOf: (offset) => offset,
    lineOf,
    links: () => {
      links ??= findLinks(document)
      return links
    },
  }
}
