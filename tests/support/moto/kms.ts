import { isRecord } from '../../../src/lib/json.ts'
import type { Answer } from '../ecr/answer.ts'
import type { AwsCall } from './call.ts'
import type { Fields } from './eks-answer.ts'
import { type Refusal, refused } from './refusal.ts'
import type { Upstream } from './upstream.ts'

/**
 * What KMS refuses and moto does not: data keys of a key that is disabled or waits for its deletion, and to decrypt with
 * another key than the one that is named, which moto takes for a missing right.
 */
export const createKms = (upstream: Upstream) => {
  const keyOf = async (call: AwsCall, id: unknown): Promise<Fields> => {
    const body = Buffer.from(JSON.stringify({ KeyId: id }))
    const headers = { ...call.headers, 'x-amz-target': 'TrentService.DescribeKey' }
    const answer = await upstream.forward({ ...call, headers, body, operation: 'DescribeKey' })
    const { KeyMetadata: key } = parsed(answer.body)
    return isRecord(key) ? key : {}
  }
  return async (call: AwsCall): Promise<Answer> => {
    if (!usesKey.has(call.operation)) return upstream.forward(call)
    const key = await keyOf(call, parsed(call.body).KeyId)
    const refusal = states[String(key.KeyState)]
    if (refusal) return refused(call, { ...refusal, message: `${key.Arn} ${refusal.message}` })
    const answer = await upstream.forward(call)
    if (call.operation !== 'Decrypt' || parsed(answer.body).__type !== 'AccessDeniedException') return answer
    // What moto says of another key than the named one, and of bytes that name no key of its own.
    const { KeyId: _, ...sent } = parsed(call.body)
    const { status } = await upstream.forward({ ...call, body: Buffer.from(JSON.stringify(sent)) })
    return refused(call, status === 200 ? anotherKey : unreadable)
  }
}

const usesKey = new Set(['Decrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'])

const states: Record<string, Refusal> = {
  Disabled: { status: 400, code: 'DisabledException', message: 'is disabled.' },
  PendingDeletion: { status: 400, code: 'KMSInvalidStateException', message: 'is pending deletion.' },
}

const unreadable: Refusal = { status: 400, code: 'InvalidCiphertextException', message: '' }

const anotherKey: Refusal = {
  status: 400,
  code: 'IncorrectKeyException',
  message: 'The key ID in the request does not identify a CMK that can perform this operation.',
}

const parsed = (body: unknown): Fields => {
  const value: unknown = JSON.parse(String(body) || '{}')
  return isRecord(value) ? value : {}
}
