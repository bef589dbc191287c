import { globSync, readFileSync } from 'node:fs'
import { parseAst } from 'vitest/node'
import { isRecord } from '../../src/lib/json.ts'
import { holeName } from './hole-name.ts'

/** One part of a text: what always stands there, or the name of what varies. */
export type Part = string | { hole: string }

/** A text that the product's source writes out, line by line, and where. */
export type SourceText = { file: string; line: number; parts: Part[] }

/** A `new Failure(…)` of the product: where it stands, and the texts that are written in its arguments. */
export type FailureSite = { file: string; line: number; reason: string | undefined; texts: SourceText[] }

export type Source = { texts: SourceText[]; sites: FailureSite[] }

/** Every text and every `new Failure` of the product's files, wherever in src they lie. */
export const readSource = (): Source => {
  const files = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
  const sources = files.toSorted().map((file) => [file, readFileSync(file, 'utf8')] as const)
  const kinds = sources.flatMap(([, source]) =>
    [...source.matchAll(/class (\w+) extends Failure\b/g)].map(([, kind]) => kind),
  )
  const read = sources.map(([file, source]) => readFile(file, source, ['Failure', ...kinds]))
  return { texts: read.flatMap(({ texts }) => texts), sites: read.flatMap(({ sites }) => sites) }
}

/** The texts and the sites of one file of TypeScript. */
export const readFile = (file: string, source: string, kinds: unknown[] = ['Failure']): Source => {
  const ends = lineEnds(source)
  const lineOf = (offset: number): number => ends.findIndex((end) => offset <= end) + 1
  const textsUnder = (node: unknown): SourceText[] =>
    [...nodesUnder(node)].flatMap((one) =>
      isText(one) ? byLine(partsOf(one)).map((parts) => ({ file, line: lineOf(one.start), parts })) : [],
    )
  const program: unknown = parseAst(source, { lang: 'ts' })
  const sites = [...nodesUnder(program)]
    .filter((one) => one.type === 'NewExpression' && isRecord(one.callee) && kinds.includes(one.callee.name))
    .map((one) => ({
      file,
      line: lineOf(one.start),
      reason: reasonIn(one.arguments),
      texts: textsUnder(one.arguments),
    }))
  return { texts: textsUnder(program), sites }
}

const reasonIn = (given: unknown): string | undefined => {
  const first: unknown = Array.isArray(given) ? given[0] : undefined
  return isNode(first) && typeof first.value === 'string' ? first.value : undefined
}

type Node = Record<string, unknown> & { type: string; start: number }

const isNode = (value: unknown): value is Node =>
  isRecord(value) && typeof value.type === 'string' && typeof value.start === 'number'

/** Types name what no user sees, and so do the addresses of modules. */
const skipped = /^(?:TS(?!AsExpression|SatisfiesExpression|NonNullExpression)|Import|Export(?:All|Specifier))/

function* nodesUnder(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesUnder(one)
  if (!isNode(value) || skipped.test(value.type)) return
  yield value
  for (const child of Object.values(value)) yield* nodesUnder(child)
}

const isText = (node: Node): boolean =>
  node.type === 'TemplateLiteral' ||
  isConcatenation(node) ||
  (node.type === 'Literal' && typeof node.value === 'string')

const isConcatenation = ({ type, operator }: Node): boolean => type === 'BinaryExpression' && operator === '+'

const partsOf = (node: unknown): Part[] => {
  if (!isNode(node)) return []
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (isConcatenation(node)) return [...partsOf(node.left), ...partsOf(node.right)]
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return [{ hole: holeName(node) }]
  const expressions: unknown[] = Array.isArray(node.expressions) ? node.expressions : []
  return node.quasis.flatMap((quasi: unknown, index): Part[] => {
    const between = index < expressions.length ? [{ hole: holeName(expressions[index]) }] : []
    return [cookedOf(quasi), ...between]
  })
}

const cookedOf = (quasi: unknown): string =>
  isRecord(quasi) && isRecord(quasi.value) && typeof quasi.value.cooked === 'string' ? quasi.value.cooked : ''

/** A message is looked at line by line, since several are told in one. */
const byLine = (parts: Part[]): Part[][] => {
  const lines: Part[][] = [[]]
  for (const part of parts) {
    const pieces = typeof part === 'string' ? part.split('\n') : [part]
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push(piece)
    }
  }
  return lines.filter((line) => line.length > 0)
}

const lineEnds = (source: string): number[] => {
  const ends = [...source.matchAll(/\n/g)].map(({ index }) => index)
  return [...ends, source.length]
}
