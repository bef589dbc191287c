import { expect, test } from 'vitest'
import { isSameImage, readPast, type Standing } from './past.ts'
import { tell } from './told.ts'

const place: Standing = {
  name: 'quote',
  repositories: ['r.example/shop/quote'],
  path: 'prod.yaml',
  tag: 'A',
  digest: '',
}

/** A commit by the number of its source, in the order newest first. */
const bump = (id: string, tag: string, { files = 'prod.yaml', repository = 'shop/quote' } = {}) => ({
  id,
  message: `Deploy\n\nSource-Repository: s\nSource-Commit: ${tag}-source\nImage-Tag: quote=${repository}:${tag}\nImage-Files: quote=${files}\n`,
})
const rollback = (id: string, tag: string) => ({
  id,
  message: `Roll back\n\nImage-Held: quote=shop/quote:${tag}\nImage-Files: quote=prod.yaml\n`,
})
const revert = (id: string, reverted: string) => ({ id, message: `Revert\n\nThis reverts commit ${reverted}.` })
const squashed = (id: string, tag: string, pull: number) => ({
  id,
  message: bump(id, tag).message.replace('Deploy', `Deploy (#${pull})`),
})
const other = (id: string) => ({ id, message: 'Change something' })
const unnamed = (id: string, tag: string) => ({ id, message: `Deploy\n\nImage-Tag: quote=shop/quote:${tag}\n` })

type Commit = { id: string; message: string; parents?: string[] }

const past = (history: Commit[]) => {
  const told = tell(history.map((commit) => ({ parents: [], author: 'Ann <ann@example.com>', time: 0, ...commit })))
  const { source, byHand, takenBack, settled } = readPast(place, told)
  return [
    source?.commit ?? '',
    byHand,
    takenBack.map(({ tag, how, by }) => `${tag} ${how} ${by?.id ?? '-'}`).join(', '),
    settled,
  ]
}

test.each<[string, Commit[], [string, boolean, string, boolean]]>([
  [
    'the last bump wrote it',
    [other('2222222'), bump('1111111', 'A'), bump('0000000', 'Z')],
    ['A-source', false, '', true],
  ],
  ['nobody says what it is', [other('1111111')], ['', false, '', false]],
  [
    'it was rolled back to',
    [rollback('3333333', 'B'), bump('2222222', 'B'), bump('1111111', 'A')],
    ['A-source', false, 'B rollback 3333333, B edit -', true],
  ],
  [
    'it was reverted to',
    [revert('3333333', '2222222'), bump('2222222', 'B'), bump('1111111', 'A')],
    ['A-source', false, 'B revert 3333333', true],
  ],
  [
    'a shortened id was reverted',
    [revert('3333333', '2222222'), bump('2222222abc', 'B'), bump('1111111', 'A')],
    ['A-source', false, 'B revert 3333333', true],
  ],
  [
    'a revert that was reverted, and then undone by hand',
    [revert('4444444', '3333333'), revert('3333333', '2222222'), bump('2222222', 'B'), bump('1111111', 'A')],
    ['A-source', false, 'B edit -', true],
  ],
  [
    'two were taken back',
    [
      rollback('5555555', 'B'),
      rollback('4444444', 'C'),
      bump('3333333', 'C'),
      bump('2222222', 'B'),
      bump('1111111', 'A'),
    ],
    ['A-source', false, 'B rollback 5555555, C rollback 4444444, C edit -, B edit -', true],
  ],
  [
    'it came again after a rollback',
    [bump('4444444', 'A'), rollback('3333333', 'A'), bump('2222222', 'A')],
    ['A-source', false, '', true],
  ],
  [
    'somebody wrote it by hand',
    [other('3333333'), bump('2222222', 'C'), bump('1111111', 'B')],
    ['C-source', true, 'C edit -', false],
  ],
  [
    'another environment was bumped since',
    [bump('2222222', 'B', { files: 'dev.yaml' }), bump('1111111', 'A')],
    ['A-source', false, '', true],
  ],
  [
    'another repository of the name was bumped since',
    [bump('2222222', 'B', { repository: 'other/quote' }), bump('1111111', 'A')],
    ['A-source', false, '', true],
  ],
  [
    'GitHub’s own revert was squashed with the text of its pull request, over what somebody had written by hand',
    [
      { id: '5555555', message: 'Revert "Deploy" (#14)\n\nReverts shop/manifests#13' },
      { id: '4444444', message: 'Revert "Deploy" (#15)\n\nReverts shop/manifests#12' },
      squashed('3333333', 'C', 13),
      squashed('2222222', 'B', 12),
    ],
    ['C-source', true, 'C revert 5555555, B revert 4444444', false],
  ],
  [
    'a rollback’s pull request was reverted on GitHub',
    [
      { id: '4444444', message: 'Revert "Roll back" (#15)\n\nReverts shop/manifests#14' },
      {
        ...rollback('3333333', 'B'),
        message: rollback('3333333', 'B').message.replace('Roll back', 'Roll back (#14)'),
      },
      bump('2222222', 'A'),
    ],
    ['A-source', false, '', true],
  ],
  [
    'a merge was reverted, and with it what it brought in',
    [
      revert('5555555', '4444444'),
      { ...other('4444444'), parents: ['1111111', '3333333'] },
      bump('3333333', 'C'),
      bump('2222222', 'B'),
      bump('1111111', 'Z'),
    ],
    ['C-source', true, 'C revert 5555555, B revert 5555555', false],
  ],
  [
    'GitHub reverted a pull request that it had merged',
    [
      {
        id: '5555555',
        message: 'Merge pull request #16 from shop/revert-12\n\nRevert "Deploy"\n\nReverts shop/manifests#12',
      },
      { id: '4444444', message: 'Merge pull request #12 from shop/slipway', parents: ['1111111', '3333333'] },
      bump('3333333', 'C'),
      bump('1111111', 'A'),
    ],
    ['A-source', false, 'C revert 5555555', true],
  ],
  ['a bump without files counts for all', [unnamed('1111111', 'A')], ['', false, '', true]],
])('%s', (_case, history, expected) => {
  expect(past(history)).toEqual(expected)
})

const one = `sha256:${'1'.repeat(64)}`
const two = `sha256:${'2'.repeat(64)}`
test.each([
  [{ tag: 'v1', digest: one }, { tag: 'v1', digest: one }, true],
  [{ tag: 'v1', digest: one }, { tag: 'v2', digest: one }, true],
  [{ tag: 'v1', digest: one }, { tag: 'v1', digest: two }, false],
  [{ tag: 'v1', digest: '' }, { tag: 'v1', digest: two }, true],
  [{ tag: 'v1', digest: one }, { tag: 'v1' }, true],
  [{ tag: '', digest: one }, { tag: 'v1' }, false],
])('taken back %o, asked for %o: the same is %s', (taken, asked, same) => {
  expect(isSameImage(taken, asked)).toBe(same)
})
