import type { MessageRow } from './message-row.ts'
import { expressionOf, formatPattern } from './pattern.ts'
import type { Source, SourceText } from './source-texts.ts'

/**
 * The mistakes of inputs that the source writes out and no `new Failure` holds: all of an action's inputs are read before one is
 * made of what is wrong with them.
 */
export const inputMistakes = ({ texts, sites }: Source): MessageRow[] => {
  const ofFailures = new Set(sites.flatMap((site) => site.texts.map(keyOf)))
  const rows = texts
    .filter((text) => !ofFailures.has(keyOf(text)))
    .map((text) => rowOf(text, formatPattern(text.parts)))
    .filter(({ pattern }) => begins.test(pattern))
  // What several begin with is none of them.
  const whole = rows.filter(({ pattern }) => !rows.some((other) => other.pattern.startsWith(`${pattern},`)))
  const patterns = new Map(whole.map((row) => [row.pattern.replace(/^should /, '‹…›: should '), row]))
  return [...patterns].map(([pattern, row]) => ({ ...row, pattern }))
}

/** Those that no row tells: one may name the input, or say what was found. */
export const untoldMistakes = (mistakes: MessageRow[], told: MessageRow[]): MessageRow[] =>
  mistakes.filter(({ pattern }) => {
    const fixed = pattern.replace('‹…›: ', '').split(/‹[^›]*›/)
    const expression = new RegExp(`(?:^|: )${fixed.map(expressionOf).join('.*')}$`)
    return !told.some((row) => expression.test(row.pattern))
  })

const keyOf = ({ file, line, parts }: SourceText): string => `${file}:${line} ${formatPattern(parts)}`

const rowOf = ({ file }: SourceText, pattern: string): MessageRow => ({
  domain: file.split('/')[1] ?? '',
  reason: 'invalid-input',
  pattern,
})

const begins = /^(?:[a-z-]+: )?should (?:be|hold|have|name) /
