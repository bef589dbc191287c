import { readFileSync } from 'node:fs'
import { Failure } from '../../src/lib/failure.ts'
import { isRecord } from '../../src/lib/json.ts'

/** One message of the product: its reason, the folder of src that it comes from, and its words with what varies in ‹›. */
export type MessageRow = { domain: string; reason: string; pattern: string }

export const rowsFile = 'docs/error-messages.json'

/** The rows that are kept, or a Failure where the file holds something else. */
export const readRows = (file = rowsFile): MessageRow[] => {
  const rows: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (Array.isArray(rows) && rows.every(isRow)) return rows
  throw new Failure('invalid-input', `${file} is no list of messages: make it again, as docs/error-messages.md says`)
}

/** By domain, reason and words. */
export const bySubject = (one: MessageRow, other: MessageRow): number => compare(textOf(one), textOf(other))

const textOf = ({ domain, reason, pattern }: MessageRow): string => `${domain} ${reason} ${pattern}`

// Not by a language's rules: those differ between machines.
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

const isRow = (row: unknown): row is MessageRow =>
  isRecord(row) && ['domain', 'reason', 'pattern'].every((name) => typeof row[name] === 'string')
