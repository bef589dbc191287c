import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type GitServer, startGitServer } from '../../../tests/support/git-server/git-server.ts'
import { gitText } from '../../../tests/support/git-server/real-git.ts'
import type { Repository } from '../../../tests/support/git-server/repository.ts'
import { createProcesses } from '../../outside/process.ts'
import { withRemote } from './git-remote.ts'
import type { Busy, Remote } from './remote.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const token = 'a-token-that-may-write'
let server: GitServer
let repository: Repository
let directory: string
const ids: string[] = []

beforeAll(async () => {
  server = await startGitServer({ token })
  directory = mkdtempSync(join(tmpdir(), 'history-'))
  repository = await server.createRepository('shop/manifests', { 'a/one.yaml': 'a: 0\n', 'b.yaml': 'b: 0\n' })
  ids.push(await repository.head())
  for (let index = 1; index < 40; index += 1) {
    ids.unshift(
      await repository.commit({ 'a/one.yaml': `a: ${index}\n` }, { message: `Change ${index}\n\nKey: é${index}` }),
    )
  }
}, 60_000)
afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true })
})

const open = <T>(work: (remote: Remote) => Promise<T>, recentCommits = 0): Promise<T> =>
  withRemote(
    {
      processes: createProcesses({ signal: new AbortController().signal, fence: (inner) => inner() }),
      temporaryDirectory: directory,
      url: `${server.url}/shop/manifests.git`,
      branch: 'main',
      token,
      recentCommits,
      now: Date.now,
    },
    work,
  )

const done = <T>(answer: T | Busy): T => {
  if (typeof answer === 'object' && answer !== null && 'again' in answer) throw new Error(String(answer.again))
  return answer
}

test('reads no more of the history than is asked for, with what each commit says and who made it', async () => {
  await open(async (remote) => {
    const { commit } = done(await remote.fetch())
    const few = done(await remote.log(commit, 3))
    expect([few.commits.map(({ id }) => id), few.complete]).toEqual([ids.slice(0, 3), false])
    expect(few.commits[0]).toEqual({
      id: ids[0],
      parents: [ids[1]],
      author: 'Somebody <somebody@example.com>',
      time: expect.any(Number),
      message: 'Change 39\n\nKey: é39\n',
    })
    const all = done(await remote.log(commit, 400))
    expect([all.commits.map(({ id }) => id), all.complete]).toEqual([ids, true])
  })
})

test('commits that came along with the head are not asked for again', async () => {
  await open(async (remote) => {
    const { commit } = done(await remote.fetch())
    const before = server.requests.length
    expect(done(await remote.log(commit, 20)).commits).toHaveLength(20)
    expect(server.requests.length).toBe(before)
    expect(done(await remote.log(commit, 21)).commits).toHaveLength(21)
    expect(server.requests.length).toBeGreaterThan(before)
  }, 20)
})

test('shows the files at a commit of the history, and their contents', async () => {
  await open(async (remote) => {
    done(await remote.fetch())
    const old = done(await remote.snapshot(ids[30] ?? ''))
    expect([old.commit, old.files.map(({ path }) => path)]).toEqual([ids[30], ['a/one.yaml', 'b.yaml']])
    const blobs = done(await remote.read(old.files.map(({ object }) => object)))
    expect(blobs.get(old.files[0]?.object ?? '')?.toString()).toBe('a: 9\n')
    expect(done(await remote.log(ids[30] ?? '', 400)).commits.map(({ id }) => id)).toEqual(ids.slice(30))
  })
})

test('what a merge brought in is part of the history, also when it is long', async () => {
  const base = await repository.head()
  await gitText(repository.path, ['branch', 'side', base])
  const side = await repository.commit({ 'b.yaml': 'b: 1\n' }, { branch: 'side', message: 'Beside' })
  const main = await repository.commit({ 'a/one.yaml': 'a: main\n' })
  const who = ['-c', 'user.name=W', '-c', 'user.email=w@example.com']
  const tree = await gitText(repository.path, ['rev-parse', 'side^{tree}'])
  const merge = await gitText(repository.path, [...who, 'commit-tree', tree, '-p', main, '-p', side, '-m', 'Merge'])
  await gitText(repository.path, ['update-ref', 'refs/heads/main', merge])
  await open(async (remote) => {
    const { commit } = done(await remote.fetch())
    const { commits } = done(await remote.log(commit, 4))
    expect(commits.map(({ id }) => id)).toEqual([merge, side, main, base])
  })
})
