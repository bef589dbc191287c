import { expect, test } from 'vitest'
import type { GitHub } from '../outside/github.ts'
import { lockText, runsHolding } from './lock-runs.ts'
import type { StateLock } from './program/state-lock.ts'

const created = Date.parse('2026-01-01T12:00:00Z')
const lock: StateLock = { id: 'a-b', path: '', operation: 'apply', who: 'runner@host', version: '', created }
const run = (number: number, run_started_at: string) => ({
  name: 'infrastructure',
  run_number: number,
  run_started_at,
  html_url: `https://github.example/runs/${number}`,
})

const githubWith = (status: number, runs: object[]): GitHub => ({
  graphql: () => Promise.reject(new Error('is not asked')),
  rest: async () => ({ status, data: { workflow_runs: runs }, headers: {} }),
})

test.each([
  {
    name: 'one that began before it, and not one that began after it',
    runs: [run(1, '2026-01-01T11:00:00Z'), run(2, '2026-01-01T12:30:00Z')],
    holding: [{ name: 'infrastructure #1', url: 'https://github.example/runs/1' }],
  },
  { name: 'not the one that asks, which waited for its approval', runs: [run(9, '2026-01-01T10:00:00Z')], holding: [] },
  { name: 'nobody knows, without the right to read them', status: 403, runs: [], holding: undefined },
  {
    name: 'nobody knows, of a lock that does not say since when',
    lock: { ...lock, created: Number.NaN },
    runs: [],
    holding: undefined,
  },
])('who may hold a lock: $name', async ({ runs, holding, status = 200, lock: held = lock }) => {
  const asking = { github: githubWith(status, runs), repository: 'o/r', ownUrl: 'https://github.example/runs/9' }
  expect(await runsHolding(held, asking)).toEqual(holding)
})

test.each([
  {
    name: 'a run of ours',
    runs: [{ name: 'apply #4', url: 'https://github.example/runs/4' }],
    text: 'the state is locked by `runner@host` for apply, since 2026-01-01T12:00:00.000Z (1m00s ago), lock `a-b`. Still going on since before then: apply #4 (https://github.example/runs/4). Wait for it',
  },
  {
    name: 'no run any more',
    runs: [],
    text: 'the state is locked by `runner@host` for apply, since 2026-01-01T12:00:00.000Z (1m00s ago), lock `a-b`. No other run of this repository that began before then is going on any more. If nobody works on it from elsewhere, the lock is left over: `terraform force-unlock a-b` takes it away',
  },
  {
    name: 'nobody can tell',
    runs: undefined,
    text: 'the state is locked by `runner@host` for apply, since 2026-01-01T12:00:00.000Z (1m00s ago), lock `a-b`. Whether the run that took it still exists cannot be told: that needs a token with `actions: read`. Wait for it, or see that it is over first',
  },
  {
    name: 'a backend that says nothing',
    lock: { ...lock, who: '', operation: '', created: Number.NaN },
    runs: undefined,
    text: 'the state is locked by somebody whom the backend does not name, lock `a-b`. Whether the run that took it still exists cannot be told: that needs a token with `actions: read`. Wait for it, or see that it is over first',
  },
])('a lock is told: $name', ({ runs, text, lock: held = lock }) => {
  expect(lockText({ lock: held, runs, now: created + 60_000 })).toBe(text)
})
