import { expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import { explainAwsError } from './ecr-errors.ts'

const asked = { operation: 'PutImage', repository: 'shop/quote', region: 'eu-west-1' }
const named = (name: string, extra: object = {}) => Object.assign(new Error('what AWS said'), { name }, extra)

test.each([
  { error: named('AccessDeniedException'), reason: 'denied', says: 'Allow `ecr:PutImage`' },
  {
    error: named('RepositoryNotFoundException'),
    reason: 'not-found',
    says: 'create-repository --repository-name shop/quote --region eu-west-1',
  },
  { error: named('UnrecognizedClientException'), reason: 'denied', says: 'does not know the credentials' },
  { error: named('ExpiredTokenException'), reason: 'denied', says: 'have expired' },
  { error: named('InvalidSignatureException'), reason: 'denied', says: 'aws-region' },
  { error: named('CredentialsProviderError'), reason: 'denied', says: 'there are no AWS credentials' },
  { error: named('InvalidParameterException'), reason: 'invalid-input', says: 'name without a host' },
  { error: named('ThrottlingException'), reason: 'rejected', says: 'fewer jobs at once' },
  { error: named('LimitExceededException'), reason: 'rejected', says: 'quota' },
  { error: named('ServerException'), reason: 'unreachable', says: 'gave no answer' },
  { error: named('Error', { code: 'ENOTFOUND' }), reason: 'unreachable', says: 'aws-region' },
  { error: named('AggregateError', { code: 'ECONNREFUSED' }), reason: 'unreachable', says: 'aws-region' },
  { error: named('Error', { code: 'ERR_PROXY_TUNNEL' }), reason: 'unreachable', says: 'proxy' },
  { error: named('TimeoutError'), reason: 'unreachable', says: 'aws-region' },
  {
    error: named('SomethingNew', { $metadata: { httpStatusCode: 503 } }),
    reason: 'unreachable',
    says: 'gave no answer',
  },
  { error: named('SomethingNew', { $metadata: { httpStatusCode: 400 } }), reason: 'unexpected', says: 'what AWS said' },
  { error: 'a string', reason: 'unexpected', says: 'a string' },
])('$error → $reason', ({ error, reason, says }) => {
  const failure = explainAwsError(error, asked)
  expect(failure).toMatchObject({ reason, cause: error })
  expect(failure.message).toContain(says)
})

test('names the registry that was asked for', () => {
  const failure = explainAwsError(named('RepositoryNotFoundException'), { ...asked, registryId: '210987654321' })
  expect(failure.message).toContain('of registry 210987654321')
})

test('a failure stays itself', () => {
  const failure = new Failure('cancelled', 'x')
  expect(explainAwsError(failure, asked)).toBe(failure)
})
