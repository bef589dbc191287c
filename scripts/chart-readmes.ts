import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml'
import { Failure } from '../src/lib/failure.ts'
import { alignedTable, code } from './markdown.ts'

export type ChartValue = { name: string; description: string; value: unknown }

/** The table of values of each Helm chart under manifests/charts. */
export const chartTables = (): { directory: string; tables: { values: string } }[] =>
  globSync('manifests/charts/*/values.yaml')
    .toSorted()
    .map((path) => ({ directory: dirname(path), tables: { values: tableOf(readFileSync(path, 'utf8'), path) } }))

const tableOf = (text: string, path: string): string =>
  alignedTable(
    ['Value', 'What it is', 'Default'],
    readChartValues(text, path).map(({ name, description, value }) => [
      code(name),
      description.replaceAll('|', '\\|'),
      code(JSON.stringify(value)),
    ]),
  )

/**
 * The values of a chart by their dotted names, each with the comment above it. A map whose keys have comments is a row
 * for each of them; one whose keys have none is one row, described by its own.
 */
export const readChartValues = (text: string, path: string): ChartValue[] => {
  const { contents } = parseDocument(text)
  if (!isMap(contents)) throw new Failure('invalid-input', `${path} holds no map of values`)
  const values = valuesOf(contents, [])
  const bare = values.filter(({ description }) => description === '').map(({ name }) => name)
  if (bare.length > 0) throw new Failure('invalid-input', `${path}: ${bare.join(', ')} has no comment; write one`)
  return values
}

const valuesOf = (map: YAMLMap, above: string[]): ChartValue[] =>
  map.items.flatMap((pair, index) => {
    const names = [...above, String(pair.key)]
    if (isMap(pair.value) && pair.value.items.some((inner, at) => hasCommentWithin(pair.value, inner, at)))
      return valuesOf(pair.value, names)
    return [{ name: names.join('.'), description: commentOf(map, pair, index), value: plain(pair.value) }]
  })

/** The comment above a map's first key is the map's own, for the parser. */
const commentOf = (map: unknown, { key }: Pair, index: number): string => {
  const own = isScalar(key) ? key.commentBefore : undefined
  const ofMap = index === 0 && isMap(map) ? map.commentBefore : undefined
  return (own ?? ofMap ?? '').replace(/\s+/g, ' ').trim()
}

const hasCommentWithin = (map: unknown, pair: Pair, index: number): boolean =>
  commentOf(map, pair, index) !== '' ||
  (isMap(pair.value) && pair.value.items.some((inner, at) => hasCommentWithin(pair.value, inner, at)))

const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'toJSON' in value && typeof value.toJSON === 'function'
    ? value.toJSON()
    : value
