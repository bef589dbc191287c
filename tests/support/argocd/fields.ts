const keep = (value: unknown, paths: string[][]): unknown => {
  if (Array.isArray(value)) return value.map((entry) => keep(entry, paths))
  if (typeof value !== 'object' || value === null || paths.some((path) => path.length === 0)) return value
  const entries = Object.entries(value).flatMap(([key, child]): [string, unknown][] => {
    const below = paths.filter(([first]) => first === key).map((path) => path.slice(1))
    return below.length === 0 ? [] : [[key, keep(child, below)]]
  })
  return Object.fromEntries(entries)
}

/** The parts of a value that `fields` names (`items.metadata.name`): lists are passed through. */
export const project = (value: unknown, fields: string[]): unknown =>
  keep(
    value,
    fields.map((field) => field.split('.')),
  )
