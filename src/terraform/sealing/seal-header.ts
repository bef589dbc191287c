import { Failure } from '../../lib/failure.ts'
import { fieldsOf, parseJson, textOf } from '../../lib/json.ts'
import type { Binding } from './compare-bindings.ts'
import type { KeyRecipe } from './seal-key.ts'

const magic = 'slipway sealed plan 1\n'
export const nonceBytes = 12
export const tagBytes = 16

/** Line one says what this is, line two holds the rest as JSON. */
export const writeHeader = (recipe: KeyRecipe, binding: Binding): Buffer =>
  Buffer.from(`${magic}${JSON.stringify({ key: recipe, binding })}\n`)

type Opened = { header: Buffer; recipe: KeyRecipe; binding: Record<string, string>; rest: Buffer }

/** What stands in clear, before anything of it is verified. */
export const readHeader = (file: Buffer): Opened => {
  const end = file.indexOf('\n', magic.length) + 1
  const isOurs = file.subarray(0, magic.length).equals(Buffer.from(magic))
  const fields = isOurs && end > 0 ? fieldsOf(parseJson(file.toString('utf8', magic.length, end))) : {}
  const recipe = recipeOf(fields.key)
  if (recipe === undefined || file.length < end + nonceBytes + tagBytes) {
    throw new Failure(
      'rejected',
      'the file is no sealed plan, or only a part of one: give the file that terraform-plan wrote',
    )
  }
  const binding = Object.entries(fieldsOf(fields.binding)).map(([name, value]) => [name, textOf(value) ?? ''])
  return { header: file.subarray(0, end), recipe, binding: Object.fromEntries(binding), rest: file.subarray(end) }
}

const recipeOf = (value: unknown): KeyRecipe | undefined => {
  const { kind, salt, key, wrapped } = fieldsOf(value)
  if (kind === 'scrypt' && typeof salt === 'string') return { kind, salt }
  return kind === 'kms' && typeof key === 'string' && typeof wrapped === 'string' ? { kind, key, wrapped } : undefined
}
