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

test.each<[string, string, Record<string, unknown>, string]>([
  ['no operation', 'repository { id }', {}, 'Parse error on "{"'],
  [
    'a brace that is missing',
    'query A { repository(owner: "shop", name: "manifests") { id }',
    {},
    'Parse error on end of document',
  ],
  [
    'an unknown field',
    'query A { repository(owner: "shop", name: "manifests") { stars } }',
    {},
    "Field 'stars' doesn't exist on type 'Repository'",
  ],
  [
    'an unknown argument',
    'query A { repository(owner: "shop", name: "manifests", x: 1) { id } }',
    {},
    "Field 'repository' doesn't accept argument 'x'",
  ],
  [
    'an argument that is missing',
    'query A { repository(owner: "shop") { id } }',
    {},
    "Field 'repository' is missing required arguments: name",
  ],
  [
    'an object without its fields',
    'query A { repository(owner: "shop", name: "manifests") }',
    {},
    "Field must have selections (field 'repository' returns Repository)",
  ],
  [
    'a variable of another type',
    'query A($n: ID!) { repository(owner: "shop", name: $n) { id } }',
    { n: 'x' },
    'Type mismatch on variable $n and argument name (ID! / String!)',
  ],
  [
    'a variable for nothing',
    'query A($n: String) { repository(owner: "shop", name: "manifests") { id } }',
    {},
    'Variable $n is declared by A but not used',
  ],
])('refuses %s', async (_case, query, variables, message) => {
  expect(await send(query, variables)).toEqual({ errors: [{ message }] })
})

const commit =
  'mutation C($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }'
const input = (more: Record<string, unknown> = {}) => ({
  branch: { repositoryNameWithOwner: 'shop/manifests', branchName: 'main' },
  expectedHeadOid: head,
  message: { headline: 'Change' },
  ...more,
})

test('refuses inputs in GitHub’s words, and a null list in no words at all', async () => {
  const refused = (message: string) => ({ errors: [{ message: expect.stringContaining(message) }] })
  expect(await send(commit, { input: input({ expectedHeadOid: null }) })).toEqual(
    refused(
      '$input of type CreateCommitOnBranchInput! was provided invalid value for expectedHeadOid (Expected value to not be null)',
    ),
  )
  expect(await send(commit, { input: input({ author: 'me' }) })).toEqual(refused('author (Field is not defined on'))
  expect(await send(commit, { input: input({ fileChanges: { additions: null } }) })).toMatchObject(
    refused('Something went wrong while executing your query'),
  )
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
