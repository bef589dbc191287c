import { expect, test } from 'vitest'
import { authorIn } from './change-author.ts'

const role = 'arn:aws:iam::123456789012:role/slipway-apply'
const byRole = (arn: string, session: string) => ({
  type: 'AssumedRole',
  arn: arn.replace(':iam:', ':sts:').replace(':role/', ':assumed-role/').concat(`/${session}`),
  sessionContext: { sessionIssuer: { arn } },
})
const alice = { type: 'IAMUser', arn: 'arn:aws:iam::123456789012:user/alice', userName: 'alice' }

const event = (record: object) => ({
  CloudTrailEvent: JSON.stringify({
    eventTime: '2026-11-20T09:00:00Z',
    eventName: 'PutRolePolicy',
    readOnly: false,
    userIdentity: alice,
    ...record,
  }),
})

test.each([
  ['a user', [event({})], 'alice'],
  [
    'a person in a role',
    [event({ userIdentity: byRole(role.replace('apply', 'admin'), 'bob@example.com') })],
    'slipway-admin/bob@example.com',
  ],
  ['the account itself', [event({ userIdentity: { type: 'Root', arn: 'arn:aws:iam::123456789012:root' } })], 'root'],
  ['a user with a path', [event({ userIdentity: { arn: 'arn:aws:iam::123456789012:user/ops/eve' } })], 'ops/eve'],
  [
    'a service',
    [event({ userIdentity: { type: 'AWSService', invokedBy: 'autoscaling.amazonaws.com' } })],
    'autoscaling.amazonaws.com',
  ],
  ['somebody without a name', [event({ userIdentity: undefined })], 'unknown'],
  [
    'the last of two',
    [event({}), event({ eventTime: '2026-11-21T00:00:00Z', userIdentity: byRole(`${role}-2`, 's') })],
    'slipway-apply-2/s',
  ],
])('it was %s', (_, events, who) => {
  expect(authorIn(events, [role])?.who).toBe(who)
})

test('what is told is who, what and when', () => {
  expect(authorIn([event({})], [])).toEqual({ who: 'alice', did: 'PutRolePolicy', at: '2026-11-20T09:00:00Z' })
})

test.each([
  ['nothing', []],
  ['who only looked', [event({ readOnly: true })]],
  ['who was refused', [event({ errorCode: 'AccessDenied' })]],
  ['the role that applies this stack', [event({ userIdentity: byRole(role, 'slipway-0a1b2c3d4e5f') })]],
  ['a record that is cut off', [{ CloudTrailEvent: '{"eventTime":"2026' }]],
  ['a record of another form', [event({ eventTime: 1763629200 }), { EventName: 'PutRolePolicy' }, null]],
])('%s has changed nothing', (_, events) => {
  expect(authorIn(events, [role])).toBeUndefined()
})
