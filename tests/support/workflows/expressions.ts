import { Lexer, Parser } from '@actions/expressions'
import {
  Binary,
  ContextAccess,
  type Expr,
  FunctionCall,
  Grouping,
  IndexAccess,
  Literal,
  Logical,
  Unary,
} from '@actions/expressions/ast'
import { isRecord } from '../../../src/lib/json.ts'

/** A text of a workflow that holds expressions; `where` is its place, such as `steps.0.with.images`. */
export type Expressions = { where: string; trees: Expr[] }

/** Every expression under a value. `if` is one without being marked so. */
export const expressionsOf = (value: unknown, where = ''): Expressions[] => {
  if (typeof value === 'string') {
    const trees = parseExpressions(where === 'if' || where.endsWith('.if') ? marked(value) : value)
    return trees.length === 0 ? [] : [{ where, trees }]
  }
  const parts = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : []
  return parts.flatMap(([name, part]) => expressionsOf(part, where === '' ? String(name) : `${where}.${name}`))
}

const marked = (condition: string): string => (condition.includes('${{') ? condition : `\${{ ${condition} }}`)

/** The trees of all `${{ … }}` of a text. */
export const parseExpressions = (text: string): Expr[] =>
  [...text.matchAll(marks)].map(([, expression = '']) =>
    new Parser(new Lexer(expression.trim()).lex().tokens, contexts, functions).parse(),
  )

/** Whether a text is one expression, and nothing beside it. */
export const isOneExpression = (text: string): boolean =>
  text.replaceAll(marks, '') === '' && [...text.matchAll(marks)].length === 1

// A text in quotes may hold what ends an expression.
const marks = /\$\{\{((?:'(?:[^']|'')*'|[\s\S])*?)\}\}/g

const contexts = 'github inputs vars secrets env needs jobs steps job matrix strategy runner'.split(' ')

const functions = ['always', 'success', 'failure', 'cancelled', 'hashFiles'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 255,
}))

/** What an expression reads, as paths: `needs.a.outputs.b` is one of four names. A name that is computed is `*`. */
export const referencesIn = (tree: Expr): string[][] => {
  const path = pathOf(tree)
  if (path !== undefined) return [path, ...indexesOf(tree).flatMap(referencesIn)]
  return childrenOf(tree).flatMap(referencesIn)
}

const pathOf = (tree: Expr): string[] | undefined => {
  if (tree instanceof ContextAccess) return [tree.name.lexeme]
  if (!(tree instanceof IndexAccess)) return undefined
  const before = pathOf(tree.expr)
  if (before === undefined) return undefined
  return [...before, tree.index instanceof Literal ? tree.index.literal.coerceString() : '*']
}

/** The computed names of a path, which read something themselves. */
const indexesOf = (tree: Expr): Expr[] => (tree instanceof IndexAccess ? [...indexesOf(tree.expr), tree.index] : [])

export const childrenOf = (tree: Expr): Expr[] => {
  if (tree instanceof Grouping) return [tree.group]
  if (tree instanceof Unary) return [tree.expr]
  if (tree instanceof Binary) return [tree.left, tree.right]
  if (tree instanceof Logical || tree instanceof FunctionCall) return tree.args
  if (tree instanceof IndexAccess) return [tree.expr, tree.index]
  return []
}
