import { globSync, readFileSync } from 'node:fs'
import { parseAst } from 'vitest/node'
import { isRecord } from '../../src/lib/json.ts'
import { constantsOf } from './constants.ts'
import { holeName } from './hole-name.ts'
import { isConcatenation, isNode, isText, type Node, nodesUnder } from './syntax-tree.ts'

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
  // Of texts that read alike the first gives its names, and an action's are of its own input.
  const isOwn = (file: string): boolean => file.startsWith('src/actions/')
  const ordered = files.toSorted().toSorted((one, other) => Number(isOwn(one)) - Number(isOwn(other)))
  const sources = ordered.map((file) => [file, readFileSync(file, 'utf8')] as const)
  const kinds = sources.flatMap(([, source]) =>
    [...source.matchAll(/class (\w+) extends Failure\b/g)].map(([, kind]) => kind),
  )
  const read = sources.map(([file, source]) => readFile(file, source, ['Failure', ...kinds]))
  return { texts: read.flatMap(({ texts }) => texts), sites: read.flatMap(({ sites }) => sites) }
}

/** The texts and the sites of one file of TypeScript. */
export const readFile = (file: string, source: string, kinds: unknown[] = ['Failure']): Source => {
  const program: unknown = parseAst(source, { lang: 'ts' })
  const constants = constantsOf(program)
  const ends = lineEnds(source)
  const lineOf = (offset: number): number => ends.findIndex((end) => offset <= end) + 1
  const textsUnder = (node: unknown): SourceText[] =>
    [...nodesUnder(node)].flatMap((one) =>
      isText(one) ? byLine(partsOf(one, constants)).map((parts) => ({ file, line: lineOf(one.start), parts })) : [],
    )
  const calls = (type: string, names: unknown[]): Node[] =>
    [...nodesUnder(program)].filter(
      (one) => one.type === type && isRecord(one.callee) && names.includes(one.callee.name),
    )
  const sites = calls('NewExpression', kinds).map((one) => ({
    file,
    line: lineOf(one.start),
    reason: reasonIn(one.arguments),
    texts: textsUnder(one.arguments),
  }))
  const refusals = calls('CallExpression', readers).flatMap((one) =>
    textsUnder(firstOf(one.arguments)).slice(0, 1).flatMap(refusalOf),
  )
  return { texts: [...textsUnder(program), ...refusals], sites }
}

/** The whole line that a reader makes of what its input should be; `set` alone is said of what is empty. */
const refusalOf = (form: SourceText): SourceText[] =>
  form.parts.length === 1 && form.parts[0] === 'set'
    ? []
    : [{ ...form, parts: byLine(['should be ', ...form.parts, ', but it holds ', { hole: 'text' }]).flat() }]

/** Of src/runner/inputs.ts. */
const readers = ['shaped', 'matching']

const reasonIn = (given: unknown): string | undefined => {
  const first = firstOf(given)
  return isNode(first) && typeof first.value === 'string' ? first.value : undefined
}

const firstOf = (given: unknown): unknown => (Array.isArray(given) ? given[0] : undefined)

/** A constant of the same file stands for its words: its name says nothing to who reads the message. */
const partsOf = (node: unknown, constants: Map<string, Node>): Part[] => {
  if (!isNode(node)) return []
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (isConcatenation(node)) return [...partsOf(node.left, constants), ...partsOf(node.right, constants)]
  const constant = node.type === 'Identifier' ? constants.get(String(node.name)) : undefined
  if (constant !== undefined) return partsOf(constant, constants)
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis)) return [{ hole: holeName(node) }]
  const expressions: unknown[] = Array.isArray(node.expressions) ? node.expressions : []
  return node.quasis.flatMap((quasi: unknown, index): Part[] => {
    const given = expressions[index]
    // A sum may be one of numbers.
    const isSum = isNode(given) && isConcatenation(given)
    return [cookedOf(quasi), ...(isSum ? [{ hole: holeName(given) }] : partsOf(given, constants))]
  })
}

const cookedOf = (quasi: unknown): string =>
  isRecord(quasi) && isRecord(quasi.value) && typeof quasi.value.cooked === 'string' ? quasi.value.cooked : ''

/** A message is looked at line by line, since several are told in one. */
const byLine = (parts: Part[]): Part[][] => {
  const lines: Part[][] = [[]]
  for (const part of parts) {
    const [piece = '', ...more] = typeof part === 'string' ? part.split('\n') : [part]
    addPart(lines.at(-1) ?? [], piece)
    lines.push(...more.map((line) => (line === '' ? [] : [line])))
  }
  return lines.filter((line) => line.length > 0)
}

/** Words beside words are one part. */
export const addPart = (line: Part[], part: Part): void => {
  const last = line.at(-1)
  if (typeof part === 'string' && typeof last === 'string') line[line.length - 1] = last + part
  else if (part !== '') line.push(part)
}

const lineEnds = (source: string): number[] => {
  const ends = [...source.matchAll(/\n/g)].map(({ index }) => index)
  return [...ends, source.length]
}
