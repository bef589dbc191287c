import { describe, expect, test } from 'vitest'
import { inPieces, planPieces } from '../../../tests/support/pieces.ts'
import { approvedChanges, containedIn } from './contained-in.ts'

type Fields = Record<string, unknown>
const resource = (address: string, change: Fields, more: Fields = {}): Fields => ({ address, change, ...more })
const changesOf = (...changes: Fields[]) => approvedChanges(planPieces({ resource_changes: changes }))

const create = (after: Fields, unknown: Fields = {}): Fields => ({
  actions: ['create'],
  before: null,
  after,
  after_unknown: unknown,
})
const vpc = resource('vpc', create({ cidr: '10.0.0.0/16' }, { id: true }))
const subnet = resource('subnet', create({ zone: 'a' }, { id: true, vpc: true }))
const cluster = resource('cluster', create({ name: 'c' }, { id: true, status: true }))

const judge = async (approved: Fields[], next: Fields[]) =>
  containedIn(await changesOf(...approved), await changesOf(...next))

describe('a plan after half an apply', () => {
  test('is contained when what is left was approved, with what is known by now', async () => {
    const left = resource('subnet', create({ zone: 'a', vpc: 'vpc-1' }, { id: true }))
    const stays = resource('vpc', { actions: ['no-op'], after: { cidr: '10.0.0.0/16', id: 'vpc-1' } })
    expect(await judge([vpc, subnet], [left, stays])).toEqual({ approved: 2, left: 1, violations: [], untaint: [] })
  })

  test.each([
    ['a resource nobody approved', resource('other', create({})), 'to create it was not approved'],
    [
      'other actions',
      resource('subnet', { actions: ['delete', 'create'], after: { zone: 'a' } }),
      'approved was to create it, not to delete and create it',
    ],
    ['another value', resource('subnet', create({ zone: 'b' })), 'its values are not those that were approved: zone'],
    ['a value more', resource('subnet', create({ zone: 'a', x: 1 })), 'its values are not those that were approved: x'],
    ['a value less', resource('subnet', create({})), 'its values are not those that were approved: zone'],
    [
      'an import',
      resource('subnet', { ...create({ zone: 'a' }), importing: { id: 'i' } }),
      'it would be imported under another id',
    ],
    [
      'an old object',
      resource('subnet', { actions: ['delete'], before: {} }, { deposed: 'b3' }),
      'to delete it was not approved',
    ],
  ])('is not contained with %s', async (_, added, because) => {
    const { violations } = await judge([vpc, subnet], [added])
    expect(violations).toEqual([{ address: added.address, because }])
  })

  test('is not contained with a number that differs in a digit that JavaScript does not keep', async () => {
    const counted = (count: string) => {
      const change = `{"actions":["create"],"after":{"count":${count}}}`
      return approvedChanges(inPieces(Buffer.from(`{"resource_changes":[{"address":"a","change":${change}}]}`), 1_000))
    }
    const [approved, next] = [await counted('9007199254740993'), await counted('9007199254740992')]
    expect(containedIn(approved, next).violations).toHaveLength(1)
    expect(containedIn(approved, approved).violations).toEqual([])
  })

  test('does not tell the values that differ, which may be secrets', async () => {
    const secret = (password: string) => resource('db', create({ password, tags: { a: password } }))
    const { violations } = await judge([secret('hunter2')], [secret('hunter3')])
    expect(JSON.stringify(violations)).not.toContain('hunter')
    expect(violations).toHaveLength(1)
  })

  const tainted = (before: Fields): Fields =>
    resource(
      'cluster',
      { actions: ['delete', 'create'], before, after: { name: 'c' } },
      { action_reason: 'replace_because_tainted' },
    )

  test('has resources to untaint that were made to the end, although Terraform did not hear of it', async () => {
    const made = tainted({ name: 'c', id: 'c-1', status: 'ACTIVE' })
    expect(await judge([vpc, cluster], [made])).toEqual({ approved: 2, left: 0, violations: [], untaint: ['cluster'] })
  })

  test.each([
    ['is still being made', tainted({ name: 'c', status: 'CREATING' })],
    ['failed', tainted({ name: 'c', status: 'CREATE_FAILED' })],
    ['is not as approved', tainted({ name: 'other', status: 'ACTIVE' })],
    ['has not got all of it', tainted({ status: 'ACTIVE' })],
  ])('is not contained with a tainted resource that %s', async (_, resourceLeft) => {
    const { violations, untaint } = await judge([cluster], [resourceLeft])
    expect(untaint).toEqual([])
    expect(violations).toHaveLength(1)
  })

  test('takes a running instance for made', async () => {
    const approved = resource('cluster', create({ name: 'c' }, { state: true }))
    expect(await judge([approved], [tainted({ name: 'c', state: 'running' })])).toMatchObject({ untaint: ['cluster'] })
  })

  test('takes absent and null, and an empty object beside nothing, for what they are', async () => {
    const approved = resource('a', create({ tags: null, list: [] }, { nested: [{ id: true }] }))
    expect(
      (await judge([approved], [resource('a', create({ list: [], nested: [{ id: 'x' }] }))])).violations,
    ).toHaveLength(1)
    expect((await judge([approved], [resource('a', create({ list: [] }))])).violations).toEqual([])
  })
})
