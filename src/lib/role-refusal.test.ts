import { expect, test } from 'vitest'
import { roleRefusal } from './role-refusal.ts'
import { subjectHints, trustSections } from './trust-policy.ts'

const roleArn = 'arn:aws:iam::123456789012:role/build'
const claims = {
  iss: 'https://token.actions.githubusercontent.com',
  aud: 'sts.amazonaws.com',
  sub: 'repo:acme@1/shop@2:ref:refs/heads/main',
  repository: 'acme/shop',
  ref: 'refs/heads/main',
  event_name: 'push',
  job_workflow_ref: 'acme/shop/.github/workflows/deliver.yml@refs/heads/main',
}

const cases: { code: string; said: string; reason: string; says: string }[] = [
  {
    code: 'AccessDenied',
    said: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    reason: 'denied',
    says: 'to the letter',
  },
  {
    code: 'InvalidIdentityToken',
    said: 'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
    reason: 'not-found',
    says: 'create-open-id-connect-provider --url https://token.actions.githubusercontent.com --client-id-list sts.amazonaws.com',
  },
  { code: 'InvalidIdentityToken', said: 'Incorrect token audience', reason: 'denied', says: 'add-client-id' },
  {
    code: 'InvalidIdentityToken',
    said: "Couldn't retrieve verification key from your identity provider",
    reason: 'unreachable',
    says: 'reachable from AWS',
  },
  { code: 'InvalidIdentityToken', said: 'The ID Token is not valid', reason: 'denied', says: 'its audiences' },
  { code: 'ExpiredTokenException', said: 'Token expired', reason: 'denied', says: 'clock of the runner' },
  { code: 'constructor', said: 'x', reason: 'denied', says: 'to the letter' },
  { code: 'IDPCommunicationError', said: 'x', reason: 'unreachable', says: 'could not reach' },
  { code: 'IDPRejectedClaim', said: 'x', reason: 'denied', says: 'took the token back' },
  { code: 'MalformedPolicyDocument', said: 'x', reason: 'unexpected', says: 'none is sent' },
  { code: 'PackedPolicyTooLarge', said: 'x', reason: 'rejected', says: 'session tags' },
  { code: 'RegionDisabledException', said: 'x', reason: 'denied', says: 'switched off in eu-west-1' },
  { code: 'ValidationError', said: 'Request ARN is invalid', reason: 'invalid-input', says: 'role-to-assume' },
  { code: 'SomethingNew', said: 'x', reason: 'denied', says: 'to the letter' },
]

test.each(cases)('$code: $said → $reason', ({ code, said, reason, says }) => {
  const failure = roleRefusal({ roleArn, region: 'eu-west-1', claims, code, said })
  expect(failure).toMatchObject({ reason, message: expect.stringContaining(says) })
  expect(failure.message).toContain(`(STS said: ${code}: ${said})`)
})

test.each([
  { what: 'ids in the subject', changes: {}, hint: '`repo:acme/shop:ref:refs/heads/main` does not accept it' },
  {
    what: 'an environment',
    changes: { sub: 'repo:acme/shop:environment:prod', environment: 'prod' },
    hint: 'ends with `:environment:prod` and not with its ref `refs/heads/main`',
  },
  {
    what: 'a pull request',
    changes: { sub: 'repo:acme/shop:pull_request', event_name: 'pull_request' },
    hint: 'for a pull request',
  },
  { what: 'no environment', changes: { sub: 'repo:acme/shop:ref:refs/heads/main' }, hint: 'has no environment' },
])('a subject with $what is explained', ({ changes, hint }) => {
  expect(subjectHints({ ...claims, ...changes }).join('\n')).toContain(hint)
})

test('the summary puts each claim beside what policies want, and gives a statement that accepts the job', () => {
  const [table, statement] = trustSections(roleArn, claims)
  expect(table?.body).toContain('| `sub` | `repo:acme@1/shop@2:ref:refs/heads/main` |')
  expect(table?.body).toContain('| `environment` | not claimed |')
  expect(table?.body).toContain('| `job_workflow_ref` | `acme/shop/.github/workflows/deliver.yml@refs/heads/main` |')
  expect(JSON.parse((statement?.body ?? '').replaceAll(/^```.*$/gm, ''))).toEqual({
    Effect: 'Allow',
    Principal: {
      Federated: 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com',
    },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': 'repo:acme@1/shop@2:ref:refs/heads/main',
      },
    },
  })
})
