import { isRecord } from '../../src/lib/json.ts'

/** A node of the syntax tree, as a parser of ESTree gives it. */
export type Node = Record<string, unknown> & { type: string; start: number }

export const isNode = (value: unknown): value is Node =>
  isRecord(value) && typeof value.type === 'string' && typeof value.start === 'number'

/** Types name what no user sees, and so do the addresses of modules. */
const skipped = /^(?:TS(?!AsExpression|SatisfiesExpression|NonNullExpression)|Import|Export(?:All|Specifier))/

/** A node and all below it that users may see. */
export function* nodesUnder(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodesUnder(one)
  if (!isNode(value) || skipped.test(value.type)) return
  yield value
  for (const child of Object.values(value)) yield* nodesUnder(child)
}

/** What gives a text as it is written, with or without what varies in it. */
export const isText = (node: Node): boolean =>
  node.type === 'TemplateLiteral' ||
  isConcatenation(node) ||
  (node.type === 'Literal' && typeof node.value === 'string')

export const isConcatenation = ({ type, operator }: Node): boolean => type === 'BinaryExpression' && operator === '+'
