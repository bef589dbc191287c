import { at } from '../lib/json.ts'

/** A value of Terraform's JSON by its name; undefined where it is missing. */
export const fieldOf = (value: unknown, name: string): unknown => at(value, name)

export const textIn = (value: unknown, name: string): string | undefined => {
  const field = fieldOf(value, name)
  return typeof field === 'string' ? field : undefined
}

export const numberIn = (value: unknown, name: string): number | undefined => {
  const field = fieldOf(value, name)
  return typeof field === 'number' ? field : undefined
}

export const booleanIn = (value: unknown, name: string): boolean | undefined => {
  const field = fieldOf(value, name)
  return typeof field === 'boolean' ? field : undefined
}

/**
 * The value of a JSON text of Terraform's, in which a number of more digits than JavaScript keeps is the text that it was
 * written as: of two that differ only there it makes one.
 */
export const parseExactly = (text: string): unknown =>
  manyDigits.test(text)
    ? JSON.parse(text, (_key, value: unknown, context?: Written) => exact(value, context))
    : JSON.parse(text)

type Written = { source?: string }

const manyDigits = /[\d.]{16}/

const exact = (value: unknown, { source = '' }: Written = {}): unknown =>
  typeof value === 'number' && manyDigits.test(source) && String(value) !== source ? source : value

/** The value of a JSON text; undefined where it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
