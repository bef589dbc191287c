import { expect, test } from 'vitest'
import { container, pod, recorded, seen } from '../../../tests/support/argocd/recorded.ts'
import { Failure } from '../../lib/failure.ts'
import type { Container } from '../answers/tree.ts'
import type { Argocd } from '../server/api.ts'
import { gatherEvidence } from './gather-evidence.ts'

type Log = { previous: boolean; lines: number }

const gather = async (changes: Partial<Container>, logs: (log: Log) => Promise<string[]>) => {
  const never = () => Promise.reject(new Error('not asked for'))
  const argocd: Argocd = {
    server: 'https://argocd.example.com',
    list: never,
    application: never,
    watch: undefined,
    refreshed: never,
    sync: never,
    tree: never,
    live: never,
    closedWindow: never,
    events: async () => [{ type: 'Warning', reason: 'BackOff', message: 'again' }],
    logs: async (_, log) => await logs(log),
  }
  const failing = pod({ ready: false, containers: [container(changes)] })
  const observation = seen(recorded('healthy'), { pods: [failing] })
  return await gatherEvidence({ argocd, address: { name: 'good' }, observation })
}

const events = [{ type: 'Warning', reason: 'BackOff', message: 'again' }]
const ended = { exitCode: 1, reason: 'Error' }
const runs = async ({ previous }: Log) => [previous ? 'the run before' : 'this run']
const refuse = (reason: 'denied' | 'rejected') => () => Promise.reject(new Failure(reason, 'no'))

test.each([
  [
    'what waits to be run again left its log with the run before',
    { waiting: { reason: 'CrashLoopBackOff', message: '' }, last: ended },
    runs,
    ['the run before'],
  ],
  ['what has just ended still has its own', { terminated: ended, last: ended }, runs, ['this run']],
  ['what runs and is not ready has its own', {}, runs, ['this run']],
  ['what never ran has none', { waiting: { reason: 'ImagePullBackOff', message: '' } }, runs, []],
  [
    'an empty log of the run before is made up for',
    { last: ended },
    async ({ previous }: Log) => (previous ? [] : ['this run']),
    ['this run'],
  ],
  ['a right that is missing is said', {}, refuse('denied'), ['(no log: the token has no `logs, get`)']],
  ['a log that is gone is none', {}, refuse('rejected'), []],
])('%s', async (_, changes, logs, log) => {
  expect(await gather(changes, logs)).toEqual({ events, log })
})
