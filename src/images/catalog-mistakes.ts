import { nearNames } from '../lib/near-names.ts'
import type { Rule } from './catalog-fields.ts'
import type { Field } from './catalog-tree.ts'

/** Hears of a mistake and its line. */
export type Tell = (line: number, mistake: string) => void

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
        ? 'A field of your own begins with `x-`'
        : `Did you mean ${near}? A field of your own begins with \`x-\``
    tell(line, `${of} has a field ${quoted(name)}, which is not known. ${todo}`)
  }
}

export const quoted = (name: string): string => `\`${name}\``

export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return `it holds ${text.length > 100 ? `${text.slice(0, 100)}…` : text}`
}
