import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure, messageOf, type Reason } from '../../lib/failure.ts'
import { optionalTextAt, textAt } from '../../lib/json.ts'
import type { AwsAnswer, AwsCli } from '../aws/aws-cli.ts'

/** What a data key is for: KMS unwraps it only when it is told the same, and writes it into CloudTrail. */
type KeyContext = Record<string, string>

/** A symmetric key of KMS. What it wraps is base64, and no secret. */
export type Kms = {
  /** A new data key of 256 bits, the ARN of the key that wraps it, and it wrapped. */
  dataKey: (context: KeyContext) => Promise<{ key: Buffer; arn: string; wrapped: string }>
  /** The data key that was wrapped; `what` names what carries it. */
  unwrap: (wrapped: Wrapped) => Promise<Buffer>
}

type Wrapped = { wrapped: string; context: KeyContext; what: string }

type Settings = {
  /** Of the key, or of its alias. */
  arn: string
  aws: AwsCli
  /** For what is wrapped, while it is handed over. */
  directory: string
}

/** A data key in clear is on the standard output of the AWS CLI, and nowhere else. */
export const createKms = ({ arn, aws, directory }: Settings): Kms => {
  const ask = async (operation: string, args: string[]): Promise<AwsAnswer> =>
    aws.ask(['kms', operation, '--key-id', arn, ...args]).catch((error: unknown) => {
      const reason = error instanceof Failure ? error.reason : 'unexpected'
      throw new Failure(reason, `seal-key is a KMS key, and KMS was not asked. ${messageOf(error)}`, { cause: error })
    })
  return {
    dataKey: async (context) => {
      const args = ['--key-spec', 'AES_256', '--encryption-context', JSON.stringify(context)]
      const answer = await ask('generate-data-key', args)
      if ('code' in answer) throw refusalOf({ ...answer, arn, right: 'kms:GenerateDataKey', context })
      const wrapped = textAt(answer.value, 'CiphertextBlob')
      return { key: keyIn(answer.value), arn: optionalTextAt(answer.value, 'KeyId') ?? arn, wrapped }
    },
    unwrap: async ({ wrapped, context, what }) => {
      const answer = await inFile(join(directory, `kms-${randomUUID()}`), wrapped, (blob) =>
        ask('decrypt', ['--ciphertext-blob', blob, '--encryption-context', JSON.stringify(context)]),
      )
      if ('code' in answer) throw refusalOf({ ...answer, arn, right: 'kms:Decrypt', context, what })
      const by = textAt(answer.value, 'KeyId')
      // An alias may lead to another key by now: KMS itself compares that.
      if (by !== arn && !arn.includes(':alias/')) throw anotherKey(what, arn)
      return keyIn(answer.value)
    },
  }
}

/** As an argument the two versions of the CLI would read it differently, and Node's pipes are none to `/dev/stdin`. */
const inFile = async <T>(file: string, wrapped: string, work: (blob: string) => Promise<T>): Promise<T> => {
  await writeFile(file, Buffer.from(wrapped, 'base64'))
  try {
    return await work(`fileb://${file}`)
  } finally {
    await rm(file, { force: true })
  }
}

const keyIn = (value: unknown): Buffer => {
  const key = Buffer.from(textAt(value, 'Plaintext'), 'base64')
  if (key.length === 32) return key
  throw new Failure(
    'unexpected',
    `KMS gave a data key of ${key.length} bytes where 32 were asked for. Run the job again`,
  )
}

type Refusal = { code: string; message: string; arn: string; right: string; context: KeyContext; what?: string }

const refusalOf = (refusal: Refusal): Failure => {
  const { code, message, arn, what = 'it' } = refusal
  const said = message === '' ? code : `${code}: ${message}`
  if (code === 'IncorrectKeyException') return anotherKey(what, arn)
  const { reason, tell } = refusals.find(({ codes }) => codes.test(code)) ?? unknown
  return new Failure(reason, `seal-key: ${tell(refusal)} (${said})`)
}

const anotherKey = (what: string, arn: string): Failure =>
  new Failure(
    'rejected',
    `${what} was made with another KMS key than ${arn}. Give the seal-key that the plan was made with`,
  )

type Told = { reason: Reason; tell: (refusal: Refusal) => string }

/** AWS's codes (KMS API reference, GenerateDataKey and Decrypt), and what to do about each. */
const refusals: ({ codes: RegExp } & Told)[] = [
  {
    codes:
      /^(?:ExpiredToken|InvalidClientTokenId|UnrecognizedClient|InvalidSignature|MissingAuthenticationToken|RequestExpired|SignatureDoesNotMatch)/,
    reason: 'denied',
    tell: ({ right }) =>
      `KMS does not take these credentials for ${right}: they are wrong or have expired. Give it valid ones`,
  },
  {
    codes: /^(?:AccessDenied|NotAuthorized)/,
    reason: 'denied',
    tell: ({ right, arn, context }) =>
      `KMS refused ${right} on ${arn}. Give the role of the stack that right, for the encryption context ${JSON.stringify(context)}, and see that the key's own policy lets its account decide`,
  },
  {
    codes: /^(?:Throttl|LimitExceeded|KMSInternal|DependencyTimeout|ServiceUnavailable|Internal|RequestTimeout)/,
    reason: 'unreachable',
    tell: ({ right, arn }) => `KMS has no answer for now to ${right} on ${arn}: run this again`,
  },
  {
    codes: /^NotFoundException$/,
    reason: 'not-found',
    tell: ({ arn }) =>
      `there is no key ${arn}: correct its region, account and id. What was sealed with a key that is deleted cannot be opened any more: plan again with another one`,
  },
  {
    codes: /^(?:DisabledException|KMSInvalidState)/,
    reason: 'conflict',
    tell: ({ arn }) =>
      `the key ${arn} is disabled, or waits for its deletion: bring it back with \`aws kms enable-key\` or \`aws kms cancel-key-deletion\`, or plan again with another one`,
  },
  {
    codes: /^(?:InvalidKeyUsage|KeyUnavailable|UnsupportedOperation|ValidationException)/,
    reason: 'invalid-input',
    tell: ({ arn }) => `the key ${arn} makes no data keys: give a symmetric one for encryption`,
  },
  {
    codes: /^InvalidCiphertext/,
    reason: 'rejected',
    tell: ({ what, arn, context }) =>
      `${what} cannot be opened with ${arn} for ${JSON.stringify(context)}: it was changed, or made with another key, or for another repository or stack. Plan again, and apply that`,
  },
]

const unknown: Told = {
  reason: 'rejected',
  tell: ({ right, arn }) => `KMS refused ${right} on ${arn}. Look at the key and at its policy`,
}
