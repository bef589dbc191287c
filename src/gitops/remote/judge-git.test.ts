import { expect, test } from 'vitest'
import { failureOf, isPassing, judgePush, waitAfter } from './judge-git.ts'

const place = { url: 'https://github.example/shop/manifests.git', branch: 'main' }
const pushed = (status: string, stderr = '') => ({
  code: 1,
  stdout: `To ${place.url}\n!\tabc:refs/heads/main\t${status}\nDone\n`,
  stderr,
})

test('a push that git calls done has landed', () => {
  expect(judgePush({ code: 0, stdout: '', stderr: '' }, place)).toEqual({ ended: 'landed' })
})

// As git 2.39 and 2.51, and GitHub, were seen to say it.
test.each([
  '[rejected] (non-fast-forward)',
  '[rejected] (fetch first)',
  '[rejected] (stale info)',
  '[remote rejected] (failed to update ref)',
  "[remote rejected] (cannot lock ref 'refs/heads/main': is at 1d2c3b but expected 4a5b6c)",
  '[remote rejected] (incorrect old value provided)',
  '[remote rejected] (reference already exists)',
])('%s is a lost race', (reason) => {
  expect(judgePush(pushed(reason), place)).toEqual({ ended: 'lost', reason })
})

test.each([
  ['', 'error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502\nfatal: the remote end hung up'],
  ['', 'fatal: the remote end hung up unexpectedly'],
  ['', 'error: RPC failed; HTTP 429 curl 22 The requested URL returned error: 429'],
  ['', 'error: RPC failed; curl 56 Recv failure: Connection reset by peer'],
  ['', 'fatal: protocol error: bad line length character: <!do\nfatal: the remote end hung up unexpectedly'],
  ['', 'fatal: remote-curl: bad line length character: <!do\nfatal: expected flush after ref listing'],
  ['', 'fatal: https://github.example/a/b/info/refs not valid: is this a git repository?'],
  ['', "fatal: invalid server response; got '<!doctype html>'"],
  ['[remote rejected] (Internal Server Error)', ''],
])('%s %s leaves open whether it has landed', (status, stderr) => {
  const answer = status === '' ? { code: 128, stdout: '', stderr } : pushed(status, stderr)
  expect(judgePush(answer, place)).toMatchObject({ ended: 'unclear' })
})

test.each([
  [
    '[remote rejected] (protected branch hook declined)',
    'remote: error: GH006: Protected branch update failed for refs/heads/main.\n',
    'GH006: Protected branch update failed for refs/heads/main.',
  ],
  [
    '[remote rejected] (push declined due to repository rule violations)',
    'remote: error: GH013: Repository rule violations found for refs/heads/main.\nremote: \n',
    'GH013: Repository rule violations found for refs/heads/main.',
  ],
  ['[remote rejected] (pre-receive hook declined)', '', '[remote rejected] (pre-receive hook declined)'],
])('%s is final', (status, stderr, words) => {
  expect(() => judgePush(pushed(status, stderr), place)).toThrow(words)
})

test.each([
  ["fatal: couldn't find remote ref refs/heads/main", 'not-found', 'has no branch main'],
  ["fatal: Authentication failed for 'https://github.example/'", 'denied', 'does not accept manifests-token:'],
  ["fatal: could not read Username for 'https://github.example': terminal prompts disabled", 'denied', 'not accept'],
  [
    "remote: Permission to shop/manifests.git denied to bot.\nfatal: unable to access 'x': The requested URL returned error: 403",
    'denied',
    'refuses manifests-token: Permission to shop/manifests.git denied to bot.',
  ],
  ['remote: Write access to repository not granted.\nfatal: unable to access', 'denied', 'Write access to repository'],
  ["remote: Repository not found.\nfatal: repository 'x' not found", 'not-found', 'there is no repository'],
  ["fatal: '/srv/x' does not appear to be a git repository", 'not-found', 'there is no repository'],
  ["fatal: unable to access 'x': Could not resolve host: x", 'unreachable', 'Could not resolve host: x'],
  ["fatal: unable to access 'x': SSL certificate problem: self-signed certificate", 'unreachable', 'self-signed'],
  [
    'ssh: connect to host x port 22: Connection refused\nfatal: Could not read from remote repository.',
    'unreachable',
    'Could not',
  ],
  ["fatal: unable to access 'x': The requested URL returned error: 301", 'unreachable', 'redirects, and the token'],
  ['fatal: something new', 'unexpected', 'something new'],
])('%s is %s', (stderr, reason, words) => {
  const failure = failureOf({ code: 128, stdout: '', stderr }, place)
  expect([failure.reason, failure.message]).toEqual([reason, expect.stringContaining(words)])
})

