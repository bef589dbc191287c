import { fieldsOf } from '../../src/lib/json.ts'

/** Readers of parsed YAML and JSON whose shape nobody promises: what is not there, or is something else, reads as empty. */
export type Fields = Record<string, unknown>

/** A word of YAML: a text, or a number as text. */
export const wordOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** The texts of a record, as of labels. */
export const wordsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, text]) => [name, wordOf(text)]))
