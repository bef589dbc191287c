import { expect, test } from 'vitest'
import { Failure } from '../lib/failure.ts'
import type { KeySource } from '../terraform/sealing/seal-key.ts'
import { keysAtHand } from './terraform-keys.ts'

test('a state is sealed with the key that was fetched before the session ended', async () => {
  let isOver = false
  const expired = new Failure('denied', 'the session has ended')
  const key = Buffer.alloc(32, 1)
  const keys: KeySource = {
    forSeal: async () => {
      if (isOver) throw expired
      return { key, recipe: { kind: 'kms', key: 'arn', wrapped: 'AAAA' } }
    },
    forOpening: () => Promise.reject(expired),
    forFingerprints: () => Promise.reject(expired),
  }
  const ready = await keysAtHand(keys)
  isOver = true
  expect(await ready.forSeal()).toEqual({ key, recipe: { kind: 'kms', key: 'arn', wrapped: 'AAAA' } })
  await expect(keys.forSeal()).rejects.toBe(expired)
})
