import { nearNames } from './near-names.ts'
import type { Field, Tell } from './yaml-list.ts'

/** What a field must hold, and its value when it does. The JSON Schema of its file says the same. */
export type Rule<T> = { should: string; read: (value: unknown) => T | undefined }

/** A text of that pattern. */
export const matches = (should: string, pattern: RegExp): Rule<string> => ({
  should,
  read: (value) => (typeof value === 'string' && pattern.test(value) ? value : undefined),
})

/** A list of at least one. */
export const listOf = (should: string, item: Rule<string>): Rule<string[]> => ({
  should,
  read: (value) => {
    if (!Array.isArray(value) || value.length === 0) return undefined
    const items = value.flatMap((one: unknown) => item.read(one) ?? [])
    return items.length === value.length ? items : undefined
  },
})

/** Texts under names, each of its pattern. */
export const pairs =
  (names: RegExp, values: RegExp) =>
  (value: unknown): { name: string; value: string }[] | undefined => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    const entries: [string, unknown][] = Object.entries(value)
    const read = entries.flatMap(([name, given]) =>
      names.test(name) && typeof given === 'string' && values.test(given) ? [{ name, value: given }] : [],
    )
    return read.length === entries.length ? read : undefined
  }

/** A path from the workspace that stays within it; `example` is one of those that are meant. */
export const pathWithin = (example: string): Rule<string> =>
  matches(
    `a path from the workspace, within it, such as \`${example}\``,
    /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\s](?:[^\r\n]*[^\s])?$/,
  )

type Wanted<T> = { found: Field[]; name: string; rule: Rule<T>; of: string; tell: Tell }

/** A field's value; undefined when it is not there, or wrong, which is told. */
export const readField = <T>({ found, name, rule, of, tell }: Wanted<T>): T | undefined => {
  const field = found.find((one) => one.name === name)
  if (field === undefined) return undefined
  const value = rule.read(field.value)
  if (value === undefined) tell(field.line, `${of}: ${name} should be ${rule.should}, but ${shown(field.value)}`)
  return value
}

/** Tells of each field that nobody knows: most likely it has a typo. */
export const refuseUnknown = ({
  found,
  known,
  of,
  tell,
}: {
  found: Field[]
  known: string[]
  of: string
  tell: Tell
}): void => {
  for (const { name, line } of found) {
    if (known.includes(name) || name.startsWith('x-')) continue
    const near = nearNames(name, known).map(quoted).join(' or ')
    const todo =
      near === ''
        ? 'Remove it, or begin its name with `x-`'
        : `Did you mean ${near}? Remove it, or begin its name with \`x-\``
    tell(line, `${of} has a field ${quoted(name)}, which is not known. ${todo}`)
  }
}

export const quoted = (name: string): string => `\`${name}\``

export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return `it holds ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`
}
