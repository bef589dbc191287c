import { expect, test } from 'vitest'
import { judgeOrder, type Relation } from './order.ts'
import type { Past } from './past.ts'
import { relate } from './relation.ts'

const origin = { repository: 'shop/source', commit: 'c'.repeat(40) }
const by = { id: 'abcdef0123456789', parents: [], author: 'Ann <ann@example.com>', time: 0, message: '' }
const past = (more: Partial<Past> = {}): Past => ({
  source: origin,
  byHand: false,
  takenBack: [],
  settled: true,
  ...more,
})
const held = past({ takenBack: [{ name: 'q', repository: 'shop/q', tag: 'v2', digest: '', how: 'rollback', by }] })

const judge = (places: [Relation, Past][], released = false) =>
  judgeOrder({
    wanted: { name: 'q', tag: 'v2' },
    places: places.map(([relation, of], index) => ({ path: `${index}.yaml`, past: of, relation })),
    released,
  })

test.each<[string, [Relation, Past][], boolean, string | undefined]>([
  ['newer', [['newer', past()]], false, undefined],
  ['the same commit', [['same', past()]], false, undefined],
  ['unrelated', [['unrelated', past()]], false, undefined],
  ['unknown', [['unknown', past({ source: undefined })]], false, undefined],
  ['older', [['older', past()]], false, 'superseded'],
  [
    'older in one place of two',
    [
      ['newer', past()],
      ['older', past()],
    ],
    false,
    'superseded',
  ],
  ['taken back', [['newer', held]], false, 'held'],
  ['taken back and older', [['older', held]], false, 'held'],
  ['taken back and released', [['newer', held]], true, undefined],
  ['released, and older', [['older', held]], true, 'superseded'],
  ['nothing to change', [], false, undefined],
])('%s', (_case, places, released, outcome) => {
  expect(judge(places, released)?.outcome).toBe(outcome)
})

test('says who took it back, and what stands that is newer', () => {
  expect(judge([['newer', held]])?.because).toBe(
    'Ann rolled it back with abcdef012345; another digest comes in, or this one when release-hold names it',
  )
  expect(judge([['older', past()]])?.because).toBe('what stands in 0.yaml is of cccccccccccc, which came later')
})

const ours = { repository: 'shop/source', commit: '2' }
const contains = async ({ revision, commit }: { revision: string; commit: string }) => revision >= commit

test.each([
  [{ repository: 'Shop/Source', commit: '1' }, 'newer'],
  [{ repository: 'shop/source', commit: '3' }, 'older'],
  [{ repository: 'shop/source', commit: '2' }, 'same'],
  [{ repository: 'shop/other', commit: '3' }, 'unrelated'],
  [{ repository: 'shop/source', commit: '' }, 'unknown'],
  [undefined, 'unknown'],
] as const)('beside %o ours is %s', async (theirs, relation) => {
  expect(await relate({ ours, theirs, contains })).toEqual({ relation })
})

test('without a repository to ask nothing is known, and two lines are unrelated', async () => {
  const theirs = { repository: 'shop/source', commit: '3' }
  expect(await relate({ ours, theirs, contains: undefined })).toEqual({ relation: 'unknown' })
  expect(await relate({ ours, theirs, contains: async () => false })).toEqual({ relation: 'unrelated' })
})
