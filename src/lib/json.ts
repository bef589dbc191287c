/** JSON that somebody else wrote. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a text that should be JSON, or undefined. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** An object by its names, not copied; empty where it is something else. */
export const fieldsOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

/** A list; empty where it is something else. */
export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

/** A text; undefined where it is something else. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** What of an object is text, by name. */
export const textsIn = (value: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, found]): [string, string][] =>
      typeof found === 'string' ? [[name, found]] : [],
    ),
  )

type Path = readonly (string | number)[]

/** What stands at the path, or undefined where any part of it is absent. */
export const at = (value: unknown, ...path: Path): unknown => path.reduce(step, value)

const step = (value: unknown, key: string | number): unknown => {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}

/** The text at the path, or undefined. */
export const optionalTextAt = (value: unknown, ...path: Path): string | undefined => textOf(at(value, ...path))

/** The text at the path, '' when there is none. */
export const textAt = (value: unknown, ...path: Path): string => optionalTextAt(value, ...path) ?? ''

/** The list at the path, empty when there is none. */
export const listAt = (value: unknown, ...path: Path): unknown[] => listOf(at(value, ...path))

/** The number at the path, or undefined. */
export const numberAt = (value: unknown, ...path: Path): number | undefined => {
  const found = at(value, ...path)
  return typeof found === 'number' ? found : undefined
}

/** Whether it is true at the path, or undefined. */
export const flagAt = (value: unknown, ...path: Path): boolean | undefined => {
  const found = at(value, ...path)
  return typeof found === 'boolean' ? found : undefined
}
