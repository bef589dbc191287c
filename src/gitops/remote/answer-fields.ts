type Path = readonly (string | number)[]

/** What stands at the path of an answer, or undefined where any part of it is absent. */
export const at = (value: unknown, ...path: Path): unknown => path.reduce(step, value)

const step = (value: unknown, key: string | number): unknown => {
  if (typeof value !== 'object' || value === null) return undefined
  if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined
  return new Map<string, unknown>(Object.entries(value)).get(key)
}

/** The text at the path, '' when there is none. */
export const textAt = (value: unknown, ...path: Path): string => {
  const found = at(value, ...path)
  return typeof found === 'string' ? found : ''
}

/** The list at the path, empty when there is none. */
export const listAt = (value: unknown, ...path: Path): unknown[] => {
  const found = at(value, ...path)
  return Array.isArray(found) ? found : []
}

/** The number at the path, undefined when there is none. */
export const numberAt = (value: unknown, ...path: Path): number | undefined => {
  const found = at(value, ...path)
  return typeof found === 'number' ? found : undefined
}
