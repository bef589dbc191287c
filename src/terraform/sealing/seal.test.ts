import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import type { Binding } from './compare-bindings.ts'
import { openSeal, readBinding, seal } from './seal.ts'
import { type KeySource, passphraseKeys } from './seal-key.ts'

const binding: Binding = {
  repository: 'o/r',
  commit: 'c0ffee',
  stack: 'cluster',
  mode: 'normal',
  workspace: 'default',
  variables: 'password=hunter2',
  backend: '{"bucket":"state"}',
  lockFile: 'provider "aws" {}',
  terraform: '1.11.4',
  fingerprint: 'f00d',
}
const sealed = { plan: randomBytes(2_000), manifest: { leftovers: ['eni-1'], counts: { destroy: 2 } } }

/** As passphraseKeys, without the half second. */
const quickKeys = (key = Buffer.alloc(32, 7)): KeySource => ({
  forSeal: async () => ({ key, recipe: { kind: 'scrypt', salt: 'AA==' } }),
  forOpening: async () => key,
  forFingerprints: async () => ({ key, mark: '' }),
})

const reasonOf = async (opening: Promise<unknown>): Promise<string> =>
  opening.then(
    () => 'opened',
    (error: unknown) =>
      error instanceof Failure && error.reason === 'rejected' ? error.message : `not ours: ${error}`,
  )

test('what was sealed comes out as it went in', async () => {
  const file = await seal(sealed, binding, quickKeys())
  expect(await openSeal(file, binding, quickKeys())).toEqual(sealed)
  expect(file.includes(sealed.plan.subarray(0, 16))).toBe(false)
})

test('what an older version sealed is opened', async () => {
  const kept = [
    'c2xpcHdheSBzZWFsZWQgcGxhbiAxCnsia2V5Ijp7ImtpbmQiOiJzY3J5cHQiLCJzYWx0IjoiaTR3SmJtNjIwSVB4aXN0WEh2UWZn',
    'UT09In0sImJpbmRpbmciOnsicmVwb3NpdG9yeSI6Im8vciIsImNvbW1pdCI6ImMwZmZlZSIsInN0YWNrIjoiY2x1c3RlciIsIm1v',
    'ZGUiOiJub3JtYWwiLCJ3b3Jrc3BhY2UiOiJkZWZhdWx0IiwidmFyaWFibGVzIjoiNWMwMTM5NjQyMzUyOTU5M2ZlZmQzZjE2Y2Q2',
    'OTYzMDY2YmU2M2Q1MzRmN2M4OWZhM2UyNzZlN2ExZDlhMTdiMSIsImJhY2tlbmQiOiI1ZjgzZDJhN2FkZmQ0Yjk5ZTQyYWM3ZWJl',
    'MGE0ZjU2OThkZWE1NTk3ZDQyMDQ4NTAxZWE2NTkxY2JmNDE4Yjc2IiwibG9ja0ZpbGUiOiIwZTYyMDI0MThjZjZkM2I5NTY4YWNm',
    'NzVmOWVhMDQxZWE3MDBhNzVhMDRiY2I0YWY1ZjRjYTMwYzRkZGI2ODdhIiwidGVycmFmb3JtIjoiMS4xMS40IiwiZmluZ2VycHJp',
    'bnQiOiJmMDBkIn19ChSaOnL92NUZ5+fwCZ8jIRAY44tdwKdosNuVKHgg+hqJwIKQ24dbS+t6q46veW9tetuh/QHl4mZAyLmvR28=',
  ].join('')
  const keys = passphraseKeys('a passphrase', 'o/r cluster')
  expect(await openSeal(Buffer.from(kept, 'base64'), binding, keys)).toEqual({
    plan: Buffer.from('a plan'),
    manifest: { leftovers: ['eni-1'] },
  })
})

test('what it is bound to can be read without the key, but for the secrets in it', async () => {
  const file = await seal(sealed, binding, quickKeys())
  expect(readBinding(file)).toMatchObject({
    repository: 'o/r',
    commit: 'c0ffee',
    stack: 'cluster',
    fingerprint: 'f00d',
  })
  expect(file.toString('latin1')).not.toContain('hunter2')
})

