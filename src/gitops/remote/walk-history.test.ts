import { expect, test } from 'vitest'
import type { HistoryCommit } from './remote.ts'
import { walkHistory } from './walk-history.ts'

/** `d:c,b` is a commit d with the parents c and b. */
const historyOf = (text: string): Map<string, HistoryCommit> =>
  new Map(
    text.split(' ').map((entry) => {
      const [id = '', parents = ''] = entry.split(':')
      return [
        id,
        { id, parents: parents.split(',').filter(Boolean), author: 'A <a@example.com>', time: 0, message: '' },
      ]
    }),
  )

test.each([
  ['a line', 'c:b b:a a', 9, 'c b a', true, false],
  ['as many as asked for', 'c:b b:a a', 2, 'c b', false, false],
  ['exactly all of it', 'c:b b:a a', 3, 'c b a', true, false],
  ['an end that is not known', 'c:b b:a', 9, 'c b', false, true],
  ['an end that is not known and not asked for', 'c:b b:a', 2, 'c b', false, false],
  ['nothing', 'x', 5, '', false, true],
  [
    'what a merge brought in comes before what it was merged into',
    'm:c,y c:b y:x x:a b:a a',
    9,
    'm y x c b a',
    true,
    false,
  ],
  ['a merge of a merge', 'm:k,n n:l,k l:k k', 9, 'm n l k', true, false],
  ['two lines without a common beginning', 'm:b,y b:a a y', 9, 'm y b a', true, false],
])('walks %s', (_case, text, count, ids, complete, lacking) => {
  const known = historyOf(text)
  const from = text.startsWith('x') ? 'c' : (text[0] ?? '')
  const walk = walkHistory({ known, from, count })
  expect([walk.commits.map(({ id }) => id).join(' '), walk.complete, walk.lacking]).toEqual([ids, complete, lacking])
})
