import { describe, expect, test } from 'vitest'
import { planPieces } from '../../../tests/support/pieces.ts'
import { readDriftEvidence } from './drift-evidence.ts'
import { judgeDrift } from './judge-drift.ts'

type Fields = Record<string, unknown>

const changed = (address: string, before: Fields, after: Fields | null, actions = ['update']): Fields => ({
  address,
  mode: 'managed',
  change: { actions: after === null ? ['delete'] : actions, before, after },
})
const stays = (address: string, values: Fields): Fields => changed(address, values, values, ['no-op'])

const judge = async (plan: { drift?: Fields[]; changes?: Fields[]; outputs?: Fields }) => {
  const text = { resource_drift: plan.drift, resource_changes: plan.changes, output_changes: plan.outputs }
  const verdict = judgeDrift(await readDriftEvidence(() => planPieces(text)))
  const { outcome, drifted, pending, noise } = verdict
  return {
    outcome,
    drifted: drifted.map(({ address, attributes }) => [address, ...attributes.map(({ path }) => path)].join(' ')),
    pending: pending.map(({ address }) => address),
    noise,
  }
}

const inSync = { outcome: 'in-sync', drifted: [], pending: [], noise: 1 }

describe('no drift is', () => {
  test.each([
    ['nothing that became an empty map', { tags: null }, { tags: {} }],
    ['an empty text that became nothing', { description: '' }, { description: null }],
    ['a list in another order', { zones: ['a', 'b', 'a'] }, { zones: ['b', 'a', 'a'] }],
    ['JSON written otherwise', { policy: '{"a":1,"b":[2]}' }, { policy: '{ "b": [2], "a": 1 }' }],
    ['what AWS counts', { attachment_count: 1 }, { attachment_count: 2 }],
    ['a date', { last_modified: 'x', updated_at: 1 }, { last_modified: 'y', updated_at: 2 }],
    ['all tags, where the tags are the same', { tags: {}, tags_all: {} }, { tags: {}, tags_all: { a: 'b' } }],
    ['what was taken from a list that nobody wants back', { arns: ['a', 'b'] }, { arns: ['a'] }],
  ])('%s', async (_, before, after) => {
    expect(await judge({ drift: [changed('a.b', before, after)] })).toEqual(inSync)
  })

  test('what another resource of the stack brings to it, wherever that one stands in the plan', async () => {
    const role = { id: 'ci', name: 'ci', managed_policy_arns: [] as string[] }
    const attachment = stays('attachment.read', { role: 'ci', policy_arn: 'arn:read', id: 'ci-1' })
    const withPolicies = (...arns: string[]) => changed('role.ci', role, { ...role, managed_policy_arns: arns })
    expect(await judge({ drift: [withPolicies('arn:read')], changes: [attachment] })).toEqual(inSync)
    const behindOurBack = { drift: [withPolicies('arn:read', 'arn:admin')], changes: [attachment] }
    expect(await judge(behindOurBack)).toMatchObject({
      outcome: 'drifted',
      drifted: ['role.ci managed_policy_arns[0] managed_policy_arns[1]'],
    })
    const ofAnother = stays('attachment.other', { role: 'another', policy_arn: 'arn:admin' })
    expect(await judge({ ...behindOurBack, changes: [attachment, ofAnother] })).toMatchObject({ outcome: 'drifted' })
  })

  test('the rule of a security group that is a resource of its own, with its numbers', async () => {
    const group = { id: 'sg-1', ingress: [] as unknown[] }
    const ingress = [
      { cidr_blocks: ['10.0.0.0/8'], from_port: 443, to_port: 443, protocol: 'tcp', self: false, description: '' },
    ]
    const rule = stays('rule.https', {
      security_group_id: 'sg-1',
      cidr_ipv4: '10.0.0.0/8',
      from_port: 443,
      to_port: 443,
      ip_protocol: 'tcp',
    })
    const drift = [changed('group.a', group, { ...group, ingress })]
    expect(await judge({ drift, changes: [rule] })).toEqual(inSync)
    expect(await judge({ drift, changes: [] })).toMatchObject({ outcome: 'drifted' })
  })
})

describe('drift is', () => {
  test.each([
    ['a value', { open: false }, { open: true }, 'a.b open'],
    ['a tag', { tags: { a: '1' }, tags_all: { a: '1' } }, { tags: { a: '2' }, tags_all: { a: '2' } }, 'a.b tags.a'],
    ['something added to a list', { arns: ['x'] }, { arns: ['x', 'y'] }, 'a.b arns[1]'],
    ['what a policy says', { policy: '{"a":1}' }, { policy: '{"a":2}' }, 'a.b policy → a'],
  ])('%s, although the plan has no changes', async (_, before, after, expected) => {
    expect(await judge({ drift: [changed('a.b', before, after)] })).toEqual({
      outcome: 'drifted',
      drifted: [expected],
      pending: [],
      noise: 0,
    })
  })

  test('a resource that is gone, which the plan makes again with what follows from it', async () => {
    const values = { name: 'n', id: 'i' }
    const again = {
      address: 'a.b',
      change: { actions: ['create'], before: null, after: { name: 'n' }, after_unknown: { id: true } },
    }
    const follower = {
      address: 'c.d',
      change: { actions: ['update'], before: { of: 'i', x: 1 }, after: { x: 1 }, after_unknown: { of: true } },
    }
    const plan = { drift: [changed('a.b', values, null)], changes: [again, follower] }
    expect(await judge({ ...plan, outputs: { o: { actions: ['update'], after_unknown: true } } })).toEqual({
      outcome: 'drifted',
      drifted: ['a.b'],
      pending: [],
      noise: 0,
    })
  })

  test('what the plan puts back, also what was taken from a list or has the name of a counter', async () => {
    const was = { rules: ['a', 'b'], retry_count: 3 }
    const found = { rules: ['a'], retry_count: 5 }
    const plan = { drift: [changed('a.b', was, found)], changes: [changed('a.b', found, was)] }
    expect(await judge(plan)).toMatchObject({ outcome: 'drifted', drifted: ['a.b rules[1] retry_count'], pending: [] })
  })
})

describe('the code changed', () => {
  test('when the plan changes what nobody touched', async () => {
    expect(await judge({ changes: [changed('a.b', { size: 1 }, { size: 2 })] })).toMatchObject({
      outcome: 'pending-changes',
      pending: ['a.b'],
    })
    expect(await judge({ outputs: { o: { actions: ['create'], after: 1 } } })).toMatchObject({
      outcome: 'pending-changes',
    })
  })

  test('as well as the world, when the plan wants what was never there', async () => {
    const drift = [changed('a.b', { size: 1 }, { size: 5 })]
    const changes = [changed('a.b', { size: 5 }, { size: 2 })]
    expect(await judge({ drift, changes })).toMatchObject({ outcome: 'both', drifted: ['a.b size'], pending: ['a.b'] })
  })

  test('not when the plan only reads', async () => {
    expect(await judge({ changes: [changed('data.a.b', {}, {}, ['read'])] })).toMatchObject({ outcome: 'in-sync' })
  })
})
