import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GitHubServer, startGitHub } from './github.ts'

let github: GitHubServer
let head: string

beforeAll(async () => {
  github = await startGitHub({ token: 'writes', readOnlyTokens: ['reads'] })
  const { repository } = await github.createRepository('shop/manifests', { 'a.yaml': 'a: 1\n' })
  head = await repository.head()
})
afterAll(() => github.stop())

const send = async (query: string, variables: Record<string, unknown> = {}, token = 'writes'): Promise<unknown> => {
  const answer = await fetch(github.graphqlUrl, {
    method: 'POST',
    headers: { authorization: `token ${token}` },
    body: JSON.stringify({ query, variables }),
  })
  return answer.json()
}

const commit =
  'mutation C($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }'
const input = (more: Record<string, unknown> = {}) => ({
  branch: { repositoryNameWithOwner: 'shop/manifests', branchName: 'main' },
  expectedHeadOid: head,
  message: { headline: 'Change' },
  ...more,
})

test.each([
  ['an unknown field', 'query A { repository(owner: "shop", name: "manifests") { stars } }', {}, 'stars'],
  ['an input field that is missing', commit, { input: { message: { headline: 'Change' } } }, 'branch'],
  ['an input field that there is none of', commit, { input: { author: 'me' } }, 'author'],
  ['no operation', 'repository { id }', {}, 'Syntax Error'],
])('refuses %s, by the public schema', async (_case, query, variables, named) => {
  expect(await send(query, variables)).toMatchObject({
    errors: expect.arrayContaining([{ message: expect.stringContaining(named) }]),
  })
})

test('fails inside, as GitHub does, on a list that is null', async () => {
  expect(await send(commit, { input: input({ fileChanges: { additions: null } }) })).toEqual({
    data: null,
    errors: [{ message: expect.stringContaining('Something went wrong while executing your query') }],
  })
})

test('commits only on the head that is expected, and not with a token that may only read', async () => {
  const changes = { fileChanges: { additions: [{ path: 'a.yaml', contents: 'YTogMgo=' }] } }
  expect(await send(commit, { input: input(changes) }, 'reads')).toMatchObject({ errors: [{ type: 'FORBIDDEN' }] })
  expect(await send(commit, { input: input(changes) })).toMatchObject({
    data: { createCommitOnBranch: { commit: {} } },
  })
  expect(await send(commit, { input: input(changes) })).toMatchObject({
    data: { createCommitOnBranch: null },
    errors: [{ type: 'STALE_DATA', path: ['createCommitOnBranch'] }],
  })
})
