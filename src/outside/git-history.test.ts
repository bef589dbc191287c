import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type GitServer, startGitServer } from '../../tests/support/git-server/git-server.ts'
import { gitText } from '../../tests/support/git-server/real-git.ts'
import type { Repository } from '../../tests/support/git-server/repository.ts'
import { type History, withHistories, withHistory } from './git-history.ts'
import { createProcesses } from './process.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const token = 'a-token-for-history'
let server: GitServer
let repository: Repository
let directory: string

beforeAll(async () => {
  server = await startGitServer({ token })
  repository = await server.createRepository('shop/manifests', { 'a.yaml': 'a: 1\n' })
  directory = mkdtempSync(join(tmpdir(), 'history-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true })
})

const ask = <T>(
  work: (history: History) => Promise<T>,
  url = `${server.url}/shop/manifests`,
  by = token,
): Promise<T> => {
  const processes = createProcesses({ signal: new AbortController().signal, fence: (inner) => inner() })
  return withHistory({ processes, temporaryDirectory: directory, url, token: by }, work)
}

test('a later commit contains an earlier one, and not the other way round', async () => {
  const first = await repository.head()
  const second = await repository.commit({ 'a.yaml': 'a: 2\n' })
  const third = await repository.commit({ 'a.yaml': 'a: 3\n' })
  const aside = await repository.commit({ 'a.yaml': 'a: 4\n' }, { branch: 'aside' })
  const answers = await ask((history) =>
    Promise.all([
      history.contains({ revision: third, commit: first }),
      history.contains({ revision: second, commit: second }),
      history.contains({ revision: first, commit: third }),
      history.contains({ revision: aside, commit: first }),
      history.contains({ revision: 'f'.repeat(40), commit: first }),
      history.contains({ revision: 'main', commit: first }),
    ]),
  )
  expect(answers).toEqual([true, true, false, false, false, false])
})

test('a commit that appears later is found by the same history', async () => {
  const before = await repository.head()
  const answers = await ask(async (history) => {
    const after = await repository.commit({ 'a.yaml': 'a: 5\n' })
    return [
      await history.contains({ revision: before, commit: after }),
      await history.contains({ revision: after, commit: before }),
    ]
  })
  expect(answers).toEqual([false, true])
})

test('commits far apart, and on two lines, are told apart, and what is here is not asked for again', async () => {
  const branch = { branch: 'long' }
  const first = await repository.commit({ 'a.yaml': 'a: 0\n' }, branch)
  const aside = await repository.commit({ 'a.yaml': 'a: aside\n' }, { branch: 'elsewhere' })
  for (let index = 0; index < 60; index += 1) await repository.commit({ 'a.yaml': `a: ${index}\n` }, branch)
  const last = await repository.head('long')
  const near = await gitText(repository.path, ['rev-parse', 'long~10'])
  const answers = await ask(async (history) => {
    history.expect(last)
    const soon = await history.contains({ revision: near, commit: last })
    const before = server.requests.length
    const again = await history.contains({ revision: last, commit: near })
    expect(server.requests.length).toBe(before)
    const far = await history.contains({ revision: last, commit: first })
    expect(server.requests.slice(before).filter(({ path }) => path.includes('info/refs')).length).toBe(1)
    return [
      soon,
      again,
      far,
      await history.contains({ revision: last, commit: aside }),
      await history.contains({ revision: aside, commit: last }),
    ]
  })
  expect(answers).toEqual([false, true, true, false, false])
})

test('a repository that does not answer is a failure, not a no', async () => {
  const question = { revision: 'a'.repeat(40), commit: 'b'.repeat(40) }
  const work = (history: History) => history.contains(question)
  await expect(ask(work, `${server.url}/shop/nothing`)).rejects.toMatchObject({ reason: 'not-found' })
  await expect(ask(work, 'http://127.0.0.1:1/shop/manifests')).rejects.toMatchObject({ reason: 'unreachable' })
  await expect(ask(work, undefined, 'wrong')).rejects.toMatchObject({ reason: 'denied' })
})

test('a repository that was renamed redirects, and that is final: the token is not sent on', async () => {
  const away = await startGitServer({ token, fault: () => ({ status: 301, body: 'Moved' }) })
  const question = { revision: 'a'.repeat(40), commit: 'b'.repeat(40) }
  const asking = ask((history) => history.contains(question), `${away.url}/shop/manifests`)
  await expect(asking)
    .rejects.toMatchObject({ reason: 'not-found' })
    .finally(() => away.stop())
})

test('each of several repositories is a history of its own', async () => {
  const other = await server.createRepository('shop/other', { 'b.yaml': 'b: 1\n' })
  const [here, there] = [await repository.head(), await other.head()]
  const later = await other.commit({ 'b.yaml': 'b: 2\n' })
  const processes = createProcesses({ signal: new AbortController().signal, fence: (inner) => inner() })
  const answers = await withHistories({ processes, temporaryDirectory: directory, token }, (historyOf) =>
    Promise.all([
      historyOf(`${server.url}/shop/other`).contains({ revision: later, commit: there }),
      historyOf(`${server.url}/shop/manifests`).contains({ revision: later, commit: there }),
      historyOf(`${server.url}/shop/manifests`).contains({ revision: here, commit: there }),
    ]),
  )
  expect(answers).toEqual([true, false, false])
})

test('what is asked once the history is closed is refused, and makes no repository anew', async () => {
  const commits = { revision: await repository.head(), commit: 'f'.repeat(40) }
  const closed = await ask(async (history) => history)
  closed.expect(commits.revision)
  await expect(closed.contains(commits)).rejects.toThrow('was asked after it was closed')
})

test('nothing is left behind', () => {
  expect(readdirSync(directory)).toEqual([])
})
