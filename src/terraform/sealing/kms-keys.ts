import { createHmac } from 'node:crypto'
import type { Kms } from './kms.ts'
import { type KeySource, markOf, otherKind } from './seal-key.ts'

type Settings = {
  kms: Kms
  repository: string
  stack: string
  /** The data key of all fingerprints of stacks.yaml, wrapped, base64; without one each plan has a new one. */
  fingerprintKey: string | undefined
}

/** The encryption context of the key of fingerprints: the roles that plan may unwrap what has it, and no plan. */
const ofFingerprints = (repository: string) => ({ slipway: 'fingerprint', repository })

/**
 * Keys of a KMS key: each seal has a data key of its own. Fingerprints have one as well, which they carry wrapped, so that
 * whoever compares with an approved one finds its key again.
 */
export const kmsKeys = ({ kms, repository, stack, fingerprintKey }: Settings): KeySource => {
  const ofSeals = { slipway: 'plan', repository, stack }
  const fingerprints = async (wrapped: string, what: string): Promise<Buffer> =>
    kms.unwrap({ wrapped, context: ofFingerprints(repository), what })
  // Of the stack, so that two stacks with equal contents have not the same fingerprint.
  const marked = (key: Buffer, wrapped: string): { key: Buffer; mark: string } => ({
    key: createHmac('sha256', key).update(`fingerprint\n${repository}\n${stack}`).digest(),
    mark: `${wrapped}.`,
  })
  return {
    forSeal: async () => {
      const { key, arn, wrapped } = await kms.dataKey(ofSeals)
      return { key, recipe: { kind: 'kms', key: arn, wrapped } }
    },
    forOpening: async (recipe) =>
      recipe.kind === 'kms'
        ? kms.unwrap({ wrapped: recipe.wrapped, context: ofSeals, what: `the sealed file, of the key ${recipe.key},` })
        : undefined,
    forFingerprints: async (approved) => {
      if (approved !== undefined) {
        const wrapped = markOf(approved).slice(0, -1)
        if (wrapped === '') throw otherKind('a passphrase', 'a KMS key')
        return marked(await fingerprints(wrapped, 'the approved fingerprint'), wrapped)
      }
      if (fingerprintKey !== undefined) {
        return marked(await fingerprints(fingerprintKey, 'fingerprint-key of stacks.yaml'), fingerprintKey)
      }
      const { key, wrapped } = await kms.dataKey(ofFingerprints(repository))
      return marked(key, wrapped)
    },
  }
}
