import { expect, test } from 'vitest'
import { createMemoryBranch } from '../../../tests/support/memory-remote.ts'
import { findBumps } from './find-bumps.ts'

const [one, other] = ['abcdef0111', 'abcdef0222']
const history = [one, other].map((id) => ({
  id,
  parents: [],
  author: 'Ann <ann@example.com>',
  time: 0,
  message: `Deploy\n\nImage-Tag: quote=shop/quote:${id}`,
}))
const find = (commit: string) => {
  const remote = createMemoryBranch({}).open(async () => undefined)
  const log = async () => ({ commits: history, complete: true })
  return findBumps({ remote: { ...remote, log }, head: one, commit, services: [], covers: () => true })
}

test('the start of an id that several commits have is refused, with theirs', async () => {
  await expect(find('abcdef0')).rejects.toMatchObject({
    reason: 'invalid-input',
    message: `commit: abcdef0 begins the ids of several commits, ${one}, ${other}: give more of it`,
  })
  expect(await find('abcdef02')).toMatchObject([{ commit: { id: other }, images: [{ tag: other }] }])
})
