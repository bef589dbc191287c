import type { Runner } from '../runner/run-action.ts'
import { keysOf } from '../terraform/sealing/keys-of.ts'
import type { KeySource, SealKey } from '../terraform/sealing/seal-key.ts'
import type { OpenStack } from './terraform-stack.ts'

/** The keys of a stack's seals and fingerprints, asked of KMS with the credentials that Terraform has. */
export const stackKeys = (
  sealKey: SealKey,
  { stack, awsIn, privateDirectory: directory }: OpenStack,
  { context }: Pick<Runner, 'context'>,
): KeySource =>
  keysOf(sealKey, {
    repository: context.repository,
    stack: stack.name,
    fingerprintKey: stack.fingerprintKey,
    directory,
    awsIn,
  })

/**
 * Keys whose next seal needs nobody any more: when the backend does not take a state, AWS often gives no key either, as
 * after the end of a session.
 */
export const keysAtHand = async (keys: KeySource): Promise<KeySource> => {
  const ready = await keys.forSeal()
  return { ...keys, forSeal: async () => ready }
}
