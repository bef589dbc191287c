import { expect, test } from 'vitest'
import type { Diagnostic } from './diagnostics.ts'
import { failureOf, troubleOf } from './trouble.ts'

const error = (summary: string, detail: string): Diagnostic => ({ severity: 'error', summary, detail })

// Each text as Terraform 1.11.4 and the AWS provider 5.100 say it.
test.each([
  {
    name: 'expired credentials',
    diagnostics: [
      error(
        'Failed to save state',
        'Error saving state: failed to upload state: operation error S3: PutObject, https response error StatusCode: 400, RequestID: x, api error ExpiredToken: The provided token has expired.',
      ),
    ],
    reason: 'denied',
    told: /credentials have expired/,
  },
  {
    name: 'no credentials',
    diagnostics: [error('No valid credential sources found', 'Please see https://…')],
    reason: 'denied',
    told: /no AWS credentials: name the role/,
  },
  {
    name: 'a missing right',
    diagnostics: [
      error(
        'creating IAM Role (x): operation error IAM: CreateRole, https response error StatusCode: 403, api error AccessDenied: User: arn:aws:sts::1:assumed-role/plan/x is not authorized to perform: iam:CreateRole on resource: x',
        '',
      ),
    ],
    reason: 'denied',
    told: /A right is missing/,
  },
  {
    name: 'a provider that the lock file does not have',
    diagnostics: [
      error(
        'Inconsistent dependency lock file',
        'The following dependency selections recorded in the lock file are inconsistent',
      ),
    ],
    reason: 'conflict',
    told: /terraform providers lock/,
  },
  {
    name: 'a bucket that is not there',
    said: ['╷', '│ Error: Failed to get existing workspaces: S3 bucket "state" does not exist.', '│ ', '╵'],
    reason: 'not-found',
    told: /Error: Failed to get existing workspaces: S3 bucket "state" does not exist\.\nThe bucket of the state is not there/,
  },
  {
    name: 'a crash',
    said: ['panic: runtime error', 'goroutine 1'],
    reason: 'rejected',
    told: /code 2:\npanic: runtime error\ngoroutine 1\nMend what Terraform says/,
  },
  { name: 'silence', reason: 'rejected', told: /it said nothing/ },
])('$name', ({ diagnostics = [], said = [], reason, told }) => {
  expect(troubleOf({ verb: 'plan', code: 2, diagnostics, said })).toMatchObject({
    kind: 'failed',
    failure: { reason, message: expect.stringMatching(told) },
  })
})

test.each([
  { code: 1, said: ['Error: Invalid for_each argument'], mayHoldLock: false },
  { code: 1, said: ['Error: Error releasing the state lock'], mayHoldLock: true },
  { code: 1, said: ['error loading state: Failed to get state: GET https://…'], mayHoldLock: true },
  { code: 11, said: ['panic: runtime error'], mayHoldLock: true },
  { code: 128, said: [], mayHoldLock: true },
])('with code $code and $said it may hold its lock: $mayHoldLock', ({ code, said, mayHoldLock }) => {
  expect(troubleOf({ verb: 'plan', code, diagnostics: [], said })).toMatchObject({ mayHoldLock })
})

test('what is said twice is told once, and warnings are no cause', () => {
  const twice = error('Broken', 'It is')
  const warning: Diagnostic = { severity: 'warning', summary: 'Deprecated', detail: '' }
  expect(troubleOf({ verb: 'apply', code: 1, diagnostics: [twice, warning, twice], said: ['other'] })).toMatchObject({
    failure: {
      message: 'terraform apply failed with code 1:\nBroken: It is\nMend what Terraform says.',
    },
  })
})

test.each([
  { created: Date.UTC(2026, 0, 1, 12), since: ' since 2026-01-01T12:00:00.000Z' },
  { created: Number.NaN, since: '' },
])('a lock is told with who has it$since, where nobody waits for it', ({ created, since }) => {
  const lock = { id: 'a-b', who: 'runner@host', operation: 'apply', created, path: '', version: '1.14.0' }
  expect(failureOf({ kind: 'locked', lock })).toMatchObject({
    reason: 'conflict',
    message: `the state is locked by runner@host (apply${since}, lock a-b). Wait until it is free`,
  })
})
