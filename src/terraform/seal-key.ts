import { randomBytes, scrypt } from 'node:crypto'

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
  forFingerprints: async () => ({ key: await derive(passphrase, Buffer.from(`fingerprint\n${identity}`)), mark: '' }),
})

const derive = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)))
  })
