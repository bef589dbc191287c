import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { readContext } from './context.ts'

afterEach(() => vi.unstubAllEnvs())

/** All that an event sets; what is not given is empty, whatever this machine says. */
const stub = (variables: Record<string, string>) => {
  const names = ['BASE_REF', 'EVENT_NAME', 'EVENT_PATH', 'HEAD_REF', 'REF', 'REF_NAME', 'REF_TYPE']
  for (const name of names) vi.stubEnv(`GITHUB_${name}`, variables[name] ?? '')
}

const nothing = { pullRequest: false, pullRequestNumber: undefined, branch: '', baseBranch: '', defaultBranch: '' }

test.each([
  {
    what: 'a push',
    variables: { EVENT_NAME: 'push', REF: 'refs/heads/a/b', REF_NAME: 'a/b', REF_TYPE: 'branch' },
    event: { ...nothing, branch: 'a/b' },
  },
  {
    what: 'a pull request, whose ref is no branch',
    variables: {
      EVENT_NAME: 'pull_request',
      REF: 'refs/pull/7/merge',
      REF_NAME: '7/merge',
      REF_TYPE: 'branch',
      HEAD_REF: 'feature',
      BASE_REF: 'main',
    },
    event: { ...nothing, pullRequest: true, branch: 'feature', baseBranch: 'main' },
  },
  {
    what: 'a tag',
    variables: { EVENT_NAME: 'push', REF: 'refs/tags/v1', REF_NAME: 'v1', REF_TYPE: 'tag' },
    event: nothing,
  },
])('$what', ({ variables, event }) => {
  stub(variables)
  expect(readContext().event).toEqual(event)
})

test.each([
  { payload: '{"repository":{"default_branch":"trunk"}}', defaultBranch: 'trunk' },
  { payload: '{"repository":null}', defaultBranch: '' },
  { payload: 'null', defaultBranch: '' },
  { payload: 'no JSON', defaultBranch: '' },
])('the default branch of the payload $payload is "$defaultBranch"', async ({ payload, defaultBranch }) => {
  const directory = await mkdtemp(join(tmpdir(), 'slipway-event-'))
  await writeFile(join(directory, 'event.json'), payload)
  stub({ EVENT_PATH: join(directory, 'event.json') })
  expect(readContext().event.defaultBranch).toBe(defaultBranch)
  await rm(directory, { recursive: true })
})

test.each([
  { ref: 'refs/pull/7/merge', mergeCommit: 'c0ffee' },
  { ref: 'refs/pull/7/head', mergeCommit: undefined },
  { ref: 'refs/heads/refs/pull/7/merge', mergeCommit: undefined },
  { ref: 'refs/heads/main', mergeCommit: undefined },
])('the merge of a pull request, of a run of $ref, is $mergeCommit', ({ ref, mergeCommit }) => {
  stub({ REF: ref })
  vi.stubEnv('GITHUB_SHA', 'c0ffee')
  expect(readContext().mergeCommit).toBe(mergeCommit)
})

test('the cache of GitHub is reached by the variables that are there', () => {
  for (const name of ['ACTIONS_CACHE_URL', 'ACTIONS_CACHE_SERVICE_V2']) vi.stubEnv(name, '')
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', 'token')
  vi.stubEnv('ACTIONS_RESULTS_URL', 'https://results')
  expect(readContext().cacheService).toEqual({ ACTIONS_RUNTIME_TOKEN: 'token', ACTIONS_RESULTS_URL: 'https://results' })
})
