import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findMoto } from '../../../tests/support/moto/find-moto.ts'
import { type LocalAws, startMoto } from '../../../tests/support/moto/moto.ts'
import { Failure } from '../../lib/failure.ts'
import { createProcesses } from '../../outside/process.ts'
import { createAwsCli } from '../aws/aws-cli.ts'
import { keysOf } from './keys-of.ts'
import type { KeyRecipe, KeySource } from './seal-key.ts'

const runs = (await findMoto()) !== undefined
const processes = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })

const directory = mkdtempSync(join(tmpdir(), 'kms-keys-'))
afterAll(() => rmSync(directory, { recursive: true }))

let aws: LocalAws
let arn: string
beforeAll(async () => {
  if (!runs) return
  aws = await startMoto()
  arn = await createKey()
}, 300_000)
afterAll(() => aws?.stop())

const cli = (region = aws.region) => createAwsCli({ processes, env: async () => aws.env, region })

const createKey = async (): Promise<string> => {
  const { KeyMetadata: made } = Object(await cli().get(['kms', 'create-key']))
  return String(made.Arn)
}

const kmsOf = (of: { arn: string; stack?: string; fingerprintKey?: string; region?: string }): KeySource => {
  const { stack = 'shop', fingerprintKey, region = aws.region } = of
  return keysOf(
    { kind: 'kms', arn: of.arn, region },
    { repository: 'o/r', stack, fingerprintKey, awsIn: (in_) => cli(in_), directory },
  )
}

const refusal = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'was given',
    (error: unknown) => (error instanceof Failure ? `${error.reason}: ${error.message}` : `not ours: ${error}`),
  )

/** By the real AWS CLI, each call of which takes a second. */
describe.runIf(runs)('keys of a KMS key', { timeout: 300_000 }, () => {
  test('open what they sealed, for this stack alone, and with this key alone', async () => {
    const { key, recipe } = await kmsOf({ arn }).forSeal()
    expect(recipe).toEqual({ kind: 'kms', key: arn, wrapped: expect.stringMatching(/^[A-Za-z0-9+/=]{64,}$/) })
    expect(await kmsOf({ arn }).forOpening(recipe)).toEqual(key)
    expect(await kmsOf({ arn }).forOpening({ kind: 'scrypt', salt: 'AA==' })).toBe(undefined)
    expect(await refusal(kmsOf({ arn, stack: 'other' }).forOpening(recipe))).toMatch(
      /^rejected: seal-key: the sealed file, of the key arn:\S+, cannot be opened .* or for another repository or stack/,
    )
    const changed: KeyRecipe = { kind: 'kms', key: arn, wrapped: Buffer.alloc(120, 1).toString('base64') }
    expect(await refusal(kmsOf({ arn }).forOpening(changed))).toMatch(/^rejected: seal-key: .* it was changed, or/)
    const other = await createKey()
    expect(await refusal(kmsOf({ arn: other }).forOpening(recipe))).toBe(
      `rejected: the sealed file, of the key ${arn}, was made with another KMS key than ${other}. Give the seal-key that the plan was made with`,
    )
  })

  test('make a fingerprint of whose mark its key is found again, each time another one', async () => {
    const first = await kmsOf({ arn }).forFingerprints()
    expect(first.mark).toMatch(/^[A-Za-z0-9+/=]{64,}\.$/)
    expect(await kmsOf({ arn }).forFingerprints(`${first.mark}${'0'.repeat(64)}`)).toEqual(first)
    const second = await kmsOf({ arn }).forFingerprints()
    expect([second.mark, second.key]).not.toEqual([first.mark, first.key])
    expect(await refusal(kmsOf({ arn }).forFingerprints('0'.repeat(64)))).toBe(
      'rejected: the approved fingerprint was made with a passphrase, and seal-key is a KMS key. Give the seal-key that the plan was made with',
    )
  })

  test('with fingerprint-key of stacks.yaml make the same key each time, another one for each stack, and no plan opens with it', async () => {
    // As the README says.
    const context = ['--encryption-context', 'slipway=fingerprint,repository=o/r']
    const line = ['kms', 'generate-data-key-without-plaintext', '--key-id', arn, '--key-spec', 'AES_256', ...context]
    const { CiphertextBlob: fingerprintKey } = Object(await cli().get(line))
    const [one, again, other] = await Promise.all(
      ['shop', 'shop', 'other'].map((stack) => kmsOf({ arn, stack, fingerprintKey }).forFingerprints()),
    )
    expect(again).toEqual(one)
    expect(other?.mark).toBe(one?.mark)
    expect(other?.key).not.toEqual(one?.key)
    const recipe: KeyRecipe = { kind: 'kms', key: arn, wrapped: fingerprintKey }
    expect(await refusal(kmsOf({ arn }).forOpening(recipe))).toMatch(/^rejected: /)
  })

  test('that are denied, not there, disabled or being deleted say so', async () => {
    const lift = aws.fault('denied', { service: 'kms', operation: 'GenerateDataKey' })
    expect(await refusal(kmsOf({ arn }).forSeal())).toMatch(
      /^denied: seal-key: KMS refused kms:GenerateDataKey on arn:/,
    )
    lift()
    const elsewhere = arn.replace(aws.region, 'eu-west-1')
    expect(await refusal(kmsOf({ arn: elsewhere, region: 'eu-west-1' }).forSeal())).toMatch(
      /^not-found: seal-key: there is no key arn:aws:kms:eu-west-1:/,
    )
    const id = arn.split('/')[1] ?? ''
    const { recipe } = await kmsOf({ arn }).forSeal()
    await cli().get(['kms', 'disable-key', '--key-id', id])
    expect(await refusal(kmsOf({ arn }).forSeal())).toMatch(/^conflict: .* is disabled, or waits .*DisabledException/)
    await cli().get(['kms', 'schedule-key-deletion', '--key-id', id])
    expect(await refusal(kmsOf({ arn }).forOpening(recipe))).toMatch(/^conflict: .*KMSInvalidStateException/)
  })
})
