import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { type GitServer, startGitServer } from '../../tests/support/git-server/git-server.ts'
import { createGit } from './git.ts'
import { createProcesses, type Processes } from './process.ts'

const token = 'a-token-for-git'
let server: GitServer
let directory: string

beforeAll(async () => {
  server = await startGitServer({ token })
  await server.createRepository('shop/manifests', { 'a.yaml': 'a: 1\n' })
  directory = mkdtempSync(join(tmpdir(), 'git-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true })
})

const open = (options: { token?: string; url?: string } = {}) => {
  const commandLines: string[] = []
  const real = createProcesses({ signal: new AbortController().signal, fence: (work) => work() })
  const processes: Processes = {
    ...real,
    run: (command, args, settings) => {
      commandLines.push([command, ...args].join(' '))
      return real.run(command, args, settings)
    },
  }
  const credential = { url: options.url ?? server.url, token: options.token ?? token }
  return { git: createGit({ processes, directory, credential }), commandLines }
}

const url = () => `${server.url}/shop/manifests`

test('the token opens the repository and is in no command line', async () => {
  const { git, commandLines } = open()
  expect((await git(['ls-remote', '--heads', url()])).stdout).toMatch(/^[0-9a-f]{40}\trefs\/heads\/main\n$/)
  expect(commandLines).toEqual([`git ls-remote --heads ${url()}`])
})

test('a header that the machine’s configuration has for the server gives way to ours', async () => {
  const configuration = join(directory, 'gitconfig')
  writeFileSync(configuration, `[http "${server.url}/"]\n\textraHeader = Authorization: Basic d3Jvbmc6d3Jvbmc=\n`)
  const { git } = open()
  const env = { GIT_CONFIG_GLOBAL: configuration }
  expect((await git(['ls-remote', url()], { env })).code).toBe(0)
})

test('another server is not shown the token, and nobody is asked for one', async () => {
  const { git } = open({ url: 'https://github.example/shop/manifests' })
  const { code, stderr } = await git(['ls-remote', url()])
  expect([code, stderr]).toEqual([128, expect.stringContaining('Authentication failed')])
  expect(server.requests.at(-1)?.status).toBe(401)
})

test('a server that redirects to another does not get the token sent there', async () => {
  const redirecting = createServer((request, response) => {
    response.writeHead(301, { location: `${server.url.replace('127.0.0.1', 'localhost')}${request.url}` }).end()
  }).listen(0, '127.0.0.1')
  await once(redirecting, 'listening')
  const address = redirecting.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/shop/manifests`
  const before = server.requests.length
  const { code } = await open({ url }).git(['ls-remote', url])
  redirecting.close()
  expect([code, server.requests.slice(before).map(({ authorized }) => authorized)]).toEqual([128, []])
})

test('a command that fails is the caller’s to judge', async () => {
  const { git } = open()
  expect(await git(['rev-parse', '--verify', 'nothing'])).toMatchObject({ code: 128, stdout: '' })
})

test('a repository that the environment points to is not the one that is worked in', async () => {
  const { git } = open()
  const [theirs, ours] = [join(directory, 'theirs.git'), join(directory, 'ours.git')]
  await git(['init', '--quiet', '--bare', theirs])
  await git(['init', '--quiet', '--bare', ours])
  process.env.GIT_DIR = theirs
  onTestFinished(() => {
    delete process.env.GIT_DIR
  })
  const { stdout } = await git(['-C', ours, 'rev-parse', '--absolute-git-dir'])
  expect(stdout.trim()).toBe(ours)
})
