import { expect, test } from 'vitest'
import { sealKey } from './terraform-readers.ts'

const should = 'should be a long random secret, not the name of a KMS key'

test.each([
  { raw: 'fK9+long/and=random', read: { value: 'fK9+long/and=random' } },
  { raw: '', read: { mistakes: [`${should}, but it is empty`] } },
  {
    raw: 'kms:arn:aws:kms:ap-south-1:111122223333:key/1',
    read: { mistakes: [`${should}, but it holds "kms:arn:aws:kms:ap-south-1:111122223333:key/1"`] },
  },
  {
    raw: 'arn:aws:kms:ap-south-1:111122223333:key/1',
    read: { mistakes: [`${should}, but it holds "arn:aws:kms:ap-south-1:111122223333:key/1"`] },
  },
])('seal-key $raw', ({ raw, read }) => {
  expect(sealKey.read(raw)).toEqual(read)
})
