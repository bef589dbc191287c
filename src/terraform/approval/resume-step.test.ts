import { expect, test } from 'vitest'
import { type ResourceChange, readResourceChange } from '../meaning/plan-change.ts'
import { resumeStep } from './resume-step.ts'

type Change = { actions: string[]; before?: unknown; after?: unknown; after_unknown?: unknown }

const changes = (...given: (Change & { address: string; reason?: string })[]): Map<string, ResourceChange> =>
  new Map(
    given.map(({ address, reason, ...change }) => [
      JSON.stringify([address, '']),
      readResourceChange({ address, change, ...(reason === undefined ? {} : { action_reason: reason }) }),
    ]),
  )

/** As the AWS provider plans a cluster, and as it reads one whose creation was interrupted: shortened. */
const asked = {
  name: 'shop',
  tags: null,
  access_config: [{ authentication_mode: 'API', bootstrap: null }],
  vpc_config: [{ endpoint_public_access: true, security_group_ids: null }],
}
const made = {
  ...asked,
  tags: {},
  access_config: [{ authentication_mode: 'API', bootstrap: false }],
  vpc_config: [{ endpoint_public_access: true, security_group_ids: [], subnet_ids: ['a'] }],
  arn: 'arn:x',
}
const unknown = { arn: true, status: true, vpc_config: [{ subnet_ids: true }] }
const approved = changes(
  { address: 'a.cluster', actions: ['create'], after: asked, after_unknown: unknown },
  { address: 'a.group', actions: ['create'], after: { size: 2 } },
)
const tainted = (before: object) => ({
  address: 'a.cluster',
  actions: ['delete', 'create'],
  before,
  after: asked,
  after_unknown: unknown,
  reason: 'replace_because_tainted',
})
const group = { address: 'a.group', actions: ['create'], after: { size: 2 } }

test.each([
  { name: 'only what was approved is left', next: changes(group), step: { do: 'apply' } },
  {
    name: 'what was begun is still being made',
    next: changes(tainted({ ...made, status: 'CREATING' }), group),
    step: { do: 'wait', addresses: ['a.cluster'] },
  },
  {
    name: 'what was begun is there, as it was asked for',
    next: changes(tainted({ ...made, status: 'ACTIVE' }), group),
    step: { do: 'untaint', addresses: ['a.cluster'] },
  },
  {
    name: 'what was begun has failed',
    next: changes(tainted({ ...made, status: 'FAILED' }), group),
    step: { do: 'stop', because: [expect.stringMatching(/^a\.cluster: /)] },
  },
  {
    name: 'what is there is not as it was asked for',
    next: changes(tainted({ ...made, name: 'other', status: 'ACTIVE' }), group),
    step: { do: 'stop', because: [expect.stringMatching(/^a\.cluster: /)] },
  },
  {
    name: 'something that nobody approved, beside what is being made',
    next: changes(tainted({ ...made, status: 'CREATING' }), { address: 'a.other', actions: ['delete'], before: {} }),
    step: { do: 'stop', because: [expect.stringMatching(/^a\.other: /)] },
  },
])('after an interrupted apply: $name', ({ next, step }) => {
  expect(resumeStep(approved, next)).toEqual(step)
})