test('a flipped bit anywhere is refused', async () => {
  const file = await seal({ ...sealed, plan: Buffer.from('plan') }, binding, quickKeys())
  for (let at = 0; at < file.length; at += 1) {
    const flipped = Buffer.from(file)
    flipped.writeUInt8(file.readUInt8(at) ^ (1 << (at % 8)), at)
    expect(await reasonOf(openSeal(flipped, binding, quickKeys())), `byte ${at}`).toMatch(
      /cannot be opened|is no sealed plan|was not made for this|holds another kind/,
    )
  }
})

test.each([0, 10, 200, -1])('a file cut off at %i is refused', async (end) => {
  const file = await seal(sealed, binding, quickKeys())
  expect(await reasonOf(openSeal(file.subarray(0, end), binding, quickKeys()))).toMatch(
    /cannot be opened|no sealed plan/,
  )
})

test.each([
  ['repository', 'its repository is "o/r", here it is "other"'],
  ['commit', 'its commit is "c0ffee", here it is "other"'],
  ['stack', 'its stack is "cluster", here it is "other"'],
  ['mode', 'its mode is "normal", here it is "other"'],
  ['workspace', 'its workspace is "default", here it is "other"'],
  ['variables', 'its variables changed'],
  ['backend', 'its backend settings changed'],
  ['lockFile', 'its provider lock file changed'],
  ['terraform', 'its Terraform\'s version is "1.11.4", here it is "other"'],
  ['fingerprint', 'its fingerprint is "f00d", here it is "other"'],
])('another %s is refused with that reason', async (name, reason) => {
  const file = await seal(sealed, binding, quickKeys())
  const opening = openSeal(file, { ...binding, [name]: 'other' }, quickKeys())
  expect(await reasonOf(opening)).toBe(`the plan was not made for this: ${reason}. Plan again, and apply that`)
})

test('another key is refused', async () => {
  const file = await seal(sealed, binding, quickKeys())
  expect(await reasonOf(openSeal(file, binding, quickKeys(Buffer.alloc(32, 8))))).toMatch('cannot be opened')
})

/** Each derivation takes half a second of an idle core. */
test('a passphrase opens what it sealed, under a key of its own each time, and no other passphrase does', async () => {
  const keys = passphraseKeys('correct horse', 'o/r cluster')
  const [file, again] = [await seal(sealed, binding, keys), await seal(sealed, binding, keys)]
  expect(await openSeal(file, binding, keys)).toEqual(sealed)
  expect(readBinding(file).variables).not.toBe(readBinding(again).variables)
  const wrong = passphraseKeys('wrong horse', 'o/r cluster')
  expect(await reasonOf(openSeal(file, binding, wrong))).toMatch('cannot be opened')
}, 60_000)

test('all fingerprints of a stack have one key', async () => {
  const [one, again, other] = ['cluster', 'cluster', 'other'].map((stack) => passphraseKeys('correct horse', stack))
  const key = await one?.forFingerprints()
  expect(await again?.forFingerprints()).toEqual(key)
  expect(await other?.forFingerprints()).not.toEqual(key)
}, 60_000)

test('a fingerprint of a KMS key is not compared with one of a passphrase', async () => {
  const keys = passphraseKeys('correct horse', 'o/r cluster')
  expect(await reasonOf(keys.forFingerprints(`AAAA.${'0'.repeat(64)}`))).toBe(
    'the approved fingerprint was made with a KMS key, and seal-key is a passphrase. Give the seal-key that the plan was made with',
  )
})

test('a seal of another kind of key is told as that, and not as one that was changed', async () => {
  const file = await seal(sealed, binding, quickKeys())
  const keys: KeySource = { ...quickKeys(), forOpening: async () => undefined }
  expect(await reasonOf(openSeal(file, binding, keys))).toBe(
    'the plan was sealed with a passphrase, and seal-key holds another kind. Give the seal-key that the plan was made with',
  )
})
