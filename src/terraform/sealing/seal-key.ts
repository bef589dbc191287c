import { randomBytes, scrypt } from 'node:crypto'
import { Failure } from '../../lib/failure.ts'

/** How the key of a seal is found again; it stands in the seal's header and is no secret. */
export type KeyRecipe = { kind: 'scrypt'; salt: string } | { kind: 'kms'; key: string; wrapped: string }

/** Where keys come from. */
export type KeySource = {
  /** A new key, and what is needed to find it again. */
  forSeal: () => Promise<{ key: Buffer; recipe: KeyRecipe }>
  /** The key of a seal; undefined when it was made with a key source of another kind. */
  forOpening: (recipe: KeyRecipe) => Promise<Buffer | undefined>
  /**
   * The key of fingerprints, and a mark that a fingerprint carries so that the key is found again: for a new one, or for
   * comparing with one that was approved.
   */
  forFingerprints: (approved?: string) => Promise<{ key: Buffer; mark: string }>
}

/** What the input seal-key names. */
export type SealKey = { kind: 'passphrase'; passphrase: string } | { kind: 'kms'; arn: string; region: string }

/** `kms:` and the ARN of a key or of its alias, or a passphrase; undefined for what looks like a KMS key and names none. */
export const readSealKey = (raw: string): SealKey | undefined => {
  const [, arn, region] = /^kms:(arn:aws[a-z-]*:kms:([a-z0-9-]+):\d{12}:(?:key|alias)\/[\w/-]+)$/.exec(raw) ?? []
  if (arn !== undefined && region !== undefined) return { kind: 'kms', arn, region }
  return raw === '' || /^(?:kms|arn):/.test(raw) ? undefined : { kind: 'passphrase', passphrase: raw }
}

/** OWASP's recommendation for scrypt: 2^17 rounds, 128 MiB, half a second. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 }

/** Keys of a passphrase. `identity` keeps the fingerprints of two stacks with equal contents apart. */
export const passphraseKeys = (passphrase: string, identity: string): KeySource => ({
  forSeal: async () => {
    const salt = randomBytes(16).toString('base64')
    return { key: await derive(passphrase, Buffer.from(salt, 'base64')), recipe: { kind: 'scrypt', salt } }
  },
  forOpening: async (recipe) =>
    recipe.kind === 'scrypt' ? derive(passphrase, Buffer.from(recipe.salt, 'base64')) : undefined,
  forFingerprints: async (approved) => {
    if (approved !== undefined && markOf(approved) !== '') throw otherKind('a KMS key', 'a passphrase')
    return { key: await derive(passphrase, Buffer.from(`fingerprint\n${identity}`)), mark: '' }
  },
})

/** What a fingerprint carries before its digits, with the dot at its end; '' for one made with a passphrase. */
export const markOf = (fingerprint: string): string => fingerprint.slice(0, fingerprint.lastIndexOf('.') + 1)

/** A fingerprint of one kind of key can be made anew with that kind alone. */
export const otherKind = (made: string, given: string): Failure =>
  new Failure(
    'rejected',
    `the approved fingerprint was made with ${made}, and seal-key is ${given}. Give the seal-key that the plan was made with`,
  )

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
