import { expect, test } from 'vitest'
import type { GitHubAnswer } from '../../outside/github.ts'
import { createApiContains } from './api-contains.ts'

const place = { url: 'https://github.example/shop/quote', branch: '', now: () => 0, credential: 'source-token' }
const [older, newer] = ['1'.repeat(40), '2'.repeat(40)]

const containsOf = (answers: Record<string, number | string>) => {
  const asked: string[] = []
  const rest = async ({ path }: { path: string }): Promise<GitHubAnswer> => {
    asked.push(path)
    const answer = answers[path.includes('/compare/') ? 'compare' : 'repository'] ?? 404
    const data = { message: 'Not Found', status: answer }
    return { status: typeof answer === 'number' ? answer : 200, headers: {}, data }
  }
  const github = { rest, graphql: () => Promise.reject(new Error('not asked here')) }
  return { asked, contains: createApiContains({ github, place, owner: 'shop', name: 'quote' }) }
}

test.each([
  ['ahead', true],
  ['identical', true],
  ['behind', false],
  ['diverged', false],
])('a comparison that says %s means %s', async (status, contained) => {
  const { contains } = containsOf({ compare: status })
  expect(await contains({ revision: newer, commit: older })).toBe(contained)
})

test('a commit that the repository does not have is in none of it', async () => {
  const { contains, asked } = containsOf({ compare: 404, repository: 'there' })
  expect(await contains({ revision: newer, commit: older })).toBe(false)
  expect(asked).toHaveLength(2)
})

test('a repository that may not be seen says nothing about its commits', async () => {
  const { contains } = containsOf({ compare: 404, repository: 404 })
  await expect(contains({ revision: newer, commit: older })).rejects.toMatchObject({
    reason: 'not-found',
    message:
      'there is no repository https://github.example/shop/quote, or source-token may not see it: correct its name, or let source-token read it',
  })
})

test('an API that is busy is no word about commits', async () => {
  const { contains } = containsOf({ compare: 502 })
  await expect(contains({ revision: newer, commit: older })).rejects.toMatchObject({
    reason: 'unreachable',
    message: 'cannot read the history of https://github.example/shop/quote: the API is busy: it answered 502',
  })
})
