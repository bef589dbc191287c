import { expect, test } from 'vitest'
import type { DriftResult } from '../drift.ts'
import { describeDrift } from './describe-drift.ts'

const about = { stack: 'shop', now: Date.parse('2026-01-01T00:10:00Z') }
const attribute = { path: 'cidr', before: '"a"', after: '"b"', forces: false }
const changed = { address: 'aws_vpc.this', kind: 'update' as const, forcedBy: [], attributes: [attribute], more: 0 }
const nothing = {
  ...{ drifted: [], pending: [], pendingOutputs: [], noise: 0 },
  authors: { byAddress: new Map<string, never>(), note: undefined },
}
const drifted: DriftResult = { ...nothing, outcome: 'drifted', drifted: [changed] }
const pending: DriftResult = { ...nothing, outcome: 'pending-changes', pending: [changed] }

test.each<[DriftResult, string, string[]]>([
  [{ ...nothing, outcome: 'in-sync' }, '`in-sync` `shop`: the world is as its code and its state say', []],
  [
    drifted,
    '`drifted` `shop`: 1 resource changed outside of Terraform',
    ['What to do next', 'Changed outside of Terraform'],
  ],
  [
    pending,
    '`pending-changes` `shop`: 1 change of the code not applied yet',
    ['What to do next', 'Changed in the code, not applied'],
  ],
])('$0.outcome', (result, headline, headings) => {
  const report = describeDrift(result, about)
  expect([report.headline, report.sections.map(({ heading }) => heading)]).toEqual([headline, headings])
})

test('what changed outside is put back by an apply, what changed in the code by one, too, or taken back', () => {
  const next = (result: DriftResult): string | undefined => describeDrift(result, about).sections[0]?.body
  expect(next(drifted)).toMatch(/^Apply the stack to put back what the code names/)
  expect(next(pending)).toBe('Plan the stack and apply it, or take the change of the code back.')
})
