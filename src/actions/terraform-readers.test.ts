import { expect, test } from 'vitest'
import { sealKey } from './terraform-readers.ts'

const should = 'should be a long random secret, or `kms:` and the ARN of a KMS key or of its alias'
const region = 'ap-south-1'

test.each([
  { raw: 'fK9+long/and=random', read: { value: { kind: 'passphrase', passphrase: 'fK9+long/and=random' } } },
  { raw: '', read: { mistakes: [`${should}, but it is empty`] } },
  ...['key/1234abcd-12ab', 'key/mrk-12', 'alias/shop/seal_1']
    .map((name) => `arn:aws:kms:${region}:111122223333:${name}`)
    .map((arn) => ({ raw: `kms:${arn}`, read: { value: { kind: 'kms', arn, region } } })),
  ...['arn:aws:kms:ap-south-1:111122223333:key/1', 'kms:alias/seal', 'kms:arn:aws:s3:::bucket', 'kms:'].map((raw) => ({
    raw,
    read: { mistakes: [`${should}, but it holds "${raw}"`] },
  })),
])('seal-key $raw', ({ raw, read }) => {
  expect(sealKey.read(raw)).toEqual(read)
})

test('a passphrase is masked, the name of a KMS key is not', () => {
  expect(['a passphrase', 'kms:arn:aws:kms:ap-south-1:111122223333:key/1'].map(sealKey.secret)).toEqual([true, false])
})
