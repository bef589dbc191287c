import { Failure } from '../lib/failure.ts'

const step = (value: unknown, key: string | number): unknown => {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return new Map(Object.entries(value)).get(key)
}

/** What stands at the path, or undefined where any part of it is absent. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown => path.reduce(step, value)

/** The text at the path; empty where there is none. */
export const textAt = (value: unknown, ...path: readonly (string | number)[]): string => {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

/** The list at the path; empty where there is none. */
export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The texts of an object at the path, by name. */
export const textsAt = (value: unknown, ...path: readonly (string | number)[]): Record<string, string> => {
  const found = at(value, ...path)
  if (typeof found !== 'object' || found === null) return {}
  return Object.fromEntries(Object.entries(found).map(([name, text]) => [name, String(text)]))
}

/** A body as JSON; a Failure `unreachable` where something else than `who` has answered. */
export const parseAnswer = (who: string, body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    throw new Failure('unreachable', `${who} answered with ${JSON.stringify(body.slice(0, 100))} instead of JSON`)
  }
}
