import { describe, expect, test } from 'vitest'
import type { Entry, Kind } from '../meaning/plan-entry.ts'
import { addressGlob, blockedBy } from './protection.ts'

const entry = (kind: Kind, address: string, more: Partial<Entry> = {}): Entry => ({
  kind,
  address,
  forcedBy: [],
  attributes: [],
  more: 0,
  ...more,
})

test.each([
  ['aws_db_instance.main', 'aws_db_instance.main', true],
  ['aws_db_instance.main', 'aws_db_instance.main[0]', true],
  ['aws_db_instance.main', 'aws_db_instance.main["a.b"]', true],
  ['aws_db_instance.main', 'aws_db_instance.mainly', false],
  ['aws_db_instance.main[0]', 'aws_db_instance.main[1]', false],
  ['aws_db_instance.main["a*"]', 'aws_db_instance.main["ab"]', true],
  ['aws_db_*.*', 'aws_db_instance.main', true],
  ['aws_db_*.*', 'module.db.aws_db_instance.main', false],
  ['**.aws_db_instance.*', 'module.db[0].aws_db_instance.main', true],
  ['module.db', 'module.db.aws_db_instance.main', true],
  ['module.db', 'module.db["x"].module.inner.aws_db_instance.main[0]', true],
  ['module.db', 'module.dbs.aws_db_instance.main', false],
  ['module.db.**', 'module.db.aws_db_instance.main', true],
  ['module.*', 'module.db.aws_vpc.main', true],
  ['**', 'anything.at["all"]', true],
  ['a.b', 'axb', false],
])('%s and %s: %s', (pattern, address, expected) => {
  expect(addressGlob(pattern).matches(address)).toBe(expected)
})

describe('a plan is blocked', () => {
  const limits = { maxDestroy: 1, protect: [addressGlob('aws_db_instance.*')], mode: 'normal' as const }

  test.each([
    ['nothing', [entry('update', 'aws_db_instance.a'), entry('destroy', 'b.b')], []],
    [
      'a destroy of what is protected',
      [entry('destroy', 'aws_db_instance.a')],
      ['destroy of `aws_db_instance.a`, which `aws_db_instance.*` protects'],
    ],
    [
      'a replacement, also under the address from before a move',
      [entry('replace', 'x.y', { previousAddress: 'aws_db_instance.a' })],
      ['replace of `x.y`, which `aws_db_instance.*` protects'],
    ],
    [
      'that it is no longer managed',
      [entry('forget', 'aws_db_instance.a')],
      ['forget of `aws_db_instance.a`, which `aws_db_instance.*` protects'],
    ],
    [
      'too many endings',
      [entry('destroy', 'a.a'), entry('replace', 'b.b')],
      ['2 would be destroyed or replaced, and max-destroy is 1'],
    ],
    ['no old object of a replacement', [entry('destroy', 'a.a'), entry('destroy', 'a.a', { deposed: 'b3' })], []],
  ])('by %s', (_, changes, expected) => {
    expect(blockedBy(changes, limits)).toEqual(expected)
  })

  test('to destroy a stack only by what is protected', () => {
    const changes = [entry('destroy', 'a.a'), entry('destroy', 'b.b'), entry('destroy', 'aws_db_instance.a')]
    expect(blockedBy(changes, { ...limits, mode: 'destroy' })).toEqual([
      'destroy of `aws_db_instance.a`, which `aws_db_instance.*` protects',
    ])
  })
})
