import type { KeptMessage } from '../../tests/support/messages/kept.ts'
import type { Made } from './decompose.ts'
import type { MadeRow } from './find-rows.ts'
import type { MessageRow } from './message-row.ts'
import { between, expressionOf } from './pattern.ts'
import { standsFor } from './stands-for.ts'

/** A message with the rows that it is told in. */
export type MadeMessage = KeptMessage & { rows: MadeRow[] }

/**
 * What of the messages is on no page, and which rows of the page no message is. What varies in a message may by chance
 * read like words of the product, so a row is looked for by what is fixed in it as well.
 */
export const compare = (
  messages: MadeMessage[],
  told: MessageRow[],
  decompose: (line: string) => Made | undefined,
): { untold: MessageRow[]; unmade: MessageRow[] } => {
  const rows = messages.flatMap((message) => message.rows)
  const made = new Set(rows.map(({ row }) => keyOf(row)))
  const known = new Set(told.map(keyOf))
  const missing = told.filter((row) => !made.has(keyOf(row)))
  // Each by its own lines: of a list of mistakes one that is on the page says nothing of the others.
  const isElsewhere = ({ row: { reason }, said }: MadeRow): boolean =>
    told.some((row) => isTold({ reason, message: said }, row) && standsFor({ ...row, said }, decompose))
  return {
    untold: rows
      .filter((one) => !known.has(keyOf(one.row)) && !isElsewhere(one))
      .map(({ row }) => row)
      .filter((row, index, all) => all.findIndex((other) => keyOf(other) === keyOf(row)) === index),
    unmade: missing.filter((row) => !messages.some((message) => isTold(message, row))),
  }
}

const keyOf = ({ reason, pattern }: MessageRow): string => `${reason}: ${pattern}`

const isTold = ({ reason, message }: Pick<KeptMessage, 'reason' | 'message'>, row: MessageRow): boolean => {
  if (row.reason !== reason) return false
  const lines = message.split('\n')
  return row.pattern.split(between).every((part) => {
    const fixed = part.split(/‹[^›]*›/)
    return lines.some((line) => fixed.every((piece) => line.includes(piece)) && lineOf(fixed).test(line))
  })
}

const lineOf = (fixed: string[]): RegExp => new RegExp(`^${fixed.map((piece) => expressionOf(piece)).join('.*')}$`, 's')
