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

/** What of an object is text, by name. */
export const textsIn = (value: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, found]): [string, string][] =>
      typeof found === 'string' ? [[name, found]] : [],
    ),
  )

/** What stands at the path, or undefined where any part of it is absent. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown => path.reduce(step, value)

const step = (value: unknown, key: string | number): unknown => {
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
  return isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
}
