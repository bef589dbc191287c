import { type KeySource, passphraseKeys } from './seal-key.ts'

/** The keys of a stack's seals and fingerprints, by the input seal-key. */
export const keysOf = (sealKey: string, { repository, stack }: { repository: string; stack: string }): KeySource =>
  passphraseKeys(sealKey, `${repository}\n${stack}`)
