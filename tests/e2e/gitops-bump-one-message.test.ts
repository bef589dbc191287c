import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GitServer, startGitServer } from '../support/git-server/git-server.ts'
import type { Repository } from '../support/git-server/repository.ts'
import { runAction } from '../support/runner/run-action.ts'
import { findLeaks } from '../support/secrets.ts'

const token = 'ghs_writes-the-manifests-0123456789'
const wrongToken = 'ghs_of-somebody-else-0123456789'

let server: GitServer
let repository: Repository

beforeAll(async () => {
  server = await startGitServer({ token })
  repository = await server.createRepository('shop/manifests', {
    'apps/quote.yaml': 'image: shop/quote:v1\n',
    'apps/alias.yaml': 'tag: &tag v1\nimage:\n  repository: shop/cart\n  tag: *tag\n',
    'junk.yaml': Buffer.from([0, 255, 254, 1]),
    'empty.yaml': '',
  })
})
afterAll(() => server.stop())

const valid = { 'manifests-files': 'apps/quote.yaml', images: 'quote=v2', 'manifests-token': token }

test.each<[string, Record<string, string>, string, RegExp]>([
  ['a wrong token', { 'manifests-token': wrongToken }, 'denied', /does not accept manifests-token/],
  ['no token', { 'manifests-token': '' }, 'denied', /asks for a token, and manifests-token is empty/],
  [
    'a file with a slip in its name',
    { 'manifests-files': 'apps/qoute.yaml' },
    'not-found',
    /is not there; did you mean apps\/quote\.yaml\?/,
  ],
  ['a reference for an assignment', { images: 'shop/quote:v2' }, 'invalid-input', /write "shop\/quote=v2"/],
  ['a repository that is not there', { 'manifests-repository': 'shop/nope' }, 'not-found', /there is no repository/],
  ['a branch that is not there', { 'manifests-branch': 'nope' }, 'not-found', /has no branch nope/],
  ['an address without a server', { 'manifests-repository': 'http://127.0.0.1:1/a/b' }, 'unreachable', /cannot reach/],
  ['an empty file', { 'manifests-files': 'empty.yaml' }, 'rejected', /^empty\.yaml: is empty\. Leave it out/],
  ['a directory', { 'manifests-files': 'apps' }, 'not-found', /apps: is a directory: write apps\/\*\*/],
  [
    'binary junk',
    { 'manifests-files': 'junk.yaml' },
    'rejected',
    /^junk\.yaml: is binary, not a YAML file: leave it out$/,
  ],
  ['patterns that match nothing', { 'manifests-files': 'prod/**' }, 'not-found', /no file matches prod\/\*\*/],
  [
    'an image that is not there',
    { images: 'qoute=v2' },
    'not-found',
    /^qoute: no image .* near it: quote\. Correct the name, or manifests-files$/,
  ],
  [
    'an alias',
    { 'manifests-files': 'apps/*', images: 'cart=v2' },
    'rejected',
    /^apps\/alias\.yaml:4: the tag is the alias/,
  ],
])('%s: one clear message, exit 1, nothing changed', async (_case, inputs, reason, message) => {
  const head = await repository.head()
  const run = await runAction({
    directory: 'actions/gitops-bump',
    inputs: { 'manifests-repository': 'shop/manifests', ...valid, ...inputs },
    github: { server_url: server.url },
  })
  expect([run.exitCode, run.outputs.outcome, run.outputs.reason]).toEqual([1, 'failed', reason])
  const errors = run.annotations.filter(({ kind }) => kind === 'error')
  expect(errors.map((error) => error.message)).toEqual([expect.stringMatching(message)])
  expect(await repository.head()).toBe(head)
  expect(findLeaks(run, { token, wrongToken })).toEqual([])
  expect(run.leftovers).toEqual({ files: [], processes: [] })
})

test('every mistake in the inputs is told at once, before anything is asked of the server', async () => {
  const asked = server.requests.length
  const run = await runAction({
    directory: 'actions/gitops-bump',
    inputs: {
      'manifests-repository': 'manifests',
      'manifests-branch': 'a b',
      images: 'quote=\ncart=v1@sha256:1',
      author: 'Jo',
      'dry-run': 'yes',
      timeout: '5',
    },
    github: { server_url: server.url },
  })
  expect([run.exitCode, run.outputs.reason]).toEqual([1, 'invalid-input'])
  expect(run.annotations.map(({ message }) => message.split('\n').map((line) => line.split(':')[0]))).toEqual([
    ['manifests-repository', 'manifests-branch', 'manifests-files', 'images', 'images', 'author', 'dry-run', 'timeout'],
  ])
  expect(server.requests).toHaveLength(asked)
})
