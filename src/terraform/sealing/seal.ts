import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { Failure } from '../../lib/failure.ts'
import { fieldsOf, textOf } from '../../lib/json.ts'
import type { KeyRecipe, KeySource } from './seal-key.ts'

/** What a plan was made for and is good for. All of it is authenticated. */
export type Binding = {
  repository: string
  commit: string
  stack: string
  mode: string
  workspace: string
  /** Contents of the variable files and the variables in the environment; only a keyed hash of it is written down. */
  variables: string
  /** The backend's settings; only a keyed hash of them is written down. */
  backend: string
  /** The provider lock file. */
  lockFile: string
  /** Terraform's or OpenTofu's version. */
  terraform: string
  fingerprint: string
}

/** The saved plan, and what its apply has to know, as JSON. */
export type Sealed = { plan: Buffer; manifest: Record<string, unknown> }

const magic = 'slipway sealed plan 1\n'
const nonceBytes = 12
const tagBytes = 16

/** Secrets, or too long to be read. */
const hashed = new Set<string>(['variables', 'backend', 'lockFile'])

const names: Record<keyof Binding, string> = {
  repository: 'repository',
  commit: 'commit',
  stack: 'stack',
  mode: 'mode',
  workspace: 'workspace',
  variables: 'variables',
  backend: 'backend settings',
  lockFile: 'provider lock file',
  terraform: "Terraform's version",
  fingerprint: 'fingerprint',
}

/**
 * Encrypts a saved plan with AES-256-GCM. What it is bound to stands before it in clear, so that a person can read it, and
 * is authenticated with it: line one says what this is, line two holds the header as JSON, then come nonce, text and tag.
 */
export const seal = async ({ plan, manifest }: Sealed, binding: Binding, keys: KeySource): Promise<Buffer> => {
  const { key, recipe } = await keys.forSeal()
  const header = Buffer.from(`${magic}${JSON.stringify({ key: recipe, binding: written(binding, key) })}\n`)
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes }).setAAD(header)
  const about = Buffer.from(JSON.stringify(manifest))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(about.length)
  const text = [length, about, plan].map((part) => cipher.update(part))
  return Buffer.concat([header, nonce, ...text, cipher.final(), cipher.getAuthTag()])
}

/** Opens what was sealed for exactly this; anything else is a Failure that says what is not as it was. */
export const openSeal = async (file: Buffer, expected: Binding, keys: KeySource): Promise<Sealed> => {
  const { header, recipe, binding, rest } = readHeader(file)
  // What is not for this is refused for that reason, and no key is asked for.
  refuseDiffering({ binding, wanted: { ...expected }, isMeant: (name) => !hashed.has(name) })
  const key = await keys.forOpening(recipe)
  if (key === undefined) {
    throw new Failure(
      'rejected',
      `the plan was sealed with ${recipe.kind === 'kms' ? 'a KMS key' : 'a passphrase'}, and seal-key holds another kind. Give the seal-key that the plan was made with`,
    )
  }
  const text = decrypt({ header, rest, key })
  if (text === undefined) {
    throw new Failure(
      'rejected',
      'the sealed plan cannot be opened: it was changed after it was sealed, or seal-key is not the one that it was made with. Plan again, and apply that',
    )
  }
  // What is hashed differs under a wrong key as well: that is no reason to name.
  refuseDiffering({ binding, wanted: { ...written(expected, key) }, isMeant: (name) => hashed.has(name) })
  const end = 4 + text.readUInt32BE(0)
  return { manifest: fieldsOf(JSON.parse(text.toString('utf8', 4, end))), plan: text.subarray(end) }
}

/** What a seal says it is bound to, before anything of it is verified: for a message, never for a decision. */
export const readBinding = (file: Buffer): Record<string, string> => readHeader(file).binding

const written = (binding: Binding, key: Buffer): Binding => {
  const keyed = ([name, value]: [string, string]): [string, string] =>
    hashed.has(name) ? [name, createHmac('sha256', key).update(`${name}\n${value}`).digest('hex')] : [name, value]
  return { ...binding, ...Object.fromEntries(Object.entries(binding).map(keyed)) }
}

type Comparing = {
  binding: Record<string, string>
  wanted: Record<string, string>
  isMeant: (name: string) => boolean
}

const refuseDiffering = ({ binding, wanted, isMeant }: Comparing): void => {
  const differing = Object.entries(names).filter(([name]) => isMeant(name) && binding[name] !== wanted[name])
  if (differing.length === 0) return
  const reasons = differing.map(([name, words]) => differenceOf({ name, words, was: binding[name], is: wanted[name] }))
  throw new Failure('rejected', `the plan was not made for this: ${reasons.join('; ')}. Plan again, and apply that`)
}

type Difference = { name: string; words: string; was: string | undefined; is: string | undefined }

const differenceOf = ({ name, words, was = '', is = '' }: Difference): string =>
  hashed.has(name) ? `its ${words} changed` : `its ${words} is ${JSON.stringify(was)}, here it is ${JSON.stringify(is)}`

type Opened = { header: Buffer; recipe: KeyRecipe; binding: Record<string, string>; rest: Buffer }

const readHeader = (file: Buffer): Opened => {
  const end = file.indexOf('\n', magic.length) + 1
  const isOurs = file.subarray(0, magic.length).equals(Buffer.from(magic))
  const fields = isOurs && end > 0 ? parsed(file.toString('utf8', magic.length, end)) : {}
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

const parsed = (text: string): Record<string, unknown> => {
  try {
    return fieldsOf(JSON.parse(text))
  } catch {
    return {}
  }
}

const recipeOf = (value: unknown): KeyRecipe | undefined => {
  const { kind, salt, key, wrapped } = fieldsOf(value)
  if (kind === 'scrypt' && typeof salt === 'string') return { kind, salt }
  return kind === 'kms' && typeof key === 'string' && typeof wrapped === 'string' ? { kind, key, wrapped } : undefined
}

const decrypt = ({ header, rest, key }: { header: Buffer; rest: Buffer; key: Buffer }): Buffer | undefined => {
  const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(header).setAuthTag(rest.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(rest.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}
