import { Binary, type Expr } from '@actions/expressions/ast'
import { typesOf, type ValueType } from '../expression-type.ts'
import { childrenOf, expressionsOf } from '../expressions.ts'
import type { Repository } from '../repository.ts'
import { inputTypes } from './inputs.ts'
import { place } from './place.ts'

/** `true == 'true'` is false in an expression: what is a boolean is compared with no text, and an output with no boolean. */
export const comparisonsCanHold = ({ workflows }: Repository): string[] =>
  workflows.flatMap((workflow) =>
    expressionsOf(workflow.value).flatMap(({ where, trees }) =>
      trees
        .flatMap(comparisonsIn)
        .map(({ left, right }) => [typesOf(left, inputTypes(workflow)), typesOf(right, inputTypes(workflow))] as const)
        .filter(([left, right]) => areApart(left, right))
        .map(
          ([left, right]) =>
            `${place(workflow)}: ${where} compares a ${left.join(' or a ')} with a ${right.join(' or a ')}, and there 'true' is not true. Compare two of a kind.`,
        ),
    ),
  )

const comparisonsIn = (tree: Expr): Binary[] => [
  ...(tree instanceof Binary && ['==', '!='].includes(tree.operator.lexeme) ? [tree] : []),
  ...childrenOf(tree).flatMap(comparisonsIn),
]

/** A number is made of a text where one is compared with the other; a boolean becomes 1 or 0, which no word is. */
const areApart = (left: ValueType[], right: ValueType[]): boolean =>
  (left.join() === 'boolean' && isNoBoolean(right)) || (right.join() === 'boolean' && isNoBoolean(left))

const isNoBoolean = (types: ValueType[]): boolean => !types.includes('boolean') && !types.includes('unknown')
