import { expect, test } from 'vitest'
import { startThreads } from '../../../tests/support/github-threads/threads.ts'
import { createGitHub } from '../../outside/github.ts'
import { createThreads } from './github-threads.ts'
import { commentKey, writeComment } from './write-comment.ts'

const repository = 'o/r'
const signal = new AbortController().signal

const open = async (settings: { mayWrite?: boolean } = {}) => {
  const server = await startThreads({ repository, token: 't', ...settings })
  const { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl } = server.env
  const github = createGitHub({ apiUrl, graphqlUrl, token: async () => 't', signal })
  return { server, threads: createThreads({ github, repository }) }
}

const key = commentKey('terraform-plan', 'cluster')

test('pages are added, changed in place and removed, and those of another stack are left alone', async () => {
  const { server, threads } = await open()
  await using _ = server
  const write = (pages: string[], of = key) => writeComment({ key: of, number: 7, pages }, threads)
  await write(['other'], commentKey('terraform-plan', 'cluster-2'))
  const url = await write(['one', 'two', 'three'])
  expect(server.comments.map(({ body }) => body.split('\n')[1])).toEqual(['other', 'one', 'two', 'three'])
  const before = server.comments.map(({ id }) => id)
  expect(await write(['ONE', 'two'])).toBe(url)
  expect(server.comments.map(({ body }) => body.split('\n')[1])).toEqual(['other', 'ONE', 'two'])
  expect(server.comments.map(({ id }) => id)).toEqual(before.slice(0, 3))
  expect(server.requests.filter((request) => request.startsWith('PATCH'))).toHaveLength(1)
})

test('our comment is found behind a hundred others, and one that somebody else wrote is not taken for ours', async () => {
  const { server, threads } = await open()
  await using _ = server
  const theirs = `<!-- ${key} page 1 -->\nApproved by everybody`
  server.comments.push({ id: 1, thread: 7, author: 'mallory', body: theirs })
  for (let id = 2; id < 130; id += 1) server.comments.push({ id, thread: 7, author: 'somebody', body: 'hello' })
  await writeComment({ key, number: 7, pages: ['plan'] }, threads)
  await writeComment({ key, number: 7, pages: ['another plan'] }, threads)
  expect(server.comments).toHaveLength(130)
  expect(server.comments[0]?.body).toBe(theirs)
  expect(server.comments.at(-1)?.body).toBe(`<!-- ${key} page 1 -->\nanother plan`)
})

test('a token that may not write is told with the permission that it lacks', async () => {
  const { server, threads } = await open({ mayWrite: false })
  await using _ = server
  await expect(writeComment({ key, number: 7, pages: ['plan'] }, threads)).rejects.toThrow(
    'GitHub refused: Resource not accessible by integration. Give the job `permissions: pull-requests: write`',
  )
})

test('the key of a stack ends no HTML comment, whatever the stack is called', () => {
  expect(commentKey('terraform-plan', 'a --> b/c')).toBe('slipway terraform-plan a%20%2D%2D%3E%20b%2Fc')
})

test('a GitHub that does not answer is told as that', async () => {
  const answer = { status: 0, headers: {}, data: 'connect ECONNREFUSED' }
  const threads = createThreads({ github: { rest: async () => answer, graphql: async () => answer }, repository })
  await expect(threads.comments(7)).rejects.toMatchObject({
    reason: 'unreachable',
    message: "GitHub's API did not answer: connect ECONNREFUSED. Run the job again",
  })
})