// As GitHub says them over https ("remote: …") and over ssh ("ERROR: …").
test.each([
  [
    'remote: This repository was archived so it is read-only.\nfatal: unable to access: The requested URL returned error: 403',
    'is archived, so nobody can write to it',
  ],
  [
    "remote: The `shop' organization has enabled or enforced SAML SSO. To access this repository, visit https://github.com/orgs/shop/sso?authorization_request=ABC and try your request again.\nfatal: unable to access: The requested URL returned error: 403",
    'visit https://github.com/orgs/shop/sso and try your request again. Allow it under',
  ],
  [
    "remote: The `shop' organization has an IP allow list enabled, and your IP address is not permitted to access this resource.\nfatal: unable to access: The requested URL returned error: 403",
    'only from addresses on its IP allow list',
  ],
  [
    'git@github.example: Permission denied (publickey).\nfatal: Could not read from remote repository.',
    'does not accept ssh-key: git@github.example: Permission denied',
  ],
  [
    'Host key verification failed.\nfatal: Could not read from remote repository.',
    'shows another host key than those that are known: Host key verification failed.',
  ],
  [
    'ERROR: The key you are authenticating with has been marked as read only.\nfatal: Could not read',
    'takes ssh-key for reading alone',
  ],
])('%s is denied, with what to do', (stderr, words) => {
  const failure = failureOf({ code: 128, stdout: '', stderr }, place)
  expect([failure.reason, failure.message]).toEqual(['denied', expect.stringContaining(words)])
})

test.each([
  [
    'error: GH006: Protected branch update failed for refs/heads/main.',
    "let the token's owner bypass the branch's protection, or let this run open pull requests",
  ],
  [
    'error: GH013: Repository rule violations found for refs/heads/main.',
    "on the ruleset's bypass list, or let this run open pull requests",
  ],
  [
    'error: GH013: Repository rule violations found for refs/heads/main.\nremote: - Commits must have verified signatures.',
    'use transport: api with a GitHub App',
  ],
])('%s says how the push could be taken', (said, words) => {
  const answer = pushed('[remote rejected] (push declined)', `remote: ${said}\n`)
  expect(() => judgePush(answer, place)).toThrow(words)
})

test('what is refused is called by the input that it came from', () => {
  const stderr = 'remote: Repository not found.\nfatal: repository x not found'
  const failure = failureOf({ code: 128, stdout: '', stderr }, { ...place, credential: 'the GitHub App' })
  expect(failure.message).toContain('or the GitHub App may not see it')
})

test('a server that counts too many requests is left alone for a while', () => {
  const stderr = "fatal: unable to access 'x': The requested URL returned error: 429"
  expect(waitAfter({ code: 128, stdout: '', stderr })).toBe(10_000)
  expect(waitAfter({ code: 128, stdout: '', stderr: 'The requested URL returned error: 502' })).toBe(undefined)
  expect(judgePush({ code: 128, stdout: '', stderr }, place)).toMatchObject({
    ended: 'unclear',
    waitMilliseconds: 10_000,
  })
})

test('a push that is refused is not made again because the connection ended', () => {
  const stderr =
    'error: RPC failed; HTTP 403 curl 22 The requested URL returned error: 403\nfatal: the remote end hung up unexpectedly'
  expect(() => judgePush({ code: 128, stdout: '', stderr }, place)).toThrow('refuses manifests-token: HTTP 403')
})

test('a busy server is asked again, a wrong address is not', () => {
  const passes = (stderr: string) => isPassing({ code: 128, stdout: '', stderr })
  expect(passes("fatal: unable to access 'x': The requested URL returned error: 503")).toBe(true)
  expect(passes("fatal: unable to access 'x': The requested URL returned error: 429")).toBe(true)
  expect(passes("fatal: unable to access 'x': Could not resolve host: x")).toBe(false)
  expect(passes("fatal: unable to access 'x': The requested URL returned error: 403")).toBe(false)
})
