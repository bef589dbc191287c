import { expect, test } from 'vitest'
import { createHistoryReader } from './api-history.ts'
import { createApiRemote } from './api-remote.ts'

const answer = { status: 200, headers: {}, data: { data: { repository: { object: null } } } }
const github = { rest: async () => answer, graphql: async () => answer }
const url = 'https://github.example/shop/manifests'
const of = { github, owner: 'shop', name: 'manifests' }

test.each([
  {
    what: 'its history',
    read: () => createHistoryReader({ ...of, place: { url, branch: 'main', now: () => 0 } }).log('c0ffee', 5),
  },
  {
    what: 'its files',
    read: () => createApiRemote({ ...of, url, branch: 'main', patterns: [], now: () => 0 }).snapshot('c0ffee'),
  },
])('a commit that the branch has lost since it was read is told as that, for $what', async ({ read }) => {
  await expect(read()).rejects.toMatchObject({
    reason: 'not-found',
    message: `${url} has no commit c0ffee any more: run the job again`,
  })
})
