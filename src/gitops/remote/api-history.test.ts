import { expect, test } from 'vitest'
import { createHistoryReader } from './api-history.ts'

test('a commit that the branch has lost since it was read is told as that', async () => {
  const answer = { status: 200, headers: {}, data: { data: { repository: { object: null } } } }
  const github = { rest: async () => answer, graphql: async () => answer }
  const url = 'https://github.example/shop/manifests'
  const log = createHistoryReader({
    github,
    place: { url, branch: 'main', now: () => 0 },
    owner: 'shop',
    name: 'manifests',
  })
  await expect(log('c0ffee', 5)).rejects.toMatchObject({
    reason: 'not-found',
    message: `${url} has no commit c0ffee any more: run the job again`,
  })
})
