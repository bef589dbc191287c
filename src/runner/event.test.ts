import { expect, test } from 'vitest'
import { baseCommitIn, defaultBranchIn, pullRequestNumberIn, pushedAtIn, readPayload } from './event.ts'

const sha = 'a'.repeat(40)

test.each([
  { what: 'a pull request', event: { pull_request: { base: { sha } }, before: 'b'.repeat(40) }, base: sha },
  { what: 'a merge group', event: { merge_group: { base_sha: sha } }, base: sha },
  { what: 'a push', event: { before: sha, after: 'b'.repeat(40) }, base: sha },
  { what: 'a new branch', event: { before: '0'.repeat(40) }, base: undefined },
  { what: 'a schedule', event: { schedule: '0 0 * * *' }, base: undefined },
  { what: 'what is no commit', event: { before: '--upload-pack=x' }, base: undefined },
  { what: 'no event', event: undefined, base: undefined },
])('the base commit of $what', ({ event, base }) => {
  expect(baseCommitIn(event)).toBe(base)
})

test('an event that cannot be read is none', () => {
  expect(readPayload('')).toBeUndefined()
  expect(readPayload('/no/such/event.json')).toBeUndefined()
})

test('the default branch is what the event says of its repository', () => {
  expect(defaultBranchIn({ repository: { default_branch: 'trunk' } })).toBe('trunk')
  expect([defaultBranchIn({ repository: {} }), defaultBranchIn(undefined)]).toEqual(['', ''])
})

test('the pull request is the one that the event is about', () => {
  expect(pullRequestNumberIn({ pull_request: { number: 7 } })).toBe(7)
  expect([pullRequestNumberIn({ pull_request: { number: '7' } }), pullRequestNumberIn(undefined)]).toEqual([
    undefined,
    undefined,
  ])
})

test.each([
  ['a push tells when it came, in seconds', { repository: { pushed_at: 1_763_880_000 } }, 1_763_880_000_000],
  [
    'other events tell when the last push came, as a text',
    { repository: { pushed_at: '2025-11-23T06:40:00Z' } },
    undefined,
  ],
  ['no event', undefined, undefined],
])('%s', (_case, event, pushedAt) => expect(pushedAtIn(event)).toBe(pushedAt))
