import { data, Evaluator } from '@actions/expressions'
import { parseExpressions } from './expressions.ts'

type Value = ReturnType<Evaluator['evaluate']>

/** What GitHub's own evaluator makes of a text's one expression, `cancelled()` included; a context that is not given is null. */
export const evaluate = (text: string, contexts: object, isCancelled = false): unknown => {
  const [tree] = parseExpressions(text)
  if (tree === undefined) throw new Error(`${text} holds no expression`)
  const given: unknown = JSON.parse(JSON.stringify(contexts), data.reviver)
  if (!(given instanceof data.Dictionary)) throw new Error('contexts should be an object')
  const call = (): Value => new data.BooleanData(isCancelled)
  const functions = new Map([['cancelled', { name: 'cancelled', minArgs: 0, maxArgs: 0, call }]])
  return JSON.parse(JSON.stringify(new Evaluator(tree, given, functions).evaluate(), data.replacer) ?? 'null')
}
