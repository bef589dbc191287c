import { formatImageJson, type Image, parseImageJson } from '../../lib/image-reference.ts'
import { at, optionalTextAt, parseJson } from '../../lib/json.ts'
import { packLines, unpackLines } from '../../lib/packed-lines.ts'
import { type Row, rowFields } from './selection-row.ts'

/** What a first run selected: rows to build, and the images that existed. */
export type Selection = { rows: Row[]; images: Image[] }

/** What GitHub takes as a matrix. */
export const formatMatrix = (rows: Row[]): string => JSON.stringify({ include: rows })

/** On one short line, since it becomes an input. */
export const formatSelection = ({ rows, images }: Selection): string =>
  packLines([formatMatrix(rows), ...images.map(formatImageJson)])

/** Reads a selection: that short line, or the matrix and images as they are, a line each. A string says what is wrong. */
export const parseSelection = (text: string): Selection | string => {
  const selection: Selection = { rows: [], images: [] }
  const lines = unpackLines(text)
  if (typeof lines === 'string') return lines
  for (const line of lines) {
    const matrix = rowsIn(line)
    if (typeof matrix === 'string') return matrix
    const image = matrix ? undefined : parseImageJson(line)
    if (typeof image === 'string') return `has a line that is neither a matrix nor an image: it ${image}`
    if (matrix) selection.rows.push(...matrix)
    if (image) selection.images.push(image)
  }
  return selection
}

const rowsIn = (line: string): Row[] | string | undefined => {
  const include = at(parseJson(line), 'include')
  if (include === undefined) return undefined
  if (!Array.isArray(include)) return 'has a matrix without a list under `include`'
  const rows = include.map(rowIn)
  const broken = rows.indexOf(undefined)
  return broken === -1
    ? rows.flatMap((row) => row ?? [])
    : `has a matrix whose row ${broken + 1} is not of select-services`
}

const rowIn = (value: unknown): Row | undefined => {
  const entries = rowFields.map((name) => [name, optionalTextAt(value, name)] as const)
  if (entries.some(([, found]) => found === undefined)) return undefined
  const row: Partial<Row> = Object.fromEntries(entries)
  return isWhole(row) ? row : undefined
}

const isWhole = (row: Partial<Row>): row is Row => rowFields.every((name) => row[name] !== undefined)
