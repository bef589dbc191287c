import type { KeptMessage } from '../../tests/support/messages/kept.ts'
import type { MessageRow } from './message-row.ts'
import { between, expressionOf } from './pattern.ts'

/** A message with the rows that it is told in. */
export type MadeMessage = KeptMessage & { rows: MessageRow[] }

/**
 * What of the messages is on no page, and which rows of the page no message is. What varies in a message may by chance
 * read like words of the product, so a row is looked for by what is fixed in it as well.
 */
export const compare = (
  messages: MadeMessage[],
  told: MessageRow[],
): { untold: MessageRow[]; unmade: MessageRow[] } => {
  const made = new Map(messages.flatMap(({ rows }) => rows.map((row) => [keyOf(row), row])))
  const known = new Set(told.map(keyOf))
  const missing = told.filter((row) => !made.has(keyOf(row)))
  return {
    untold: messages
      .filter(({ rows }) => rows.some((row) => !known.has(keyOf(row))))
      .flatMap((message) => (told.some((row) => isTold(message, row)) ? [] : message.rows))
      .filter((row, index, all) => all.findIndex((other) => keyOf(other) === keyOf(row)) === index),
    unmade: missing.filter((row) => !messages.some((message) => isTold(message, row))),
  }
}

const keyOf = ({ reason, pattern }: MessageRow): string => `${reason}: ${pattern}`

const isTold = ({ reason, message }: KeptMessage, row: MessageRow): boolean => {
  if (row.reason !== reason) return false
  const lines = message.split('\n')
  return row.pattern.split(between).every((part) => {
    const fixed = part.split(/‹[^›]*›/)
    return lines.some((line) => fixed.every((piece) => line.includes(piece)) && lineOf(fixed).test(line))
  })
}

const lineOf = (fixed: string[]): RegExp => new RegExp(`^${fixed.map((piece) => expressionOf(piece)).join('.*')}$`)
