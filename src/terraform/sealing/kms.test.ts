import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import type { AwsAnswer, AwsCli } from '../aws/aws-cli.ts'
import { createKms } from './kms.ts'

const directory = mkdtempSync(join(tmpdir(), 'kms-'))
afterAll(() => rmSync(directory, { recursive: true }))

const arn = 'arn:aws:kms:ap-south-1:111122223333:key/one'
const context = { slipway: 'plan', stack: 'a,b=c' }
const key = Buffer.alloc(32, 9)
const wrapped = Buffer.from('wrapped').toString('base64')

const answering = (answer: AwsAnswer | Failure) => {
  const asked: string[][] = []
  const ask: AwsCli['ask'] = async (args) => {
    asked.push(args.map((arg) => (arg.startsWith('fileb://') ? readFileSync(arg.slice(8), 'utf8') : arg)))
    if (answer instanceof Failure) throw answer
    return answer
  }
  return {
    asked,
    kms: createKms({ arn, directory, aws: { ask, get: () => Promise.reject(new Error('is not asked')) } }),
  }
}

const value = { Plaintext: key.toString('base64'), CiphertextBlob: wrapped, KeyId: arn }

test('a data key is asked for by its context, and nothing secret is an argument', async () => {
  const { asked, kms } = answering({ value })
  expect(await kms.dataKey(context)).toEqual({ key, arn, wrapped })
  expect(await kms.unwrap({ wrapped, context, what: 'it' })).toEqual(key)
  const of = ['--encryption-context', JSON.stringify(context)]
  expect(asked).toEqual([
    ['kms', 'generate-data-key', '--key-id', arn, '--key-spec', 'AES_256', ...of],
    ['kms', 'decrypt', '--key-id', arn, '--ciphertext-blob', 'wrapped', ...of],
  ])
  expect(readdirSync(directory)).toEqual([])
})

const refusal = (code: string, message = 'words'): AwsAnswer => ({ code, message })
const shown = JSON.stringify(context)

test.each([
  {
    name: 'no right',
    answer: refusal('AccessDeniedException', 'User: x is not authorized'),
    reason: 'denied',
    message: `seal-key: KMS refused kms:Decrypt on ${arn}. Give the role of the stack that right, for the encryption context ${shown}, and see that the key's own policy lets its account decide (AccessDeniedException: User: x is not authorized)`,
  },
  {
    name: 'credentials that have expired',
    answer: refusal('ExpiredTokenException'),
    reason: 'denied',
    message:
      'seal-key: KMS does not take these credentials for kms:Decrypt: they are wrong or have expired. Give it valid ones (ExpiredTokenException: words)',
  },
  {
    name: 'a clock that is wrong',
    answer: refusal('RequestExpired'),
    reason: 'denied',
    message:
      'seal-key: KMS does not take these credentials for kms:Decrypt: they are wrong or have expired. Give it valid ones (RequestExpired: words)',
  },
  ...['ThrottlingException', 'KMSInternalException', 'DependencyTimeoutException', 'ServiceUnavailable'].map(
    (code) => ({
      name: `${code}, which passes`,
      answer: refusal(code),
      reason: 'unreachable',
      message: `seal-key: KMS has no answer for now to kms:Decrypt on ${arn}: run this again (${code}: words)`,
    }),
  ),
  {
    name: 'no such key there',
    answer: refusal('NotFoundException'),
    reason: 'not-found',
    message: `seal-key: there is no key ${arn}: correct its region, account and id. What was sealed with a key that is deleted cannot be opened any more: plan again with another one (NotFoundException: words)`,
  },
  {
    name: 'a key that is disabled',
    answer: refusal('DisabledException'),
    reason: 'conflict',
    message: `seal-key: the key ${arn} is disabled, or waits for its deletion: bring it back with \`aws kms enable-key\` or \`aws kms cancel-key-deletion\`, or plan again with another one (DisabledException: words)`,
  },
  {
    name: 'a key that signs',
    answer: refusal('InvalidKeyUsageException'),
    reason: 'invalid-input',
    message: `seal-key: the key ${arn} makes no data keys: give a symmetric one for encryption (InvalidKeyUsageException: words)`,
  },
  {
    name: 'another context, or bytes that were changed',
    answer: refusal('InvalidCiphertextException', ''),
    reason: 'rejected',
    message: `seal-key: the plan cannot be opened with ${arn} for ${shown}: it was changed, or made with another key, or for another repository or stack. Plan again, and apply that (InvalidCiphertextException)`,
  },
  {
    name: 'another key, as KMS says',
    answer: refusal('IncorrectKeyException'),
    reason: 'rejected',
    message: `the plan was made with another KMS key than ${arn}. Give the seal-key that the plan was made with`,
  },
  {
    name: 'another key, as its answer shows',
    answer: { value: { ...value, KeyId: 'arn:aws:kms:ap-south-1:111122223333:key/two' } },
    reason: 'rejected',
    message: `the plan was made with another KMS key than ${arn}. Give the seal-key that the plan was made with`,
  },
  {
    name: 'a code that nobody knows',
    answer: refusal('DryRunOperationException'),
    reason: 'rejected',
    message: `seal-key: KMS refused kms:Decrypt on ${arn}. Look at the key and at its policy (DryRunOperationException: words)`,
  },
  {
    name: 'no AWS CLI',
    answer: new Failure(
      'not-found',
      'cannot start aws: no folder of the PATH has it. Install it, or put it on the PATH',
    ),
    reason: 'not-found',
    message:
      'seal-key is a KMS key, and KMS was not asked. cannot start aws: no folder of the PATH has it. Install it, or put it on the PATH',
  },
  {
    name: 'a key of another size',
    answer: { value: { ...value, Plaintext: 'AAAA' } },
    reason: 'unexpected',
    message: 'KMS gave a data key of 3 bytes where 32 were asked for. Run the job again',
  },
])('$name', async ({ answer, reason, message }) => {
  const asked = answering(answer).kms.unwrap({ wrapped, context, what: 'the plan' })
  await expect(asked).rejects.toMatchObject({ reason, message })
})
