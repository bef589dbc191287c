import { data } from '@actions/expressions'
import { Binary, type Expr, FunctionCall, Grouping, Literal, Logical, Unary } from '@actions/expressions/ast'
import { isOneExpression, parseExpressions, referencesIn } from './expressions.ts'

/** What a `with:` hands over; `unknown` is what only the run tells. */
export type ValueType = 'string' | 'number' | 'boolean' | 'unknown'

/** The types that a value of YAML can have when its expressions are worked out; `inputTypes` are those of the inputs. */
export const typesOfValue = (value: unknown, inputTypes: Record<string, string>): Set<ValueType> => {
  if (typeof value === 'number') return new Set(['number'])
  if (typeof value === 'boolean') return new Set(['boolean'])
  const text = typeof value === 'string' ? value.trim() : ''
  // Text beside an expression makes a text of all.
  if (!isOneExpression(text)) return new Set(['string'])
  return new Set(parseExpressions(text).flatMap((tree) => typesOf(tree, inputTypes)))
}

/** The types that an expression can have. */
export const typesOf = (tree: Expr, inputTypes: Record<string, string>): ValueType[] => {
  const of = (part: Expr): ValueType[] => typesOf(part, inputTypes)
  if (tree instanceof Grouping) return of(tree.group)
  if (tree instanceof Unary || tree instanceof Binary) return ['boolean']
  if (tree instanceof Literal) return [literalType(tree)]
  if (tree instanceof FunctionCall) return functionTypes(tree, of)
  if (tree instanceof Logical)
    return tree.operator.lexeme === '||' ? alternatives(tree.args, of) : tree.args.flatMap(of)
  return referencesIn(tree)
    .slice(0, 1)
    .map((path) => referenceType(path, inputTypes))
}

const literalType = ({ literal: { kind } }: Literal): ValueType =>
  kind === data.Kind.Number ? 'number' : kind === data.Kind.Boolean ? 'boolean' : 'string'

/** `a && b || c` hands over b or c: what is false of the left side falls through. */
const alternatives = (args: Expr[], of: (part: Expr) => ValueType[]): ValueType[] =>
  args.flatMap((arg, index) => {
    const lastOfAll = arg instanceof Logical && arg.operator.lexeme === '&&' ? arg.args.at(-1) : undefined
    return of(index < args.length - 1 && lastOfAll !== undefined ? lastOfAll : arg)
  })

const texts = ['format', 'join', 'tojson', 'hashfiles']

const functionTypes = ({ functionName, args }: FunctionCall, of: (part: Expr) => ValueType[]): ValueType[] => {
  const name = functionName.lexeme.toLowerCase()
  if (texts.includes(name)) return ['string']
  if (name === 'fromjson') return ['unknown']
  if (name === 'case') return args.filter((_, index) => index % 2 === 1 || index === args.length - 1).flatMap(of)
  return ['boolean']
}

const referenceType = ([context = '', name = '']: string[], inputTypes: Record<string, string>): ValueType => {
  if (context === 'inputs') return asType(inputTypes[name])
  if (context === 'matrix' || context === 'strategy' || (context === 'github' && name === 'event')) return 'unknown'
  return 'string'
}

const asType = (type: string | undefined): ValueType =>
  type === 'number' || type === 'boolean' ? type : type === undefined ? 'unknown' : 'string'
