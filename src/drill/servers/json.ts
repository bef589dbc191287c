import { Failure } from '../../lib/failure.ts'
import { at } from '../../lib/json.ts'

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
    throw new Failure(
      'unreachable',
      `${who} answered with ${JSON.stringify(body.slice(0, 100))} instead of JSON. Check its address`,
    )
  }
}
