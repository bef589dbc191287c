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

/** The value of a JSON text; undefined where it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
