import { expect, test } from 'vitest'
import { createMemoryBranch } from '../../../tests/support/memory-remote.ts'
import { readPasts } from './read-pasts.ts'

const commitOf = (number: number, message: string) => ({
  id: `commit-${number}`,
  parents: [`commit-${number + 1}`],
  author: 'Ann <ann@example.com>',
  time: 0,
  message,
})

/** How many commits were asked for, one after the other, when the image was bumped so many commits ago. */
const askedFor = async (ago: number): Promise<number[]> => {
  const asked: number[] = []
  const bump = 'Deploy\n\nSource-Repository: shop/source\nSource-Commit: abc\nImage-Tag: quote=shop/quote:v1'
  const history = Array.from({ length: 20_000 }, (_, number) => commitOf(number, number === ago ? bump : 'Else'))
  const log = async (_from: string, count: number) => {
    asked.push(count)
    return { commits: history.slice(0, count), complete: false }
  }
  const remote = { ...createMemoryBranch({}).open(async () => undefined), log }
  const standing = { name: 'quote', repositories: ['shop/quote'], path: 'a.yaml', tag: 'v1', digest: '' }
  await readPasts({ remote, head: 'commit-0', standings: [standing] })
  return asked
}

test.each([
  [10, [50]],
  [230, [50, 400]],
  [460, [50, 400, 1_200]],
  [3_000, [50, 400, 1_200, 3_600]],
  [19_000, [50, 400, 1_200, 3_600, 12_800]],
])('for a bump %i commits ago, little more of the history is fetched than it takes', async (ago, asked) => {
  expect(await askedFor(ago)).toEqual(asked)
})
