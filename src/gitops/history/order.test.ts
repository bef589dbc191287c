import { expect, test } from 'vitest'
import { Failure } from '../../lib/failure.ts'
import { judgeOrder, type Relation } from './order.ts'
import type { Past } from './past.ts'
import { type Contains, relate } from './relation.ts'

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
const contains: Contains = async ({ revision, commit }) => Number(revision) >= Number(commit)

test.each([
  [{ repository: 'Shop/Source', commit: '1' }, 'newer'],
  [{ repository: 'shop/source', commit: '3' }, 'older'],
  [{ repository: 'shop/source', commit: '2' }, 'same'],
  [{ repository: 'shop/other', commit: 'x' }, 'unrelated'],
  [{ repository: 'shop/source', commit: '' }, 'unknown'],
  [undefined, 'unknown'],
] as const)('beside %o ours is %s', async (theirs, relation) => {
  expect(await relate({ ours, theirs, contains })).toEqual({ relation })
})

/** Repositories by what they have; whatever is not here may not be seen. */
const knowing = (repositories: Record<string, string>) => {
  const asked: string[] = []
  const containing: Contains = async ({ repository, revision, commit }) => {
    asked.push(repository)
    const has = repositories[repository]
    if (has === undefined) throw new Failure('not-found', `there is no ${repository}`)
    return has.includes(revision) && has.includes(commit) && revision >= commit
  }
  return { asked, contains: containing }
}

test.each<[string, Record<string, string>, string, string[]]>([
  ['that was renamed', { 'shop/source': '123' }, 'older', ['shop/source']],
  ['that was renamed, and is asked by its old name', { 'old/source': '123' }, 'older', ['shop/source', 'old/source']],
  ['that is another one', { 'shop/source': '2', 'old/source': '3', 'shop/run': '' }, 'unrelated', []],
  ['that only the run’s own repository knows, since it is its fork', { 'shop/run': '123' }, 'older', []],
  ['that nobody may see', {}, 'unknown', []],
])('the commit of a repository %s', async (_case, repositories, relation, first) => {
  const { asked, contains: containing } = knowing(repositories)
  const theirs = { repository: 'old/source', commit: '3' }
  const answer = await relate({ ours, theirs, source: 'shop/run', contains: containing })
  expect(answer).toMatchObject({ relation, ...(relation === 'unknown' && { because: 'there is no shop/source' }) })
  expect([...new Set(asked)]).toEqual(first.length > 0 ? first : ['shop/source', 'old/source', 'shop/run'])
})

test('where the repository of both says no, no other is asked', async () => {
  const { asked, contains: containing } = knowing({ 'shop/source': '2', 'shop/run': '123' })
  const theirs = { repository: 'shop/source', commit: '3' }
  expect(await relate({ ours, theirs, source: 'shop/run', contains: containing })).toEqual({ relation: 'unrelated' })
  expect(new Set(asked)).toEqual(new Set(['shop/source']))
})

test('without a repository to ask nothing is known, and two lines are unrelated', async () => {
  const theirs = { repository: 'shop/source', commit: '3' }
  expect(await relate({ ours, theirs, contains: undefined })).toEqual({ relation: 'unknown' })
  expect(await relate({ ours, theirs, contains: async () => false })).toEqual({ relation: 'unrelated' })
})
