import { expect, test } from 'vitest'
import { startThreads } from '../../../tests/support/github-threads/threads.ts'
import { createGitHub } from '../../outside/github.ts'
import { createThreads } from './github-threads.ts'
import { writeIssue } from './write-issue.ts'

const repository = 'o/r'

test('a stack has one issue: opened, left as it is, updated, closed, and opened again', async () => {
  await using server = await startThreads({ repository, token: 't' })
  const { GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl } = server.env
  const signal = new AbortController().signal
  const threads = createThreads({
    github: createGitHub({ apiUrl, graphqlUrl, token: async () => 't', signal }),
    repository,
  })
  const theirs = { author: 'mallory', title: 'mine', body: '<!-- key -->', open: true, labels: ['terraform-drift'] }
  server.issues.push({ number: 1, ...theirs })
  const write = async (drifted: boolean, headline: string, key = 'key') =>
    (await writeIssue({ key, stack: 'cluster', drifted, report: { headline, sections: [] } }, threads)).did

  expect(await write(false, 'in sync')).toBe('nothing')
  expect(await write(true, 'one')).toBe('opened')
  expect(await write(true, 'other', 'other key')).toBe('opened')
  expect(await write(true, 'one')).toBe('nothing')
  expect(await write(true, 'two')).toBe('updated')
  expect(await write(false, 'in sync')).toBe('closed')
  expect(await write(false, 'in sync')).toBe('nothing')
  expect(await write(true, 'three')).toBe('reopened')
  expect(server.issues).toMatchObject([
    { title: 'mine', body: '<!-- key -->', open: true },
    { title: 'Drift in cluster', body: '<!-- key -->\nthree\n', open: true },
    { title: 'Drift in cluster', body: '<!-- other key -->\nother\n', open: true },
  ])
})
