import { expect, test } from 'vitest'
import type { GitHubAnswer } from '../../outside/github.ts'
import { judgeGraphql, judgeRest } from './judge-github.ts'

const place = { url: 'https://github.example/shop/manifests', branch: 'main', now: () => 1_000_000 }

const answer = (status: number, message: string, headers: Record<string, string> = {}): GitHubAnswer => ({
  status,
  headers,
  data: { message },
})

test.each<[string, GitHubAnswer, { again: RegExp; waitMilliseconds?: number }]>([
  [
    'a secondary rate limit with its time',
    answer(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '7' }),
    { again: /secondary rate limit asks for 7 s/, waitMilliseconds: 7_000 },
  ],
  [
    'a secondary rate limit without a time',
    answer(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'),
    { again: /secondary rate limit/, waitMilliseconds: 60_000 },
  ],
  [
    'the primary rate limit',
    answer(403, 'API rate limit exceeded', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1030' }),
    { again: /used up for 30 s/, waitMilliseconds: 30_000 },
  ],
  [
    '429',
    answer(429, 'Too Many Requests: rate limit', { 'retry-after': '2' }),
    { again: /2 s/, waitMilliseconds: 2_000 },
  ],
  ['a gateway that is down', answer(502, ''), { again: /^the API is busy: it answered 502$/ }],
  ['a connection that broke off', { status: 0, headers: {}, data: 'read ECONNRESET' }, { again: /ECONNRESET/ }],
])('%s is asked again', (_case, given, { again, waitMilliseconds }) => {
  const judged = judgeRest(given, place)
  expect(judged).toMatchObject({ again: expect.stringMatching(again), ...(waitMilliseconds && { waitMilliseconds }) })
})

test.each<[string, GitHubAnswer, string, RegExp]>([
  ['a wrong token', answer(401, 'Bad credentials'), 'denied', /does not accept manifests-token \(it says: Bad cred/],
  [
    'a permission that is missing',
    answer(403, 'Resource not accessible by integration', { 'x-accepted-github-permissions': 'contents=write' }),
    'denied',
    /refuses manifests-token: Resource not accessible by integration. Give it what it needs: contents=write$/,
  ],
  [
    'a right that nobody knows',
    answer(403, 'Forbidden'),
    'denied',
    /refuses manifests-token: Forbidden. Look at its rights on that repository$/,
  ],
  ['an archived repository', answer(403, 'Repository was archived so is read-only.'), 'denied', /is archived/],
  [
    'single sign-on',
    answer(403, 'Resource protected by organization SAML enforcement.', {
      'x-github-sso': 'required; url=https://github.example/orgs/shop/sso?authorization_request=AZ',
    }),
    'denied',
    /SAML single sign-on.*url=https:\/\/github\.example\/orgs\/shop\/sso\)/,
  ],
  [
    'an IP allow list',
    answer(
      403,
      'Although you appear to have the correct authorization credentials, the `shop` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
    ),
    'denied',
    /only from addresses on its IP allow list/,
  ],
  [
    'a ruleset',
    answer(422, 'Repository rule violations found\n\nCannot update this protected ref.'),
    'denied',
    /A ruleset forbids it/,
  ],
  ['no repository', answer(404, 'Not Found'), 'not-found', /or manifests-token may not see it/],
  ['an empty repository', answer(409, 'Git Repository is empty.'), 'not-found', /has no branch main: it is empty/],
  ['a new name', answer(301, 'Moved Permanently'), 'not-found', /has moved to another name/],
  ['no server', { status: 0, headers: {}, data: 'connect ECONNREFUSED' }, 'unreachable', /cannot reach the API/],
  ['something else', answer(422, 'Validation Failed'), 'rejected', /refused it with 422: Validation Failed/],
])('%s is one clear message', (_case, given, reason, message) => {
  expect(() => judgeRest(given, place)).toThrow(message)
  expect(() => judgeRest(given, place)).toThrow(expect.objectContaining({ reason }))
})

const errors = (type: string, message: string, headers: Record<string, string> = {}): GitHubAnswer => ({
  status: 200,
  headers,
  data: { data: null, errors: [{ type, message }] },
})

test.each<[string, GitHubAnswer, string, RegExp]>([
  ['no repository', errors('NOT_FOUND', 'Could not resolve to a Repository'), 'not-found', /there is no repository/],
  [
    'a protected branch',
    errors('BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request.'),
    'denied',
    /branch is protected/,
  ],
  [
    'a ruleset',
    errors('UNPROCESSABLE', 'Repository rule violations found\n\nChanges must'),
    'denied',
    /A ruleset forbids/,
  ],
  [
    'signatures',
    errors('UNPROCESSABLE', 'Repository rule violations found\n\nCommits must have verified signatures.'),
    'denied',
    /transport: api with a GitHub App/,
  ],
  [
    'a right',
    errors('FORBIDDEN', 'Resource not accessible by personal access token'),
    'denied',
    /refuses manifests-token/,
  ],
  [
    'a right that nobody knows',
    errors('FORBIDDEN', 'Not today'),
    'denied',
    /refuses manifests-token: Not today. Look at its rights on that repository$/,
  ],
  [
    'a mistake in the operation',
    errors('', "Field 'x' doesn't exist on type 'Y'"),
    'rejected',
    /the API refused it: Field 'x'/,
  ],
])('GraphQL says %s: one clear message', (_case, given, reason, message) => {
  expect(() => judgeGraphql(given, place)).toThrow(message)
  expect(() => judgeGraphql(given, place)).toThrow(expect.objectContaining({ reason }))
})

test.each<[string, GitHubAnswer, Record<string, unknown>]>([
  [
    'its rate limit',
    errors('RATE_LIMITED', 'API rate limit exceeded', { 'retry-after': '3' }),
    { waitMilliseconds: 3_000 },
  ],
  ['that it failed inside', errors('', 'Something went wrong while executing your query.'), {}],
])('GraphQL says %s: asked again', (_case, given, expected) => {
  expect(judgeGraphql(given, place)).toMatchObject({ again: expect.any(String), ...expected })
})

test('an error that is expected is left to who asked', () => {
  expect(judgeGraphql(errors('STALE_DATA', 'Expected branch'), place, ['STALE_DATA'])).toEqual({
    data: null,
    errors: [{ type: 'STALE_DATA', message: 'Expected branch' }],
  })
})
