/** Readers of parsed YAML and JSON whose shape nobody promises: what is not there, or is something else, reads as empty. */
export type Fields = Record<string, unknown>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A text, or a number as text. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** What is found along these names. */
export const at = (value: unknown, ...names: string[]): unknown =>
  names.reduce((found: unknown, name) => fieldsOf(found)[name], value)

/** The texts of a record, as of labels. */
export const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(fieldsOf(value)).map(([name, text]) => [name, textOf(text)]))
