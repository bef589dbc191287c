import { execFile } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GitServer, startGitServer } from './git-server.ts'
import { git, gitEnvironment, gitText } from './real-git.ts'
import type { Repository } from './repository.ts'

let server: GitServer
let repository: Repository

beforeAll(async () => {
  server = await startGitServer({ token: 'writes', readOnlyTokens: ['reads'] })
  repository = await server.createRepository('shop/manifests', {
    'a.yaml': 'a: 1\n',
    'run.sh': { mode: '100755', content: 'exit\n' },
  })
})
afterAll(() => server.stop())

/** The real client, its token in the environment: [code, stderr]. */
const client = (token: string | undefined, ...args: string[]): Promise<[number, string]> =>
  new Promise((resolve) => {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
    const authorization = {
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
    }
    const env = { ...gitEnvironment, GIT_ASKPASS: 'true', ...(token === undefined ? {} : authorization) }
    execFile('git', args, { env, cwd: tmpdir() }, (error, _stdout, stderr) =>
      resolve([Number(error?.code ?? 0), stderr]),
    )
  })

test('a writer clones and pushes, with `.git` or without', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'clone-'))
  expect((await client('writes', 'clone', '-q', `${server.url}/shop/manifests`, directory))[0]).toBe(0)
  const who = ['-c', 'user.name=W', '-c', 'user.email=w@example.com']
  await git(directory, [...who, 'commit', '-q', '--allow-empty', '-m', 'Mine'])
  expect(await client('writes', '-C', directory, 'push', '-q', `${server.url}/shop/manifests.git`, 'main')).toEqual([
    0,
    '',
  ])
  const [mine, start] = await repository.log()
  expect([mine?.subject, mine?.author, mine?.parents]).toEqual(['Mine', 'W <w@example.com>', [start?.commit]])
})

test.each([
  ['no token', undefined, 'shop/manifests', 'Authentication failed'],
  ['a wrong token', 'wrong', 'shop/manifests', 'remote: Invalid username or token.'],
  ['no such repository', 'reads', 'shop/nothing', 'remote: Repository not found.'],
])('refuses %s', async (_case, token, name, message) => {
  const [code, stderr] = await client(token, 'ls-remote', `${server.url}/${name}`)
  expect([code, stderr]).toEqual([128, expect.stringContaining(message)])
})

test('a token that may only read fetches and does not push', async () => {
  expect((await client('reads', 'ls-remote', `${server.url}/shop/manifests`))[0]).toBe(0)
  const push = ['-C', repository.path, 'push', `${server.url}/shop/manifests`, 'main:refs/heads/other']
  const [code, stderr] = await client('reads', ...push)
  expect([code, stderr]).toEqual([128, expect.stringContaining('The requested URL returned error: 403')])
})

test('a protected branch is declined by its hook, the others are not', async () => {
  const guarded = await server.createRepository('shop/guarded', { a: '' })
  await guarded.protect('main')
  const who = ['-c', 'user.name=W', '-c', 'user.email=w@example.com']
  const mine = await gitText(guarded.path, [...who, 'commit-tree', 'main^{tree}', '-p', 'main', '-m', 'Mine'])
  const push = ['-C', guarded.path, 'push', `${server.url}/shop/guarded`]
  const [code, stderr] = await client('writes', ...push, `${mine}:refs/heads/main`)
  expect([code, stderr]).toEqual([1, expect.stringContaining('remote: error: GH006: Protected branch update failed')])
  expect((await client('writes', ...push, `${mine}:refs/heads/free`))[0]).toBe(0)
})

test('seeds commits and reads files at them', async () => {
  const before = await repository.head()
  const after = await repository.commit({ 'a.yaml': 'a: 2\n', 'run.sh': null })
  expect((await repository.read('a.yaml')).toString()).toBe('a: 2\n')
  expect((await repository.read('a.yaml', before)).toString()).toBe('a: 1\n')
  await expect(repository.read('run.sh', after)).rejects.toThrow('run.sh')
})

test('requests are recorded without what authorises them', () => {
  expect(server.requests[0]).toEqual({
    method: 'GET',
    path: '/shop/manifests/info/refs?service=git-upload-pack',
    authorized: true,
    status: 200,
  })
  expect(JSON.stringify(server.requests)).not.toContain('writes')
})
