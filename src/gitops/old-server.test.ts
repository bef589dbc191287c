import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type GitServer, startGitServer } from '../../tests/support/git-server/git-server.ts'
import { git } from '../../tests/support/git-server/real-git.ts'
import type { Repository } from '../../tests/support/git-server/repository.ts'
import { createClock } from '../outside/clock.ts'
import { createProcesses } from '../outside/process.ts'
import { bump } from './bump.ts'
import { withRemote } from './remote/git-remote.ts'
import type { Remote } from './remote/remote.ts'
import { rollback } from './rollback.ts'

// Real processes on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const token = 'a-token-that-may-write'
let server: GitServer
let repository: Repository
let directory: string

beforeAll(async () => {
  server = await startGitServer({ token, isOld: true })
  directory = mkdtempSync(join(tmpdir(), 'old-server-'))
  repository = await server.createRepository('shop/manifests', { 'a.yaml': 'image: shop/quote:v1\n' })
  for (const key of ['allowFilter', 'allowAnySHA1InWant'])
    await git(repository.path, ['config', `uploadpack.${key}`, 'false'])
})
afterAll(async () => {
  await server.stop()
  rmSync(directory, { recursive: true })
})

const { signal } = new AbortController()
const outside = {
  clock: createClock(signal),
  progress: {
    say: () => undefined,
    warn: () => undefined,
    phase: <T>(_name: string, work: () => Promise<T>) => work(),
  },
}
const request = {
  patterns: ['**'],
  paths: [],
  subject: undefined,
  author: { name: 'Slipway', email: 'slipway@example.com' },
  dryRun: false,
  budgetMilliseconds: 30_000,
}

const open = <T>(work: (remote: Remote) => Promise<T>): Promise<T> =>
  withRemote(
    {
      processes: createProcesses({ signal, fence: (inner) => inner() }),
      temporaryDirectory: directory,
      url: `${server.url}/shop/manifests.git`,
      branch: 'main',
      token,
      now: Date.now,
    },
    work,
  )

test('a server that knows no filters and gives out no single objects takes a bump, and refuses a rollback in one message', async () => {
  const source = { repository: '', commit: '', runUrl: '' }
  const wanted = [{ name: 'quote', tag: 'v2' }]
  const bumped = await open((remote) =>
    bump({ ...request, wanted, source, order: 'ancestry', releaseHold: [] }, { ...outside, remote }),
  )
  expect([bumped.outcome, bumped.commit]).toEqual(['bumped', await repository.head()])
  await repository.commit({ 'b.yaml': 'b: 1\n' })
  const back = open((remote) =>
    rollback({ ...request, commit: undefined, services: ['quote'], runUrl: '' }, { ...outside, remote }),
  )
  await expect(back).rejects.toMatchObject({ reason: 'rejected', message: expect.stringMatching(/protocol 2/) })
})
