import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Failure } from '../../lib/failure.ts'
import { fieldsOf } from '../../lib/json.ts'
import { type Binding, refuseDiffering, refuseDifferingHashes, written } from './compare-bindings.ts'
import { nonceBytes, readHeader, tagBytes, writeHeader } from './seal-header.ts'
import type { KeySource } from './seal-key.ts'

/** The saved plan, and what its apply has to know, as JSON. */
export type Sealed = { plan: Buffer; manifest: Record<string, unknown> }

/**
 * Encrypts a saved plan with AES-256-GCM. What it is bound to stands before it in clear, so that a person can read it, and
 * is authenticated with it: line one says what this is, line two holds the header as JSON, then come nonce, text and tag.
 */
export const seal = async ({ plan, manifest }: Sealed, binding: Binding, keys: KeySource): Promise<Buffer> => {
  const { key, recipe } = await keys.forSeal()
  const header = writeHeader(recipe, written(binding, key))
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
  refuseDiffering(binding, expected)
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
  refuseDifferingHashes(binding, written(expected, key))
  const end = 4 + text.readUInt32BE(0)
  return { manifest: fieldsOf(JSON.parse(text.toString('utf8', 4, end))), plan: text.subarray(end) }
}

/** What a seal says it is bound to, before anything of it is verified: for a message, never for a decision. */
export const readBinding = (file: Buffer): Record<string, string> => readHeader(file).binding

const decrypt = ({ header, rest, key }: { header: Buffer; rest: Buffer; key: Buffer }): Buffer | undefined => {
  const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(header).setAuthTag(rest.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(rest.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch {
    return undefined
  }
}
