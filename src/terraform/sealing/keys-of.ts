import type { AwsCli } from '../aws/aws-cli.ts'
import { createKms } from './kms.ts'
import { kmsKeys } from './kms-keys.ts'
import { type KeySource, passphraseKeys, type SealKey } from './seal-key.ts'

type Of = {
  repository: string
  stack: string
  fingerprintKey?: string | undefined
  /** The AWS CLI in a region, asked only for a KMS key. */
  awsIn: (region: string) => AwsCli
  /** For what is handed to it. */
  directory: string
}

/** The keys of a stack's seals and fingerprints, by the input seal-key. */
export const keysOf = (sealKey: SealKey, { repository, stack, fingerprintKey, awsIn, directory }: Of): KeySource =>
  sealKey.kind === 'passphrase'
    ? passphraseKeys(sealKey.passphrase, `${repository}\n${stack}`)
    : kmsKeys({
        kms: createKms({ arn: sealKey.arn, aws: awsIn(sealKey.region), directory }),
        repository,
        stack,
        fingerprintKey,
      })
