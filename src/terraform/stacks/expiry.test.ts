import { expect, test } from 'vitest'
import { judgeExpiry } from './expiry.ts'

const now = Date.parse('2026-02-01T12:00:00Z')
const tagged = (...values: (string | undefined)[]) =>
  values.map((value) => ({ tags: value === undefined ? { Stack: 'demo' } : { Stack: 'demo', ExpiresAt: value } }))

test.each([
  { what: 'nothing', resources: [], is: { kind: 'absent' } },
  { what: 'no tag', resources: tagged(undefined), is: { kind: 'unlimited' } },
  {
    what: 'a moment that has passed, on what has a tag',
    resources: tagged('2026-02-01T11:59:59Z', undefined),
    is: { kind: 'expired', at: now - 1000 },
  },
  { what: 'this very moment', resources: tagged('2026-02-01T12:00:00Z'), is: { kind: 'expired', at: now } },
  { what: 'another zone', resources: tagged('2026-02-01T17:30+05:30'), is: { kind: 'expired', at: now } },
  {
    what: 'one that was given more time',
    resources: tagged('2026-02-01T00:00:00Z', '2026-02-01T13:00:00Z'),
    is: { kind: 'alive', until: now + 3_600_000 },
  },
  { what: 'a date', resources: tagged('2026-01-01'), is: { kind: 'unreadable', value: '2026-01-01' } },
  {
    what: 'no zone',
    resources: tagged('2026-01-01T00:00:00', '2026-01-01T00:00:00Z'),
    is: { kind: 'unreadable', value: '2026-01-01T00:00:00' },
  },
  { what: 'an empty tag', resources: tagged(''), is: { kind: 'unreadable', value: '' } },
  {
    what: 'no such day',
    resources: tagged('2026-13-01T00:00:00Z'),
    is: { kind: 'unreadable', value: '2026-13-01T00:00:00Z' },
  },
])('$what is $is.kind', ({ resources, is }) => expect(judgeExpiry(resources, now)).toEqual(is))
