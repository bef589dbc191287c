import { expect, test } from 'vitest'
import type { GitHubAnswer, GitHubRequest } from '../../outside/github.ts'
import { createPullRequests } from './pull-requests.ts'

const place = { url: 'https://github.example/shop/manifests.git', branch: 'main', now: () => 0 }
const text = { title: 'Deploy quote v2', body: 'Image-Tag: quote=quote:v2' }
const shown = { number: 7, html_url: 'u', node_id: 'n', title: 'Deploy quote v1', body: '', labels: [] }
const refused = (message: string): GitHubAnswer => ({
  status: 422,
  headers: {},
  data: { message: 'Validation Failed', errors: [{ resource: 'PullRequest', code: 'custom', message }] },
})

/** Answers in the order in which they are asked for; what was asked is kept. */
const pullsOf = (answers: GitHubAnswer[]) => {
  const asked: string[] = []
  const rest = async ({ method = 'GET', path }: GitHubRequest): Promise<GitHubAnswer> => {
    asked.push(`${method} ${path.replace(/\?.*/, '')}`)
    return answers.shift() ?? { status: 500, headers: {}, data: {} }
  }
  const github = { rest, graphql: () => Promise.reject(new Error('not asked here')) }
  return { asked, pulls: createPullRequests({ github, place, owner: 'shop', name: 'manifests' }) }
}

test('what another run has opened at the same moment is updated', async () => {
  const { asked, pulls } = pullsOf([
    refused('A pull request already exists for shop:slipway/bump-quote.'),
    { status: 200, headers: {}, data: [shown] },
    { status: 200, headers: {}, data: { ...shown, ...text } },
  ])
  expect(await pulls.open('slipway/bump-quote', text)).toMatchObject({ number: 7, title: text.title })
  expect(asked).toEqual([
    'POST /repos/shop/manifests/pulls',
    'GET /repos/shop/manifests/pulls',
    'PATCH /repos/shop/manifests/pulls/7',
  ])
})

test.each([
  ['that was made and cannot be shown yet', 'Could not resolve to a node with the global id of PR_1'],
  ['that exists and is not listed yet', 'A pull request already exists for shop:slipway/bump-quote.'],
])('a pull request %s is asked for again', async (_case, message) => {
  const { pulls } = pullsOf([refused(message), { status: 200, headers: {}, data: [] }])
  expect(await pulls.open('slipway/bump-quote', text)).toMatchObject({ again: expect.stringContaining(message) })
})

test('any other refusal is final', async () => {
  const { pulls } = pullsOf([refused('No commits between main and slipway/bump-quote')])
  await expect(pulls.open('slipway/bump-quote', text)).rejects.toMatchObject({ reason: 'rejected' })
})
